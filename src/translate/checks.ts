import type { TranslationCheck } from './checks/check.js'
import { translationAvoidsTerms } from './checks/translation-avoids-terms.js'
import { translationDiffersFromSource } from './checks/translation-differs-from-source.js'
import { translationEndsAlike } from './checks/translation-ends-alike.js'
import { translationFits } from './checks/translation-fits.js'
import { translationIsPlainText } from './checks/translation-is-plain-text.js'
import { translationKeepsCodes } from './checks/translation-keeps-codes.js'
import { translationKeepsNumbers } from './checks/translation-keeps-numbers.js'
import { translationKeepsTags } from './checks/translation-keeps-tags.js'
import { translationTurnsBack } from './checks/translation-turns-back.js'
import { translationUsesTerms } from './checks/translation-uses-terms.js'

/** Every check on a translation. To add one, add it here. */
export const translationChecks: readonly TranslationCheck[] = [
  translationKeepsTags,
  translationKeepsNumbers,
  translationKeepsCodes,
  translationIsPlainText,
  translationAvoidsTerms,
  translationUsesTerms,
  translationEndsAlike,
  translationDiffersFromSource,
  translationFits,
  translationTurnsBack
]
