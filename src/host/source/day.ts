type Environment = Readonly<Record<string, string | undefined>>

/** The moment that `SOURCE_DATE_EPOCH` names (seconds since 1970, as builders of packages set it); undefined where it is not set. */
function sourceDate({ SOURCE_DATE_EPOCH: epoch }: Environment): Date | undefined {
  return epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined
}

/** The day, `YYYY-MM-DD` in UTC: that of `SOURCE_DATE_EPOCH` where it is set, else the clock's. */
export function today(env: Environment = process.env): string {
  return (sourceDate(env) ?? new Date()).toISOString().slice(0, 10)
}

/** The date that outputs carry: `SOURCE_DATE_EPOCH`, else the deck's own date, `YYYY-MM-DD`, at midnight UTC. Never the clock's. */
export function documentDate(deckDate: string, env: Environment): Date {
  const date = sourceDate(env) ?? new Date(`${deckDate}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
