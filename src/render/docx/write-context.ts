import type { Relations } from '../office/package.js'
import type { Sheet } from './sheet.js'

/** What writing a document keeps: the numbers that its parts refer to each other by. */
export interface WriteContext {
  /** BCP 47 tag of the deck's text. */
  readonly language: string
  readonly isRtl: boolean
  readonly sheet: Sheet
  readonly relations: Relations
  /** The name of a bookmark for an id of a page: names are short and of Latin letters. */
  bookmark(id: string): { readonly name: string; readonly number: number }
  /** The number of a list that counts, by what tells it from others. */
  list(list: object, level: number, start: number): number
  /** A number that no other picture has. */
  picture(): number
  /** Lists that count, in the order of their numbers. */
  readonly lists: readonly { readonly number: number; readonly level: number; readonly start: number }[]
}

/** Lists below this number have signs. */
const firstList = 3

export function createWriteContext(
  facts: Pick<WriteContext, 'language' | 'isRtl' | 'sheet' | 'relations'>
): WriteContext {
  const bookmarks = new Map<string, number>()
  const numbers = new Map<object, number>()
  const lists: { number: number; level: number; start: number }[] = []
  let pictures = 0
  return {
    ...facts,
    lists,
    bookmark(id) {
      const number = bookmarks.get(id) ?? bookmarks.size + 1
      bookmarks.set(id, number)
      return { name: `place_${number}`, number }
    },
    list(list, level, start) {
      const known = numbers.get(list)
      if (known !== undefined) return known
      const number = firstList + lists.length
      numbers.set(list, number)
      lists.push({ number, level, start })
      return number
    },
    picture() {
      pictures += 1
      return pictures
    }
  }
}
