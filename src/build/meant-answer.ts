import { isLanguageTag, mayBeSpoken } from '../deck/language.js'
import { meantValue } from '../parse/recover/fields.js'

/** The tag of the language that somebody names in their own way: `en`, `EN`, `English`, `Français`; none where that is not clear. */
export function meantLanguage(text: string): string | undefined {
  const answer = text.trim()
  if (isLanguageTag(answer) && mayBeSpoken(answer)) return answer
  const meant = meantValue('language', answer)
  return meant !== undefined && isLanguageTag(meant) ? meant : undefined
}

/** The minutes that somebody names in their own way: `45`, `45 minutes`, `1 hour`; none where that is not clear. */
export function meantMinutes(text: string): number | undefined {
  const answer = text.trim()
  const meant = /^\d{1,4}$/.test(answer) ? answer : meantValue('duration', answer)
  return meant === undefined ? undefined : Number(meant)
}
