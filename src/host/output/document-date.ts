/**
 * The date that outputs carry: `SOURCE_DATE_EPOCH` (seconds since 1970, as builders of packages set it), else the deck's own date,
 * `YYYY-MM-DD`, at midnight UTC. Never the clock's.
 */
export function documentDate(deckDate: string, epoch: string | undefined): Date {
  const seconds = epoch && /^\d{1,11}$/.test(epoch) ? Number(epoch) : undefined
  const date = seconds === undefined ? new Date(`${deckDate}T00:00:00Z`) : new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
