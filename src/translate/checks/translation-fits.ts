import { widthOf } from '../segments.js'
import type { TranslationCheck } from './check.js'

export const translationFits: TranslationCheck = {
  id: 'translation-fits',
  severity: 'info',
  wants: 'A translation on a slide is not much longer than its source.',
  why: 'The slide was laid out for the source. Longer words make all letters smaller; whether anything is cut is measured.',
  source: 'Usual growth: texts of 10 characters by up to 100 %, of 20 by 60 %, longer ones by 35 %',
  check({ target, maxLength }) {
    if (maxLength === undefined) return []
    const width = widthOf(target)
    if (width <= maxLength) return []
    return [
      {
        what: `Unexpected length of \`${width}\` letters, expected at most \`${maxLength}\``,
        fix: 'Say it shorter; the notes have room for the rest.'
      }
    ]
  }
}
