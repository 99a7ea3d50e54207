const sentenceEnd = /(?:[.!?؟]\s+|[。！？])(?=[^\s”’」』）》])/gu

/**
 * Where each sentence of a text but the last ends, as indexes into it, with the space behind it. A statement has each on lines of its own, so
 * that no line says the contrary, as `interrogate` below `Do not`.
 */
export function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)].map(({ index, 0: mark }) => index + mark.length)
}

/** The sentences of a text, with the space behind each. */
export function sentencesOf(text: string): string[] {
  const ends = sentenceEnds(text)
  return [0, ...ends].map((start, index) => text.slice(start, ends[index]))
}
