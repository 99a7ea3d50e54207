import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { lessonOf } from '../../deck/lesson.js'
import { oneOf, quote } from '../../deck/phrasing.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import { openingOf } from '../outcome-verb.js'
import type { Rule } from '../rule.js'
import { fold } from '../words/phrase.js'
import { type Words, wordsOf } from '../words/words.js'

export const outcomeBeginsWithVerb: Rule = {
  id: 'outcome-begins-with-verb',
  severity: 'error',
  wants: 'A learning outcome begins with a verb for something that you can see or hear people do.',
  why: 'Nobody can see whether somebody understands. What can be seen can be practised and tested.',
  source: 'The Carpentries, lesson objectives: not "passive verbs such as know, understand, or appreciate"',
  check(deck, report) {
    const { outcomes } = lessonOf(deck)
    const words = wordsOf(deck.language)
    if (!words) return
    reportStem(deck, words, report)
    for (const outcome of outcomes) {
      const finding = faultOf(outcome.text, words, deck.language)
      if (finding && !awaitsTranslation(outcome.text, deck)) report({ ...finding, place: outcome.place })
      const said = finding ? undefined : repeatedStem(outcome.text, deck, words)
      if (said !== undefined)
        report({
          what: `Unexpected ${quote(said)} at the beginning of ${quote(outcome.text)}, which the line above the list says already`,
          fix: 'Begin with the verb that follows it.',
          place: outcome.place,
          severity: 'info'
        })
    }
  }
}

function faultOf(text: string, words: Words, language: string): Finding | undefined {
  const opening = openingOf(text, words, language)
  switch (opening.kind) {
    case 'observable':
      return undefined
    case 'empty':
      return { what: 'Unexpected empty outcome', fix: 'Write what people will be able to do, or take the line out.' }
    case 'unobservable':
      return {
        what: `Unexpected ${quote(opening.words)} at the beginning of ${quote(text)}, expected a verb that can be observed`,
        fix: `Begin with what one can see people do, such as ${oneOf(opening.verbs)}.`,
        ...(opening.isDoubtful && { severity: 'warning' })
      }
    case 'no-verb':
      return {
        what: `Unexpected ${quote(opening.words)} at the beginning of ${quote(text)}, expected a verb`,
        fix: `Begin with what people will do, such as ${oneOf(words.proposed)}.`,
        severity: 'info'
      }
    // The trades that are taught have more verbs than any list.
    case 'unknown':
      return opening.meant
        ? {
            what: `Unexpected ${quote(opening.words)} at the beginning of ${quote(text)}, did you mean ${quote(opening.meant)}?`,
            fix: `Write ${quote(opening.meant)}, or leave it as it is if you mean another verb.`,
            severity: 'info'
          }
        : undefined
  }
}

/** True for an outcome that still has the words of the source, or of the deck that `backbrief new` writes, and begins well there. */
function awaitsTranslation(text: string, deck: Deck): boolean {
  return [deck.frontMatter.language, 'en']
    .filter(language => language !== deck.language)
    .some(language => {
      const words = wordsOf(language)
      return words !== undefined && openingOf(text, words, language).kind === 'observable'
    })
}

/** The stem that an outcome begins with though it stands above all of them: `You will be able to` and `Be able to report`. */
function repeatedStem(text: string, deck: Deck, words: Words): string | undefined {
  const stem = words.stems.find(one => fold(text).startsWith(fold(one)))
  if (stem === undefined) return undefined
  const isAbove = blocksOf(deck, 'outcomes').some(({ block }) =>
    block.children.some(
      line => line.type === 'paragraph' && words.stems.some(one => fold(textOf(line)).includes(fold(one)))
    )
  )
  return isAbove ? text.slice(0, stem.length) : undefined
}

/** A line above the outcomes with an unobservable verb for all of them. */
function reportStem(deck: Deck, words: Words, report: (finding: Finding) => void): void {
  for (const { block } of blocksOf(deck, 'outcomes'))
    for (const line of block.children) {
      const opening = line.type === 'paragraph' ? openingOf(textOf(line), words, deck.language) : undefined
      if (opening?.kind !== 'unobservable' || opening.isDoubtful) continue
      if (words.stems.includes(opening.words.toLowerCase())) continue
      report({
        what: `Unexpected ${quote(opening.words)} above the outcomes, expected a verb in each outcome`,
        fix: `Write ${quote(words.stem)} above them, and begin each with something that you can see people do.`,
        place: line.position
      })
    }
}
