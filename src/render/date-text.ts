/** A day, `2026-11-24`, as a language writes it: `24 November 2026`. Digits are 0 to 9 in every language, as in the UN's own texts. */
export function dateText(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  // English without a country would put the month first.
  const locale = language === 'en' ? 'en-GB' : language
  const style = { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const
  return new Intl.DateTimeFormat([locale, 'en-GB'], style).format(day)
}
