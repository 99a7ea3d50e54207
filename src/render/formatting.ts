import type { Minutes } from '../deck/blocks.js'
import { directionOf } from '../deck/language.js'
import { fill, type Labels } from './templates.js'

/** A day, `2026-11-24`, as a language writes it: `24 November 2026`. Digits are 0 to 9 in every language, as in the UN's own texts. */
export function dateText(date: string, language: string): string {
  // English is what nearly every build asks for, and the first question to the system costs a tenth of a short run.
  if (language === 'en' && /^\d{4}-\d{2}-\d{2}$/.test(date)) return dayInEnglish(date)
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  // English without a country would put the month first.
  const locale = language === 'en' ? 'en-GB' : language
  const style = { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' } as const
  // Russian ends a date with `г.`, which does not begin a line.
  return new Intl.DateTimeFormat([locale, 'en-GB'], style).format(day).replace(/ (?=\S{1,2}$)/, '\u00a0')
}

const months = 'January February March April May June July August September October November December'.split(' ')

function dayInEnglish(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** A number as a language writes it: `2.5`, in French `2,5`. Digits are 0 to 9 in every language. */
export function numberText(number: number, language: string): string {
  if (Number.isInteger(number)) return String(number)
  return new Intl.NumberFormat([language, 'en'], { numberingSystem: 'latn', useGrouping: false }).format(number)
}

/** How large a file is, as a language writes it: `350 kB`, `1.2 MB`, in French `1,2 Mo`. A file that holds something has at least 1 kB. */
export function sizeText(bytes: number, language: string): string {
  const thousands = Math.ceil(bytes / 1000)
  const isLarge = thousands >= 1000
  const [value, unit] = isLarge ? [Math.round(bytes / 100_000) / 10, 'megabyte'] : [thousands, 'kilobyte']
  const style = { style: 'unit', unit, unitDisplay: 'short', numberingSystem: 'latn', useGrouping: false } as const
  return new Intl.NumberFormat([language, 'en'], style).format(value).replaceAll(' ', '\u00a0')
}

/** `10`, or `10–15` where a time may vary. In a language that runs from right to left the range does so too: its end stands to the left of its beginning. */
export function rangeText({ min, max }: Minutes, language: string): string {
  if (min === max) return numberText(min, language)
  const range = `${numberText(min, language)}–${numberText(max, language)}`
  return directionOf(language) === 'rtl' ? `\u2067${range}\u2069` : range
}

/** Things in a row, as a language writes them: `1, 4`, `1، 4`, `1、4`. */
export function listText(items: readonly (string | number)[], { listPair }: Pick<Labels, 'listPair'>): string {
  return items.map(String).reduce((list, item) => (list === '' ? item : fill(listPair, { list, item })), '')
}

const minutesADay = 24 * 60

/** The time of day some minutes after a start (`09:00`), as `HH:MM`; half minutes are cut off, and after midnight it begins again. */
export function clockTime(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number)
  const time = Math.floor(hours * 60 + past + minutes) % minutesADay
  return [Math.floor(time / 60), time % 60].map(part => String(part).padStart(2, '0')).join(':')
}
