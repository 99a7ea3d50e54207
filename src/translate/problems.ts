import type { RuleMeta } from '../deck/diagnostic.js'

// What can be wrong with a translation as a whole. Each id names the good state.

export const catalogueCanBeRead: RuleMeta = {
  id: 'catalogue-can-be-read',
  severity: 'error',
  wants: 'A catalogue is a PO file in UTF-8 that keeps the rules of its format.',
  why: 'A translation that cannot be read is not shown, and the deck would be built in the wrong language.'
}
export const catalogueIsOfItsDeck: RuleMeta = {
  id: 'catalogue-is-of-its-deck',
  severity: 'error',
  wants: 'A catalogue stands in the folder of its deck, under the name of its language.',
  why: 'Words of another deck or in another language would be put on these slides.'
}
export const translationIsComplete: RuleMeta = {
  id: 'translation-is-complete',
  severity: 'warning',
  wants: 'Every text of a deck is translated.',
  why: 'What is not translated is shown in the language of the source, marked as such.'
}
export const translationIsCurrent: RuleMeta = {
  id: 'translation-is-current',
  severity: 'warning',
  wants: 'A translation says what its source says now.',
  why: 'The source has changed since, or the translation was marked as needing work. People would learn what no longer holds.'
}
export const translationIsReviewed: RuleMeta = {
  id: 'translation-is-reviewed',
  severity: 'info',
  wants: 'A second person has read a translation and put their name to it.',
  why: 'Guidance on survivors, reporting and red lines does harm when it is mistranslated, and the trainer in front cannot see it.'
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
  wants: '`languages/lock.json` is as Backbrief wrote it.',
  why: 'It remembers which text is which. Without it, texts are known by the catalogues alone.'
}

export const interfaceSpeaksLanguage: RuleMeta = {
  id: 'interface-speaks-language',
  severity: 'info',
  wants: 'Buttons, `Time` and `Method`, and the headings of handouts are in the language of the deck.',
  why: 'These words are not in the deck. Backbrief brings them in seven languages; in any other they stay English, on slides and on paper.'
}
export const interfaceWordsCanBeUsed: RuleMeta = {
  id: 'interface-words-can-be-used',
  severity: 'warning',
  wants:
    'A file `labels/<language>.po`, or `.json`, gives words of the interface by the names that Backbrief has for them.',
  why: 'A word that cannot be used is left out, and the English one stands in its place.'
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
