// A time (`10:30`) and a ratio have no space behind the colon.
const parts = /^(.*?)(:(?=\s|$)|：)(.*)$/s

/** The words before the first colon of a text, the colon, and what stands behind it: `Village: the well and its cover`. */
export function headAndDetail(text: string): {
  readonly head: string
  readonly colon: string
  readonly detail: string
} {
  const [, head = text, colon = '', detail = ''] = parts.exec(text) ?? []
  return { head, colon, detail }
}

const ofHead = 0.85
const detailSizes = { least: 28, most: 32 }

/** The size in px of what stands behind a colon, below a head of a size: smaller where the head leaves it room to be. The sheet of diagrams says the same. */
export function detailSize(head: number): number {
  return Math.min(head, Math.max(detailSizes.least, Math.min(detailSizes.most, ofHead * head)))
}
