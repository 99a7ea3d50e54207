/**
 * A PDF that two builds give byte for byte, with `date` as its dates of creation and change, whatever the clock says. Chromium
 * writes what varies uncompressed and always in the same width, so overwriting it in place leaves every offset right.
 */
export function reproducible(pdf: Uint8Array, date: Date): Uint8Array {
  const copy = Buffer.from(pdf)
  const text = copy.toString('latin1')
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  for (const { index, 0: before } of text.matchAll(/\/(?:CreationDate|ModDate) ?\(D:(?=\d{14})/g))
    copy.write(digits, index + before.length, 'latin1')
  renumber(copy, text)
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.length)
}

// The names of the structure's elements count on through all that one browser prints. They stand sorted, so their order is kept.
function renumber(copy: Buffer, text: string): void {
  const names = [...text.matchAll(/(?<=\(node)\d{8}(?=\))/g)]
  const sorted = [...new Set(names.map(([number]) => number))].sort()
  const places = new Map(sorted.map((number, index) => [number, String(index + 1).padStart(8, '0')]))
  for (const { index, 0: number } of names) copy.write(places.get(number) ?? number, index, 'latin1')
}

/**
 * The date that outputs carry: `SOURCE_DATE_EPOCH` (seconds since 1970, as builders of packages set it), else the deck's own date,
 * `YYYY-MM-DD`, at midnight UTC. Never the clock's.
 */
export function documentDate(deckDate: string, epoch: string | undefined): Date {
  const seconds = epoch && /^\d{1,11}$/.test(epoch) ? Number(epoch) : undefined
  const date = seconds === undefined ? new Date(`${deckDate}T00:00:00Z`) : new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
