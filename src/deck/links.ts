import type { Slide } from './deck.js'

// A file beside the deck does not travel with it, and any other scheme could run a program.
const web = /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\\\s]*)?$/i
// Other fields than these can make a mail program attach files of the reader's computer.
const mail = /^mailto:[^\s?]*(?:\?(?:(?:subject|body|cc|bcc|to)=[^\s&]*(?:&(?:amp;)?|$))*)?$/i
const others = /^(?:tel:|#)/i

/** Whether a link may lead to an address: a web page, a letter, a call, or a slide of the same deck. */
export function isSafeAddress(address: string): boolean {
  return web.test(address) || mail.test(address) || others.test(address)
}

/** What is wrong with an address whose kind is allowed; undefined when that is not what is wrong. */
export function addressFault(address: string): string | undefined {
  if (/^https?:\/\/[^/?#\s]*@/i.test(address)) return 'a name or a password before `@`'
  if (/^https?:/i.test(address)) return 'something else than the name of a site behind `//`'
  return /^mailto:/i.test(address) ? 'more than an address, `subject`, `body`, `cc` and `bcc`' : undefined
}

/**
 * The id of something on a page that is not a slide. Ids of slides begin with a letter or a digit (`parse/slide-ids.ts`), so whatever an author
 * calls a slide, it is never confused with a button or a panel of the page. Scripts in `window/` and style sheets write the same `_`.
 */
export function pageId(name: string): string {
  return `_${name}`
}

/** Where a slide stands in a paper document, for links to it. */
export function slideAnchor({ id }: Pick<Slide, 'id'>): string {
  return pageId(`on-paper-${id}`)
}
