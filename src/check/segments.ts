type Granularity = 'word' | 'sentence'

// Creating a segmenter takes longer than segmenting a slide.
const made = new Map<string, Intl.Segmenter>()

/** A text cut into its sentences or words, as a language has them. */
export function segmentsIn(text: string, language: string, granularity: Granularity): string[] {
  const key = `${language} ${granularity}`
  const segmenter = made.get(key) ?? new Intl.Segmenter(language, { granularity })
  made.set(key, segmenter)
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
