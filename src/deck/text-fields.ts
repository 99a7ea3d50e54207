import type { Area } from './catalogue.js'
import type { FrontMatter } from './front-matter.js'

/** A front-matter field that holds text for people. */
interface TextField {
  /** With dots: `sensitivity.note`. */
  readonly path: string
  readonly area: Area
}

/** In the order in which a reader meets them. What a field is called, dates, minutes and choices are not for translators. */
export const textFields: readonly TextField[] = [
  { path: 'title', area: 'slides' },
  { path: 'subtitle', area: 'slides' },
  { path: 'programme', area: 'slides' },
  { path: 'audience', area: 'paper' },
  { path: 'sensitivity.note', area: 'paper' },
  { path: 'sensitivity.support', area: 'paper' },
  { path: 'sensitivity.opt-out', area: 'paper' },
  { path: 'sensitivity.confidentiality', area: 'paper' },
  { path: 'sensitivity.facilitator', area: 'notes' },
  { path: 'source', area: 'paper' },
  { path: 'licence', area: 'paper' },
  { path: 'acknowledgement', area: 'paper' },
  { path: 'author', area: 'paper' }
]

/** The text of a field; undefined when the deck does not have it. */
export function readField(frontMatter: FrontMatter, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((inside, name) => (isRecord(inside) ? inside[name] : undefined), frontMatter)
  return typeof value === 'string' ? value : undefined
}

/** A front matter with another text in one field. */
export function writeField(frontMatter: FrontMatter, path: string, value: string): FrontMatter {
  const [first = '', second] = path.split('.')
  if (second === undefined) return { ...frontMatter, [first]: value }
  const { sensitivity } = frontMatter
  return sensitivity ? { ...frontMatter, sensitivity: { ...sensitivity, [second]: value } } : frontMatter
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
