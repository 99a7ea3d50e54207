import { type Glossary, glossarySchema } from '../deck/glossary.js'
import type { SourceText } from '../source/source.js'
import { judge, type Vocabulary } from './judge.js'
import { glossaryIsValid } from './problems.js'
import type { Report } from './report.js'
import { readYaml } from './yaml.js'

const termFields = ['term', 'abbreviation', 'plural', 'definition', 'source', 'year', 'status', 'admitted', 'forbidden']

const words: Vocabulary = {
  noun: 'field',
  known: path => (path.length >= 2 ? termFields : []),
  example: name => (name.endsWith('slug') ? 'slug: crsv' : `${name.split('.').at(-1)}: …`)
}

/** Reads `glossary.yaml`. An entry is a slug and its term in each language. */
export function readGlossary(source: SourceText, report: Report): Glossary {
  const yaml = readYaml({ text: source.text, firstLine: 1 }, Number.POSITIVE_INFINITY)
  if ('faults' in yaml) {
    for (const fault of yaml.faults) report(glossaryIsValid, fault)
    return []
  }
  if (yaml.value === '' || yaml.value === null) return []
  const parsed = glossarySchema.safeParse(yaml.value)
  if (!parsed.success) {
    for (const judgement of judge(parsed.error.issues, yaml.value, words))
      report(glossaryIsValid, { ...judgement, place: yaml.place(judgement.path) })
    return []
  }
  return parsed.data.map(({ slug, ...terms }) => ({ slug, terms }))
}
