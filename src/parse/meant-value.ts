const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Languages that people name by their names. */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  arabic: 'ar',
  العربية: 'ar',
  russian: 'ru',
  русский: 'ru',
  chinese: 'zh',
  中文: 'zh',
  portuguese: 'pt',
  português: 'pt',
  swahili: 'sw',
  kiswahili: 'sw'
}

/** What was meant by a value of the front matter that is not written as it has to be; `undefined` where that is not clear. */
export function meantValue(field: string, found: string): string | undefined {
  switch (field) {
    case 'language':
      return languages[found.toLowerCase()] ?? tag(found)
    case 'duration':
      return duration(found)
    case 'date':
    case 'review':
      return date(found)
    default:
      return undefined
  }
}

/** `EN` and `pt_br`, as tags are written. */
function tag(found: string): string | undefined {
  const [, language = '', region] = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(found) ?? []
  if (language === '') return undefined
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}

/** `30 min` and `1 hour`, in minutes. */
function duration(found: string): string | undefined {
  const [, number = '', unit = ''] = /^(\d{1,4})\s*(m|min|mins|minutes?|h|hrs?|hours?)\.?$/i.exec(found) ?? []
  if (number === '') return undefined
  return String(Number(number) * (unit.toLowerCase().startsWith('h') ? 60 : 1))
}

/** `24 November 2026` and `24.11.2026`; `11/12/2026` may be either, and is neither. */
function date(found: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[. ]+(\d{1,2}|[A-Za-z]{3,9})\.?[. ]+(\d{4})$/.exec(found) ?? []
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  if (year === '' || number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}
