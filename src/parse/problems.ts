import type { RuleMeta } from '../deck/diagnostic.js'
import { slideProblems } from './slide-problems.js'

// Rules on the files that a deck is read from, and on the deck as a whole. Each id names the good state, like those in `check/rules/`.

export const fileCanBeRead: RuleMeta = {
  id: 'file-can-be-read',
  severity: 'error',
  why: 'A deck is one text file in UTF-8; without it there is nothing to build.'
}
export const folderHasPlainName: RuleMeta = {
  id: 'folder-has-plain-name',
  severity: 'error',
  why: 'The files built from a deck go into a folder of the same name, next to the contents page of all decks.'
}
export const deckHasFrontMatter: RuleMeta = {
  id: 'deck-has-front-matter',
  severity: 'error',
  why: 'The lines between the first two `---` say what the lesson is called, how long it takes and where it comes from.'
}
export const deckIsWrittenForBackbrief: RuleMeta = {
  id: 'deck-is-written-for-backbrief',
  severity: 'error',
  why: 'Other programs have their own syntax for notes, columns and styles. Here it would be shown to everybody as text, or lost.'
}
export const conflictIsResolved: RuleMeta = {
  id: 'conflict-is-resolved',
  severity: 'error',
  why: 'When two people have changed the same lines, Git leaves both versions in the file until somebody chooses.'
}
export const textHasNoControlCharacters: RuleMeta = {
  id: 'text-has-no-control-characters',
  severity: 'warning',
  why: 'Control characters are invisible and break other programs. They are left out of everything that is built.'
}
export const frontMatterIsReadable: RuleMeta = {
  id: 'front-matter-is-readable',
  severity: 'error',
  why: 'The front matter is YAML: one `field: value` on each line.'
}
export const frontMatterIsComplete: RuleMeta = {
  id: 'front-matter-is-complete',
  severity: 'error',
  why: 'Every output shows these facts, and the checks rely on them.'
}
export const frontMatterFieldIsKnown: RuleMeta = {
  id: 'front-matter-field-is-known',
  severity: 'error',
  why: 'A misspelt field would be ignored without a word, and the deck would not say what you think it says.'
}
export const frontMatterValueIsValid: RuleMeta = {
  id: 'front-matter-value-is-valid',
  severity: 'error',
  why: 'A value that cannot be read would lead to wrong times, dates or pages.'
}
export const glossaryIsValid: RuleMeta = {
  id: 'glossary-is-valid',
  severity: 'error',
  why: 'Abbreviations and terms in every output come from the glossary.'
}
export const brandIsValid: RuleMeta = {
  id: 'brand-is-valid',
  severity: 'error',
  why: 'The logo, organisation, colour and footer of every output come from the brand.'
}
export const deckHasSlides: RuleMeta = {
  id: 'deck-has-slides',
  severity: 'error',
  why: 'A deck without a slide has nothing to teach.'
}
export const questionsFileHasQuestions: RuleMeta = {
  id: 'questions-file-has-questions',
  severity: 'error',
  why: 'Tests are made from the questions in `questions.md`. Anything else in that file would be in no test, and nobody would notice.'
}
export const deckIsOfSensibleSize: RuleMeta = {
  id: 'deck-is-of-sensible-size',
  severity: 'error',
  why: 'No lesson has a thousand slides: it is several lessons in one file, or a mistake.'
}
/** All rules of this room, for `backbrief explain`. */
export const parseProblems: readonly RuleMeta[] = [
  fileCanBeRead,
  folderHasPlainName,
  conflictIsResolved,
  textHasNoControlCharacters,
  deckIsWrittenForBackbrief,
  deckHasFrontMatter,
  frontMatterIsReadable,
  frontMatterIsComplete,
  frontMatterFieldIsKnown,
  frontMatterValueIsValid,
  glossaryIsValid,
  brandIsValid,
  deckHasSlides,
  questionsFileHasQuestions,
  deckIsOfSensibleSize,
  ...slideProblems
]
