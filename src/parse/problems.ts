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
  why: 'What is built of a deck lies in a folder of the same name, beside the page that leads to all decks.'
}
export const deckHasFrontMatter: RuleMeta = {
  id: 'deck-has-front-matter',
  severity: 'error',
  why: 'The lines between the first two `---` say what the lesson is called, how long it takes and where it comes from.'
}
export const deckIsWrittenForBackbrief: RuleMeta = {
  id: 'deck-is-written-for-backbrief',
  severity: 'error',
  why: 'Other programs write notes, columns and looks in ways of their own. Here they would be shown to everybody as text, or be lost.'
}
export const conflictIsResolved: RuleMeta = {
  id: 'conflict-is-resolved',
  severity: 'error',
  why: 'Git leaves both versions in the file when two people have changed the same lines, and waits for somebody to choose.'
}
export const textHasNoControlCharacters: RuleMeta = {
  id: 'text-has-no-control-characters',
  severity: 'warning',
  why: 'Characters that steer machines cannot be seen, break other programs, and are left out of everything that is made of the deck.'
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
  why: 'A misspelt field would be ignored in silence, and the deck would not say what you think it says.'
}
export const frontMatterValueIsValid: RuleMeta = {
  id: 'front-matter-value-is-valid',
  severity: 'error',
  why: 'A value that cannot be understood would make wrong times, dates or pages.'
}
export const glossaryIsValid: RuleMeta = {
  id: 'glossary-is-valid',
  severity: 'error',
  why: 'Abbreviations and terms in every output come from the glossary.'
}
export const brandIsValid: RuleMeta = {
  id: 'brand-is-valid',
  severity: 'error',
  why: 'Logo, organisation, colour and footer of every output come from the brand.'
}
export const deckHasSlides: RuleMeta = {
  id: 'deck-has-slides',
  severity: 'error',
  why: 'A deck without a slide has nothing to teach.'
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
  deckIsOfSensibleSize,
  ...slideProblems
]
