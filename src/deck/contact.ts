import type { Block } from './blocks.js'
import type { FrontMatter } from './front-matter.js'
import { all, textOf } from './walk.js'

/** Whether some blocks say whom to ask: the deck's contact, an address, or a blank for one. */
export function contactIn(blocks: readonly Block[], { sensitivity }: Pick<FrontMatter, 'sensitivity'>): boolean {
  if (all(blocks, 'link').length > 0 || all(blocks, 'blank').length > 0) return true
  return sensitivity !== undefined && textOf(blocks).includes(sensitivity.support)
}

/** Whether paragraphs give a number to call, such as an extension: `Questions: operations room, extension 210`. */
export function numberIn(blocks: readonly Block[]): boolean {
  return blocks.every(({ type }) => type === 'paragraph') && /[:：].*\p{Nd}{3}/u.test(textOf(blocks))
}

/** The first address of the web or of mail among some blocks. */
export function addressIn(blocks: readonly Block[]): string | undefined {
  return all(blocks, 'link').find(({ url }) => /^(?:https?|mailto|tel):/i.test(url))?.url
}
