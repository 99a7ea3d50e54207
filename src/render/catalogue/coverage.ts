import type { Format } from '../format.js'

/**
 * `coverage.json`, how far a translation is, for other programs: texts and words of the source by state, by where they are seen, and by
 * slide. A deck in the language that it was written in has none. `schema` is 1 and rises when a field changes its meaning or goes.
 */
export const coverage: Format = {
  name: 'coverage',
  files: [{ path: 'coverage.json', title: 'fileCoverage', audience: 'facilitator', forPrograms: true }],
  measured: false,
  asWritten: true,
  byDefault: true,
  render({ deck: { id, language, frontMatter, translation } }) {
    if (!translation) return []
    const report = { schema: 1, deck: id, language, sourceLanguage: frontMatter.language, ...translation.coverage }
    return [{ path: 'coverage.json', text: `${JSON.stringify(report, undefined, 2)}\n` }]
  }
}
