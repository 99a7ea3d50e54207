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
