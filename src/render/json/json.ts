import type { Deck } from '../../deck/deck.js'
import type { Picture } from '../../deck/picture.js'
import { positionKeys } from '../../deck/position-keys.js'
import type { Format } from '../format.js'

/**
 * `deck.json`, the model for other programs. It holds all that the deck says, notes, answers and quiz keys too: a facilitator's file.
 *
 * `schema` is 1 and rises when a field changes its meaning or goes. `id`, `language`, `frontMatter`, `glossary`, `slides` and `questions` are the
 * `Deck` of src/deck/deck.ts. A slide's `body` and `notes` are mdast, the syntax tree of Markdown, with Backbrief's blocks as nodes of
 * their own (src/deck/blocks.ts). `pictures` says what was found, without the bytes. Places in the source are left out. Keys stand in
 * alphabetical order, but for `schema` and `type`, which come first, so that two versions of a deck can be compared line by line.
 */
export const json: Format = {
  name: 'json',
  files: [{ path: 'deck.json', title: 'fileJson', audience: 'facilitator', forPrograms: true }],
  measured: false,
  asWritten: true,
  byDefault: false,
  render({ deck }) {
    return [{ path: 'deck.json', text: `${JSON.stringify(plain(modelOf(deck)), null, 2)}\n` }]
  }
}

function modelOf({ id, language, frontMatter, slides, questions, glossary, pictures }: Deck) {
  const found = Object.entries(pictures).map(([address, picture]) => [address, withoutBytes(picture)])
  return {
    schema: 1,
    id,
    language,
    frontMatter,
    slides,
    ...(questions && { questions }),
    glossary,
    pictures: Object.fromEntries(found)
  }
}

function withoutBytes(picture: Picture): object {
  if (picture.state !== 'found') return picture
  const { content: _, drawing: __, ...rest } = picture
  return rest
}

const first = ['schema', 'type']

/** A copy with its keys in a stable order and without places. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => !positionKeys.has(key))
  const rank = (key: string) => (first.includes(key) ? 0 : 1)
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry)]))
}
