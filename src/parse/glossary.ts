import type { Position } from 'unist'
import type { z } from 'zod'
import { type Glossary, glossarySchema, termSchema } from '../deck/glossary.js'
import { glossaryIsValid } from './problems.js'
import type { Report } from './report.js'
import type { SourceText } from './source.js'
import { explainIssues, maxIssues, type Vocabulary } from './validation.js'
import { readYaml } from './yaml.js'
import { isMapping, kindOf } from './yaml-kind.js'

const words: Omit<Vocabulary, 'name'> = {
  noun: 'field',
  known: path => (path.length >= 2 ? Object.keys(termSchema.shape) : ['slug']),
  example: (name, value = name.endsWith('slug') ? 'crsv' : '…') => `${name.split('.').at(-1)}: ${value}`
}

const looksLikeLanguage = /^[a-z]{2,3}(-|$)/i

/** Reads `glossary.yaml`. An entry is a slug and its term in each language. */
export function readGlossary(source: SourceText, report: Report): Glossary {
  const yaml = readYaml({ text: source.text, firstLine: 1 }, Number.POSITIVE_INFINITY)
  if ('findings' in yaml) {
    for (const finding of yaml.findings) report(glossaryIsValid, finding)
    return []
  }
  if (yaml.value === '' || yaml.value === null) return []
  const misshapen = misshapenParts(yaml.value).slice(0, maxIssues)
  if (misshapen.length > 0) {
    for (const { path, what } of misshapen) report(glossaryIsValid, { what, fix: entryAdvice, place: yaml.place(path) })
    return []
  }
  const strange = strangeNames(yaml.value)
  if (strange.length > 0) {
    for (const path of strange)
      report(glossaryIsValid, {
        what: `Unknown field ${nameIn(yaml.value, path)}`,
        fix: 'Take the line out, with what belongs to it.',
        place: yaml.keyPlace(path)
      })
    return []
  }
  const parsed = glossarySchema.safeParse(yaml.value)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(asUnknown)
    for (const issue of explainIssues(issues, yaml.value, { ...words, name: path => nameIn(yaml.value, path) }))
      report(glossaryIsValid, { ...issue, place: yaml.place(issue.path) })
    return []
  }
  const entries = parsed.data.map(({ slug, ...terms }) => ({ slug, terms }))
  const [tooMany] = crowds(entries)
  if (tooMany) {
    report(glossaryIsValid, { ...tooMany, place: yaml.place([0]) })
    return []
  }
  reportSameSlugs(parsed.data, index => yaml.place([index, 'slug']), report)
  return entries
}

const entryAdvice =
  'Begin each entry with `- slug: …` on a line of its own, and write its terms below, like `en: { term: … }`.'

/** What is no list, or in it no entry: of that there is nothing that could be named. */
function misshapenParts(value: unknown): { path: number[]; what: string }[] {
  if (!Array.isArray(value))
    return [{ path: [], what: `Unexpected ${kindOf(value)} as the glossary, expected a list of entries` }]
  return value.flatMap((entry: unknown, index) =>
    isMapping(entry)
      ? []
      : [{ path: [index], what: `Unexpected ${kindOf(entry)} as entry number \`${index + 1}\`, expected fields` }]
  )
}

/** Where `__proto__` stands as a language or a field. The schema does not see it, and what stands there would be lost without a word. */
function strangeNames(value: unknown): (string | number)[][] {
  const isStrange = (part: unknown) => typeof part === 'object' && part !== null && Object.hasOwn(part, '__proto__')
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown, index) => [
    ...(isStrange(entry) ? [[index, '__proto__']] : []),
    ...Object.entries(entry ?? {}).flatMap(([language, term]) =>
      isStrange(term) ? [[index, language, '__proto__']] : []
    )
  ])
}

/** Every text of a deck is searched for every word, so more than these take minutes. Real glossaries have a few hundred. */
const maxForbidden = 1000
const maxWords = 5000

/** Reports languages with too many words to search for. */
function crowds(entries: Glossary): { what: string; fix: string }[] {
  const counts = new Map<string, { words: number; forbidden: number }>()
  for (const { terms } of entries)
    for (const [language, { admitted = [], forbidden = [] }] of Object.entries(terms)) {
      const count = counts.get(language) ?? { words: 0, forbidden: 0 }
      counts.set(language, {
        words: count.words + 1 + admitted.length,
        forbidden: count.forbidden + forbidden.length
      })
    }
  return [...counts].flatMap(([language, { words, forbidden }]) => [
    ...(forbidden > maxForbidden ? [crowd(`\`${forbidden}\` forbidden words in \`${language}\``, maxForbidden)] : []),
    ...(words > maxWords ? [crowd(`\`${words}\` terms and admitted words in \`${language}\``, maxWords)] : [])
  ])
}

function crowd(found: string, most: number): { what: string; fix: string } {
  return {
    what: `Unexpected ${found}, expected at most \`${most}\``,
    fix: 'Keep the words that these decks are about.'
  }
}

/** Reports entries with the same slug: translations refer to entries by slug. */
function reportSameSlugs(
  entries: readonly { readonly slug: string }[],
  placeOf: (index: number) => Position,
  report: Report
): void {
  const known = new Set<string>()
  for (const [index, { slug }] of entries.entries()) {
    if (known.has(slug))
      report(glossaryIsValid, {
        what: `Unexpected second entry with \`slug: ${slug}\``,
        fix: 'Put both into one entry, or give the second one a slug of its own.',
        place: placeOf(index)
      })
    known.add(slug)
  }
}

/** Names a field in messages: `term` in `en` of the entry `crsv`; an entry without a slug is named by its number. */
function nameIn(value: unknown, [index, ...keys]: readonly PropertyKey[]): string {
  const entry: unknown = Array.isArray(value) ? value[Number(index)] : undefined
  const slug: unknown = typeof entry === 'object' && entry !== null && 'slug' in entry ? entry.slug : undefined
  const of = typeof slug === 'string' ? `the entry \`${slug}\`` : `entry number \`${Number(index) + 1}\``
  const [key, inside] = keys
  return inside === undefined ? `\`${String(key)}\` in ${of}` : `\`${String(inside)}\` in \`${String(key)}\` of ${of}`
}

// Whatever is no language is a name written wrongly, and its value does not matter.
function asUnknown(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const [index, key, ...more] = issue.path
  if (index === undefined || typeof key !== 'string' || more.length > 0) return issue
  if (key === 'slug' || looksLikeLanguage.test(key)) return issue
  return { code: 'unrecognized_keys', keys: [key], path: [index], message: '' }
}
