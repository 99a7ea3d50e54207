import type { ListItem } from 'mdast'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { scriptOf } from '../deck/language.js'
import { textOf } from '../deck/walk.js'
import type { Weight } from './arabic-width.js'
import { linesOf, textWidth } from './text-width.js'

/** What is drawn as the head and the detail of a tile. One that is bold from end to end is one. */
export function partsOf(item: ListItem): { readonly head: string; readonly detail: string } {
  const text = textOf(item)
  if (isWhollyBold(item)) return { head: text, detail: '' }
  const { head, detail } = headAndDetail(text)
  return { head, detail: detail.trim() }
}

/** Whether an item is bold from end to end, which makes it the key point of a list. */
export function isWhollyBold({ children: [only] }: ListItem): boolean {
  return only?.type === 'paragraph' && only.children.every(({ type }) => type === 'strong')
}

/** The weight of a head in a list of short passages that nothing explains: in bold, each would be a second title. */
export function lightWeight(item: ListItem): Weight {
  return isWhollyBold(item) ? 700 : 400
}

/** Whether an author gave an item an icon. */
export function hasIcon({ data }: ListItem): boolean {
  return data?.icon !== undefined
}

/** Whether an author gave each of some items a picture. */
export function arePictured(items: readonly ListItem[]): boolean {
  return items.length > 1 && items.every(({ data }) => data?.picture !== undefined)
}

/** How a head is set: its size and its room in px. */
interface HeadSetting {
  readonly set: number
  readonly room: number
  readonly weight?: Weight
}

/** The lines of a head. A term of a glossary is kept whole, and in a language without spaces any part of an enumeration may be one. */
export function headLines(head: string, { set, room, weight = 700 }: HeadSetting, language: string): number {
  const most = linesOf(head, set, room, weight, language)
  if (scriptOf(language) !== 'ideographic') return most
  let lines = 1
  let used = 0
  for (const part of head.split(/(?<=[、，；：])|(?=（)/u)) {
    const width = textWidth(part, weight) * set
    if (width > room) return most
    if (used + width > room) lines += 1
    used = used + width > room ? width : used + width
  }
  return Math.max(most, lines)
}
