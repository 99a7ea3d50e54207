// A file beside the deck does not travel with it, and any other scheme could run a program.
const safe = /^(https?:\/\/|mailto:|tel:|#)/i

/** Whether a link may lead to an address: a web page, a letter, a call, or a slide of the same deck. */
export function isSafeAddress(address: string): boolean {
  return safe.test(address)
}
