import type { Position } from 'unist'
import { type Brand, brandFields, brandSchema, type DeckBrand } from '../deck/brand.js'
import { brandIsValid } from './problems.js'
import { withoutCurlyQuotes, withRepair } from './recover/fields.js'
import type { Report } from './report.js'
import { markupIsUnderstood } from './slide-problems.js'
import type { SourceText } from './source.js'
import { explainIssues, type Vocabulary } from './validation.js'
import { readYaml } from './yaml.js'
import { isMapping, kindOf } from './yaml-kind.js'

/** A brand as written in one file. */
interface WrittenBrand {
  readonly file: string
  readonly brand: Brand | undefined
  /** By dotted path, as in front matter: `brand.accent`. */
  readonly places: Readonly<Record<string, Position>>
}

const words: Vocabulary = {
  noun: 'field',
  known: () => brandFields,
  // Without quotes YAML reads a colour as a comment.
  example: (name, value = '…') => (name === 'accent' ? 'accent: "#0a5c9e"' : `${name}: ${value}`)
}

/** Reads a `brand.yaml`. */
export function readBrand(source: SourceText, report: Report): WrittenBrand {
  const nothing = { file: source.file, brand: undefined, places: {} }
  const yaml = readYaml({ text: source.text, firstLine: 1 })
  if ('findings' in yaml) {
    for (const finding of yaml.findings) report(brandIsValid, finding)
    return nothing
  }
  if (yaml.value === '' || yaml.value === null) return nothing
  if (!isMapping(yaml.value)) {
    const what = `Unexpected ${kindOf(yaml.value)} as the brand, expected fields`
    report(brandIsValid, {
      what,
      fix: 'Write each field on a line of its own, like `organisation: …`.',
      place: yaml.place([])
    })
    return nothing
  }
  // The schema does not see it.
  if (Object.hasOwn(yaml.value, '__proto__')) {
    const what = 'Unknown field `__proto__`'
    report(brandIsValid, {
      what,
      fix: 'Take the line out, with what belongs to it.',
      place: yaml.keyPlace(['__proto__'])
    })
    return nothing
  }
  const piece = { text: source.text, firstLine: 1 }
  const { value, findings } = withoutCurlyQuotes(yaml.value, piece, yaml)
  for (const finding of findings) report(markupIsUnderstood, finding)
  const parsed = brandSchema.safeParse(value)
  if (!parsed.success) {
    for (const issue of explainIssues(parsed.error.issues, value, words))
      report(brandIsValid, { ...withRepair(issue, piece, yaml), place: yaml.place(issue.path) })
    return nothing
  }
  const places = brandFields.map(field => [`brand.${field}`, yaml.place([field])])
  return { file: source.file, brand: parsed.data, places: Object.fromEntries(places) }
}

/** Merges two brands field by field; the front matter wins. Undefined when both are empty. */
export function mergeBrands(own: WrittenBrand, shared: WrittenBrand | undefined): DeckBrand | undefined {
  const written = [...(shared ? [shared] : []), own].filter(({ brand }) => brand !== undefined)
  if (written.length === 0) return undefined
  const places = written.flatMap(({ file, brand, places }) =>
    brandFields
      .filter(field => brand?.[field] !== undefined)
      .map(field => {
        const place = places[`brand.${field}`]
        return [field, { file, ...(place && { place }) }]
      })
  )
  return { ...Object.assign({}, ...written.map(({ brand }) => brand)), places: Object.fromEntries(places) }
}
