import type { RuleMeta } from '../deck/diagnostic.js'

// Rules on the text of slides. Each id names the good state, like those in `check/rules/`.

export const slideIsOfSensibleSize: RuleMeta = {
  id: 'slide-is-of-sensible-size',
  severity: 'error',
  why: 'A slide of more than 16 KiB is a chapter, and very deeply nested text can stop any program that reads it.'
}
export const slideBreakStandsAlone: RuleMeta = {
  id: 'slide-break-stands-alone',
  severity: 'error',
  why: 'In Markdown, `---` right under a line of text turns that text into a heading; other programs would lose the slide break.'
}
export const htmlIsAbsent: RuleMeta = {
  id: 'html-is-absent',
  severity: 'error',
  why: 'The same text becomes slides, paper and translations; HTML works in one of them at best, and can contain scripts.'
}
export const blockIsKnown: RuleMeta = {
  id: 'block-is-known',
  severity: 'error',
  why: 'The text of an unknown block would be shown to everyone, private notes included.'
}
export const blockIsClosed: RuleMeta = {
  id: 'block-is-closed',
  severity: 'error',
  why: 'A block that is not closed takes in the rest of the slide; a closing line without a block is shown as text.'
}
export const notesAreInTheirBlock: RuleMeta = {
  id: 'notes-are-in-their-block',
  severity: 'error',
  why: 'Only text in `:::notes` is for the facilitator alone. Notes written for other programs would be shown to everybody, or lost.'
}
export const codeIsClosed: RuleMeta = {
  id: 'code-is-closed',
  severity: 'error',
  why: 'Code that is not closed takes in everything below it and shows it to everyone, private notes included.'
}
export const wordsForFacilitatorStandInNotes: RuleMeta = {
  id: 'words-for-facilitator-stand-in-notes',
  severity: 'warning',
  why: 'Text that begins with `Facilitator:` or `Answer:` is usually not for participants, but everybody can read a slide.'
}
export const blockStandsInItsPlace: RuleMeta = {
  id: 'block-stands-in-its-place',
  severity: 'error',
  why: 'Some blocks only work directly on the slide or inside one particular block.'
}
export const blockIsComplete: RuleMeta = {
  id: 'block-is-complete',
  severity: 'error',
  why: 'The block cannot be drawn or counted without this part.'
}
export const attributeIsKnown: RuleMeta = {
  id: 'attribute-is-known',
  severity: 'error',
  why: 'A misspelt attribute would be ignored without a word.'
}
export const attributeIsValid: RuleMeta = {
  id: 'attribute-is-valid',
  severity: 'error',
  why: 'A value that cannot be read would lead to wrong times or references.'
}
export const slideIdIsUnique: RuleMeta = {
  id: 'slide-id-is-unique',
  severity: 'error',
  why: 'Links, translations and the presenter view find a slide by its id.'
}
export const linkIsSafe: RuleMeta = {
  id: 'link-is-safe',
  severity: 'error',
  why: 'A deck is copied as one file: files next to it are left behind, and some kinds of link can run programs.'
}
export const footnoteIsASource: RuleMeta = {
  id: 'footnote-is-a-source',
  severity: 'error',
  why: 'Slides have no room for footnotes, and on paper with several slides they are lost.'
}
export const linesStayApart: RuleMeta = {
  id: 'lines-stay-apart',
  severity: 'info',
  why: 'Markdown joins lines that have no empty line between them.'
}
export const slideHasOneMainTitle: RuleMeta = {
  id: 'slide-has-one-main-title',
  severity: 'warning',
  why: 'With two titles of the same size nobody knows what to read first, and the outline lists one slide twice.'
}
export const markupIsUnderstood: RuleMeta = {
  id: 'markup-is-understood',
  severity: 'warning',
  why: 'Markdown prints unknown syntax as text and joins the lines.'
}

/** All rules on the text of slides, for `backbrief explain`. */
export const slideProblems: readonly RuleMeta[] = [
  slideIsOfSensibleSize,
  slideBreakStandsAlone,
  htmlIsAbsent,
  blockIsKnown,
  blockIsClosed,
  codeIsClosed,
  notesAreInTheirBlock,
  wordsForFacilitatorStandInNotes,
  blockStandsInItsPlace,
  blockIsComplete,
  attributeIsKnown,
  attributeIsValid,
  slideIdIsUnique,
  linkIsSafe,
  footnoteIsASource,
  slideHasOneMainTitle,
  linesStayApart,
  markupIsUnderstood
]
