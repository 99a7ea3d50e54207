const raised = new Map([...'0123456789+-()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'][at] ?? sign]))
const lowered = new Map([...'0123456789+-()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₍₎'][at] ?? sign]))

/** Raised or lowered words as signs that a deck may hold: `m²`, `CO₂`. Where there are no such signs they stand on the line, which `lose` is told. */
export function onLine(text: string, place: 'raised' | 'lowered', lose: (what: string) => void): string {
  const signs = place === 'raised' ? raised : lowered
  const letters = [...text]
  if (letters.every(letter => letter === ' ' || signs.has(letter)))
    return letters.map(letter => signs.get(letter) ?? letter).join('')
  lose(`${place === 'raised' ? 'Superscript' : 'Subscript'}: it becomes normal text`)
  return text
}

export const underlined = 'Underlined words: the underlining is removed, as it looks like a link'
