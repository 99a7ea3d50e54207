import type { ListItem } from 'mdast'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { scriptOf } from '../deck/language.js'
import { textOf } from '../deck/walk.js'
import { linesOf, textWidth } from './text-width.js'

/** What is drawn as the head and the detail of a tile. One that is bold from end to end is one. */
export function partsOf(item: ListItem): { readonly head: string; readonly detail: string } {
  const text = textOf(item)
  const [only] = item.children
  if (only?.type === 'paragraph' && only.children.every(({ type }) => type === 'strong'))
    return { head: text, detail: '' }
  const { head, detail } = headAndDetail(text)
  return { head, detail: detail.trim() }
}

/** Whether an author gave an item an icon. */
export function hasIcon({ data }: ListItem): boolean {
  return data?.icon !== undefined
}

/** The lines of a head. A term of a glossary is kept whole, and in a language without spaces any part of an enumeration may be one. */
export function headLines(head: string, set: number, room: number, language: string): number {
  const most = linesOf(head, set, room, 700, language)
  if (scriptOf(language) !== 'ideographic') return most
  let lines = 1
  let used = 0
  for (const part of head.split(/(?<=[、，；：])|(?=（)/u)) {
    const width = textWidth(part, 700) * set
    if (width > room) return most
    if (used + width > room) lines += 1
    used = used + width > room ? width : used + width
  }
  return Math.max(most, lines)
}
