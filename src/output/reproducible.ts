/**
 * A PDF whose dates of creation and change are `date`, whatever the clock says, so that two builds give the same bytes. Chromium
 * writes both uncompressed and always in the same width: overwriting their digits in place leaves every offset right.
 */
export function withDate(pdf: Uint8Array, date: Date): Uint8Array {
  const copy = Buffer.from(pdf)
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  const dates = /\/(?:CreationDate|ModDate) ?\(D:(?=\d{14})/g
  for (const found of copy.toString('latin1').matchAll(dates))
    copy.write(digits, found.index + found[0].length, 'latin1')
  return new Uint8Array(copy.buffer, copy.byteOffset, copy.length)
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
