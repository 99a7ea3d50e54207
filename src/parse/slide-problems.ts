import type { RuleMeta } from '../deck/diagnostic.js'

// Rules on the text of slides. Each id names the good state, like those in `check/rules/`.

export const slideIsOfSensibleSize: RuleMeta = {
  id: 'slide-is-of-sensible-size',
  severity: 'error',
  why: 'A slide of more than 16 KiB is a chapter, and text nested very deep can stop any program that reads it.'
}
export const slideBreakStandsAlone: RuleMeta = {
  id: 'slide-break-stands-alone',
  severity: 'error',
  why: 'In Markdown, `---` right under a line of text turns that text into a heading; other programs would lose the slide break.'
}
export const htmlIsAbsent: RuleMeta = {
  id: 'html-is-absent',
  severity: 'error',
  why: 'One text becomes slides, paper and other languages; HTML works in one of them at best, and can carry programs.'
}
export const blockIsKnown: RuleMeta = {
  id: 'block-is-known',
  severity: 'error',
  why: 'A block that is not known would be shown to everyone as ordinary text, private notes included.'
}
export const blockIsClosed: RuleMeta = {
  id: 'block-is-closed',
  severity: 'error',
  why: 'A block without an end swallows the rest of the slide; an end without a block is shown as text.'
}
export const notesAreInTheirBlock: RuleMeta = {
  id: 'notes-are-in-their-block',
  severity: 'error',
  why: 'Only what stands in `:::notes` is for the facilitator alone; notes written in the way of other programs are shown to everybody, or are lost.'
}
export const codeIsClosed: RuleMeta = {
  id: 'code-is-closed',
  severity: 'error',
  why: 'Code without an end swallows what stands below it, and shows it to everyone, private notes included.'
}
export const wordsForFacilitatorStandInNotes: RuleMeta = {
  id: 'words-for-facilitator-stand-in-notes',
  severity: 'warning',
  why: 'What begins with `Facilitator:` or `Answer:` is mostly not for participants, and everybody reads what stands on a slide.'
}
export const blockStandsInItsPlace: RuleMeta = {
  id: 'block-stands-in-its-place',
  severity: 'error',
  why: 'Some blocks only mean something directly on the slide or inside one other block.'
}
export const blockIsComplete: RuleMeta = {
  id: 'block-is-complete',
  severity: 'error',
  why: 'The block cannot be drawn or counted without this part.'
}
export const attributeIsKnown: RuleMeta = {
  id: 'attribute-is-known',
  severity: 'error',
  why: 'A misspelt attribute would be ignored in silence.'
}
export const attributeIsValid: RuleMeta = {
  id: 'attribute-is-valid',
  severity: 'error',
  why: 'A value that cannot be understood would make wrong times or references.'
}
export const slideIdIsUnique: RuleMeta = {
  id: 'slide-id-is-unique',
  severity: 'error',
  why: 'Links, translations and the presenter view find a slide by its id.'
}
export const linkIsSafe: RuleMeta = {
  id: 'link-is-safe',
  severity: 'error',
  why: 'A deck is one file that travels on a stick: files beside it stay behind, and some kinds of link can run programs.'
}
export const footnoteIsASource: RuleMeta = {
  id: 'footnote-is-a-source',
  severity: 'error',
  why: 'A footnote has no place on a slide and is lost on paper that shows several slides.'
}
export const linesStayApart: RuleMeta = {
  id: 'lines-stay-apart',
  severity: 'info',
  why: 'Markdown makes one line of lines that have no empty line between them.'
}
export const slideHasOneMainTitle: RuleMeta = {
  id: 'slide-has-one-main-title',
  severity: 'warning',
  why: 'Two titles of the same size on one slide leave the room without a first thing to read, and the outline with two slides for one.'
}
export const markupIsUnderstood: RuleMeta = {
  id: 'markup-is-understood',
  severity: 'warning',
  why: 'Markdown shows what it does not know as it stands, and puts the lines one behind the other.'
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
