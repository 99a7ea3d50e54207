/** The weights that the embedded fonts have. */
export type Weight = 400 | 700

/** A table of widths as `letter-widths.json` holds it, letters of a width together, as a map from letter to em. */
export function byLetter(groups: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) => [...letters].map(letter => [letter, Number(width) / 1000]))
  )
}
