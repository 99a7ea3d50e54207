// What an event of a timeline may begin with. All of one timeline begin with the same.
const kinds: readonly (readonly [pattern: RegExp, value: (...parts: number[]) => number])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?!\d)/, (year = 0, month = 1, day = 1) => Date.UTC(year, month - 1, day)],
  [/^(\d{1,2})[:.](\d{2})(?!\d)/, (hours = 0, minutes = 0) => hours * 60 + minutes],
  [/^(\d{4})(?!\d)/, (year = 0) => year]
]

/**
 * When the events of a timeline are, as shares of the time from the first to the last, where each begins with a year (`2019`), a day
 * (`2026-11-26`) or a time of the day (`09:30`) and follows the one before. Undefined where that is not so: nothing is guessed.
 */
export function momentsOf(texts: readonly string[]): readonly number[] | undefined {
  const plain = texts.map(text => text.trim().replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15)))
  for (const [pattern, value] of kinds) {
    const moments = plain.flatMap(text => {
      const [, ...parts] = pattern.exec(text) ?? []
      return parts.length > 0 ? [value(...parts.map(Number))] : []
    })
    if (moments.length !== texts.length) continue
    const [first = 0, last = 0] = [moments[0], moments.at(-1)]
    const isRising = moments.every((moment, index) => index === 0 || moment > (moments[index - 1] ?? 0))
    return isRising && last > first ? moments.map(moment => (moment - first) / (last - first)) : undefined
  }
  return undefined
}
