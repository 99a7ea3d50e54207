import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { nameOf, quote } from '../phrasing.js'
import { mostWordsIn, readingLevelOf } from '../reading-level.js'
import type { Finding, Rule } from '../rule.js'
import { paperOf, sentencesOf, spokenOf } from '../sentences.js'

const grade = 9
// Ours: in a shorter text, two long words make the level.
const enoughWords = 80
const enoughForASentence = 8

export const notesAreEasyToRead: Rule = {
  id: 'notes-are-easy-to-read',
  severity: 'warning',
  wants:
    'Notes and what is on paper can be read with nine years of school, in English. Terms of the glossary do not count.',
  why: 'Most facilitators and participants work in their second or third language, and a class has no time to read twice.',
  source:
    'WCAG 3.1.5 asks for lower secondary education; measured by Flesch and Kincaid, at least 80 words at a time; nine is our own',
  limits: { grade },
  check(deck, report, { grade: most = grade }) {
    // The formula was made for English and means nothing elsewhere.
    if (!/^en(-|$)/.test(deck.language)) return
    for (const slide of deck.slides) {
      reportHard(deck, slide, ['the notes', spokenOf(slide)], most, report)
      reportHard(deck, slide, ['what is on paper', paperOf(slide)], most, report)
    }
  }
}

function reportHard(
  { glossary, language }: Deck,
  slide: Slide,
  [part, blocks]: readonly [part: string, blocks: readonly Block[]],
  most: number,
  report: (finding: Finding) => void
): void {
  const sentences = sentencesOf(blocks, language)
  const texts = sentences.map(({ text }) => text)
  // To count syllables takes long, and most notes are short.
  if (mostWordsIn(texts) < enoughWords) return
  const level = readingLevelOf(texts, glossary)
  if (level.words < enoughWords || level.grade <= most) return
  const [hardest] = sentences
    .map(sentence => ({ ...sentence, ...readingLevelOf([sentence.text], glossary) }))
    .filter(({ words }) => words >= enoughForASentence)
    .sort((a, b) => b.grade - a.grade)
  report({
    what: `Unexpected reading level of \`${level.grade}\` years of school in ${part} of ${nameOf(slide)}, expected at most \`${most}\``,
    fix: hardest
      ? `Begin with ${quote(hardest.text)}: two sentences, and shorter words.`
      : 'Write shorter sentences and shorter words.',
    place: hardest?.place ?? slide.place
  })
}
