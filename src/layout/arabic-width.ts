import groups from './letter-widths.json' with { type: 'json' }

/** The weights that the embedded fonts have. */
export type Weight = 400 | 700

/** A table of widths as `letter-widths.json` holds it, letters of a width together, as a map from letter to em. */
export function byLetter(groups: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) => [...letters].map(letter => [letter, Number(width) / 1000]))
  )
}

const forms = ['isolated', 'initial', 'medial', 'final'] as const
type Form = (typeof forms)[number]

const tables: Readonly<Record<Weight, Readonly<Record<Form, ReadonlyMap<string, number>>>>> = {
  400: tablesOf(groups['400'].arabic),
  700: tablesOf(groups['700'].arabic)
}
const lamAlef: Readonly<Record<Weight, ReadonlyMap<string, readonly number[]>>> = {
  400: new Map(Object.entries(groups['400'].arabic.lamAlef)),
  700: new Map(Object.entries(groups['700'].arabic.lamAlef))
}
const mark = /\p{M}|\u200d/u

function tablesOf(
  written: Readonly<Record<Form, Readonly<Record<string, string>>>>
): Record<Form, Map<string, number>> {
  return {
    isolated: byLetter(written.isolated),
    initial: byLetter(written.initial),
    medial: byLetter(written.medial),
    final: byLetter(written.final)
  }
}

/** The width in em of one letter of Arabic script by itself; undefined for a letter of another script. */
export function arabicLetterWidth(letter: string, weight: Weight): number | undefined {
  return tables[weight].isolated.get(letter)
}

/**
 * The width in em of a run of Arabic script as Vazirmatn sets it: a letter's form follows from whether its neighbours join,
 * and lam with alef is one sign. Letters that the font lacks, and letters of other scripts, count as nothing.
 */
export function arabicWidth(text: string, weight: Weight): number {
  const table = tables[weight]
  const letters = [...text].filter(letter => !mark.test(letter))
  let width = 0
  for (let index = 0; index < letters.length; index++) {
    const letter = letters[index] ?? ''
    const joinsBack = table.final.has(letter) && table.initial.has(letters[index - 1] ?? '')
    const next = letters[index + 1] ?? ''
    const pair = lamAlef[weight].get(letter + next)
    if (pair) {
      width += (pair[joinsBack ? 1 : 0] ?? 0) / 1000
      index += 1
      continue
    }
    const joinsOn = table.initial.has(letter) && table.final.has(next)
    const form: Form = joinsBack ? (joinsOn ? 'medial' : 'final') : joinsOn ? 'initial' : 'isolated'
    width += table[form].get(letter) ?? table.isolated.get(letter) ?? 0
  }
  return width
}
