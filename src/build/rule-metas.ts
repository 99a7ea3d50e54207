import { brandHasContrast, brandLogoCanBeShown } from '../check/brand.js'
import { brandTemplateCanBeUsed } from '../check/brand-template.js'
import { slideOverflows } from '../check/measured.js'
import { deckIsPrintedWhole } from '../check/printed.js'
import { rules } from '../check/rules.js'
import { checksAreKnown } from '../check/settings.js'
import { themeIsUnderstood } from '../check/theme.js'
import { wordListsAreValid } from '../check/words/own-words.js'
import type { RuleMeta } from '../deck/diagnostic.js'
import { configIsValid } from '../parse/config.js'
import { parseProblems } from '../parse/problems.js'
import { translationChecks } from '../translate/checks.js'
import { catalogueProblems } from '../translate/problems.js'

/** Not a rule for decks but for us. It has a name so that reports for people and for programs tell of it like of any other. */
export const deckCanBeHandled: RuleMeta = {
  id: 'deck-can-be-handled',
  severity: 'error',
  wants: 'Backbrief handles every deck.',
  why: 'Something unexpected happened. It is our mistake, not yours.'
}

/** Not a rule for decks but for the code of a configuration. */
export const ownCodeWorks: RuleMeta = {
  id: 'own-code-works',
  severity: 'error',
  wants: 'Your own rules and formats handle every deck.',
  why: 'If they stop in the middle, a deck is left without its files.'
}

/** Everything that a message may say is broken: of the text, then of the lesson. */
export const ruleMetas: readonly RuleMeta[] = [
  ...parseProblems,
  ...rules,
  ...catalogueProblems,
  ...translationChecks,
  checksAreKnown,
  deckCanBeHandled,
  ownCodeWorks,
  slideOverflows,
  deckIsPrintedWhole,
  brandHasContrast,
  brandLogoCanBeShown,
  brandTemplateCanBeUsed,
  themeIsUnderstood,
  wordListsAreValid,
  configIsValid
]
