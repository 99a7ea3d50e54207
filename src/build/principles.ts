import { brandHasContrast, brandLogoCanBeShown } from '../check/brand.js'
import { slideOverflows } from '../check/measured.js'
import { deckIsPrintedWhole } from '../check/printed.js'
import { rules } from '../check/rules.js'
import { checksAreKnown } from '../check/settings.js'
import { themeIsUnderstood } from '../check/theme.js'
import type { RuleMeta } from '../deck/diagnostic.js'
import { parseProblems } from '../parse/problems.js'
import { translationChecks } from '../translate/checks.js'
import { catalogueProblems } from '../translate/problems.js'
import { deckCanBeHandled } from './failed-deck.js'

/** Everything that a message may say is broken: of the text, then of the lesson. */
export const principles: readonly RuleMeta[] = [
  ...parseProblems,
  ...rules,
  ...catalogueProblems,
  ...translationChecks,
  checksAreKnown,
  deckCanBeHandled,
  slideOverflows,
  deckIsPrintedWhole,
  brandHasContrast,
  brandLogoCanBeShown,
  themeIsUnderstood
]
