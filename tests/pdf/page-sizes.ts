/** The width and height of the pages of a format in points, on A4 or on Letter. */
export function pageSizeOf(format: string, isLetter: boolean): readonly [number, number] {
  const [width, height] = isLetter ? ([612, 792] as const) : ([595.92, 841.92] as const)
  switch (format) {
    case 'slides':
      return [960, 540]
    case 'certificate':
      return [height, width]
    case 'poster':
      return isLetter ? [792, 1224] : [841.92, 1191.12]
  }
  return [width, height]
}
