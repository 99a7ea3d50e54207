// What the same notes take in other languages, for each English word: words, in Chinese characters. Ours, counted on the notes of our
// two decks and their translations: the same content takes about the same time in every language.
const perEnglishWord: Readonly<Record<string, number>> = {
  fr: 1.15,
  es: 1.1,
  pt: 1.1,
  ru: 0.86,
  ar: 0.82,
  zh: 1.6
}

/**
 * How much can be said in a minute, in the unit that the language is counted in (`amountOf`), for a rate in English words a minute. A
 * language that nobody has counted is taken for English.
 */
export function speakingRate(rate: number, language: string): number {
  return rate * (perEnglishWord[language.split('-')[0] ?? ''] ?? 1)
}
