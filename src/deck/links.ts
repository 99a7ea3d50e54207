import type { Slide } from './deck.js'

// A file beside the deck does not travel with it, and any other scheme could run a program.
const web = /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\\\s]*)?$/i
// Other fields can make a mail program attach files from the reader's computer.
const mail = /^mailto:[^\s?]*(?:\?(?:(?:subject|body|cc|bcc|to)=[^\s&]*(?:&(?:amp;)?|$))*)?$/i
const others = /^(?:tel:|#)/i

/** Whether an address is allowed in a link: a web page, an e-mail, a phone number, or a slide of the same deck. */
export function isSafeAddress(address: string): boolean {
  return web.test(address) || mail.test(address) || others.test(address)
}

/** Describes what is wrong with an address of an allowed scheme; undefined when nothing is, or when the scheme is the problem. */
export function addressFault(address: string): string | undefined {
  if (/^https?:\/\/[^/?#\s]*@/i.test(address)) return 'a name or a password before `@`'
  if (/^https?:/i.test(address)) return 'something other than the name of a site after `//`'
  return /^mailto:/i.test(address) ? 'more than an address, `subject`, `body`, `cc` and `bcc`' : undefined
}

/**
 * Returns the id of an element of the page that is not a slide. Ids of slides begin with a letter or a digit (`parse/slide-ids.ts`), so no slide
 * can clash with a button or a panel of the page. Scripts in `window/` and style sheets use the same `_`.
 */
export function pageId(name: string): string {
  return `_${name}`
}

/** Returns the anchor of a slide in a paper document. */
export function slideAnchor({ id }: Pick<Slide, 'id'>): string {
  return pageId(`on-paper-${id}`)
}

/** Returns the anchor of its title there: what holds a slide may begin at the end of one page, and its title on the next. */
export function slideTitleAnchor({ id }: Pick<Slide, 'id'>): string {
  return pageId(`title-on-paper-${id}`)
}
