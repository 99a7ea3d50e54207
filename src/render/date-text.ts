/** A day, `2026-11-24`, as a language writes it: `24 November 2026`. Digits are 0 to 9 in every language, as in the UN's own texts. */
export function dateText(date: string, language: string): string {
  // English is what nearly every build asks for, and the first question to the system costs a tenth of a short run.
  if (language === 'en' && /^\d{4}-\d{2}-\d{2}$/.test(date)) return dayInEnglish(date)
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  // English without a country would put the month first.
  const locale = language === 'en' ? 'en-GB' : language
  const style = { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const
  return new Intl.DateTimeFormat([locale, 'en-GB'], style).format(day)
}

const months = 'January February March April May June July August September October November December'.split(' ')

function dayInEnglish(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}
