/** The day, `YYYY-MM-DD` in UTC: that of `SOURCE_DATE_EPOCH` (seconds since 1970) where a builder of packages sets it, else the clock's. */
export function today(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const { SOURCE_DATE_EPOCH: epoch } = env
  const now = epoch && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return now.toISOString().slice(0, 10)
}
