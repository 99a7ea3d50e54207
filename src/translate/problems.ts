import type { RuleMeta } from '../deck/diagnostic.js'

// What can be wrong with a translation as a whole. Each id names the good state.

export const catalogueCanBeRead: RuleMeta = {
  id: 'catalogue-can-be-read',
  severity: 'error',
  wants: 'A catalogue is a valid PO file in UTF-8.',
  why: 'A translation that cannot be read is not used, and the deck would be built in the wrong language.'
}
export const catalogueIsOfItsDeck: RuleMeta = {
  id: 'catalogue-is-of-its-deck',
  severity: 'error',
  wants: 'A catalogue is in the folder of its deck, under the name of its language.',
  why: 'Text of another deck, or in another language, would be put on these slides.'
}
export const translationIsComplete: RuleMeta = {
  id: 'translation-is-complete',
  severity: 'warning',
  wants: 'Every text of a deck is translated.',
  why: 'Text that is not translated is shown in the source language, marked as such.'
}
export const translationIsCurrent: RuleMeta = {
  id: 'translation-is-current',
  severity: 'warning',
  wants: 'A translation matches the current source text.',
  why: 'The source has changed since, or the translation was marked as needing work. People would learn what is no longer true.'
}
export const translationIsReviewed: RuleMeta = {
  id: 'translation-is-reviewed',
  severity: 'info',
  wants: 'A second person has read a translation and put their name to it.',
  why: 'Mistranslated guidance on survivors, reporting and red lines does harm, and the trainer cannot see the mistake.'
}
export const translationCoversEnough: RuleMeta = {
  id: 'translation-covers-enough',
  severity: 'error',
  wants: 'As much of a deck is translated as `--min-coverage` asks for.',
  why: 'The person who built it said how much must be translated before it may be used.'
}
export const lockCanBeRead: RuleMeta = {
  id: 'lock-can-be-read',
  severity: 'warning',
  wants: '`languages/lock.json` is unchanged since Backbrief wrote it.',
  why: 'It records the key of each text. Without it, texts can only be matched by the catalogues.'
}

export const interfaceSpeaksLanguage: RuleMeta = {
  id: 'interface-speaks-language',
  severity: 'info',
  wants: 'Buttons, `Time` and `Method`, and the headings of handouts are in the language of the deck.',
  why: 'These words are not in the deck. Backbrief has them in some languages; in any other they stay English, on slides and on paper.'
}
export const interfaceWordsCanBeUsed: RuleMeta = {
  id: 'interface-words-can-be-used',
  severity: 'warning',
  wants: 'A file `labels/<language>.po`, or `.json`, contains words of the interface under Backbrief’s names for them.',
  why: 'A word that cannot be used is left out, and the English one is shown instead.'
}

export const catalogueProblems: readonly RuleMeta[] = [
  catalogueCanBeRead,
  catalogueIsOfItsDeck,
  translationIsComplete,
  translationIsCurrent,
  translationIsReviewed,
  translationCoversEnough,
  lockCanBeRead,
  interfaceSpeaksLanguage,
  interfaceWordsCanBeUsed
]
