import type { Position } from 'unist'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { lessonOf } from '../../deck/lesson.js'
import { counted, quote } from '../../deck/phrasing.js'
import { bankFile } from '../../deck/question-bank.js'
import { all, blocksOf } from '../../deck/walk.js'
import { countsCharacters } from '../amount.js'
import type { Rule } from '../rule.js'
import { placeIn } from '../screen.js'
import { wordsOf } from '../words/words.js'

export const referenceResolves: Rule = {
  id: 'reference-resolves',
  severity: 'error',
  needsWholeText: true,
  wants: 'Every reference to an outcome, a part or a slide points to one that exists.',
  why: 'The coverage table, the progress on dividers and links are made from these numbers and ids.',
  check(deck, report) {
    const { outcomes, scope } = lessonOf(deck)
    for (const { numbers, ...where } of outcomeReferences(deck))
      for (const number of numbers)
        if (number > outcomes.length)
          report({
            what: `Unexpected outcome \`${number}\`, the lesson has ${counted(outcomes.length, 'outcome')}`,
            fix:
              outcomes.length === 0
                ? 'Write the outcomes in `:::outcomes` first.'
                : `Use a number from \`1\` to \`${outcomes.length}\`.`,
            ...where
          })
    for (const slide of deck.slides)
      if (slide.scope !== undefined && slide.scope > scope.length)
        report({
          what: `Unexpected part \`${slide.scope}\`, the scope has ${counted(scope.length, 'part')}`,
          fix:
            scope.length === 0
              ? 'Write the parts in `:::scope` first.'
              : `Use a number from \`1\` to \`${scope.length}\`.`,
          place: slide.place
        })
    const ids = new Set(deck.slides.map(({ id }) => id))
    for (const { block } of blocksOf(deck, 'link'))
      if (block.url.startsWith('#') && !ids.has(block.url.slice(1)))
        report({
          what: `Unexpected link to \`${block.url}\`, no slide has that id`,
          fix: 'Use the id of a slide, as in `::slide{#id}`.',
          place: block.position
        })
    reportSlideNumbers(deck, report)
  }
}

/** Numbers of slides in the text: `see slide 40`. A warning, since another deck may be meant. */
function reportSlideNumbers(deck: Deck, report: (finding: Finding) => void): void {
  const words = wordsOf(deck.language)?.slide ?? []
  const count = deck.slides.length
  if (words.length === 0) return
  const boundary = countsCharacters(deck.language) ? '' : '(?<!\\p{L})'
  const named = new RegExp(`${boundary}(?:${words.join('|')})\\s*(\\d{1,3})(?![:\\d])`, 'giu')
  for (const { block } of blocksOf(deck, 'text'))
    for (const match of block.value.matchAll(named))
      if (Number(match[1]) > count)
        report({
          what: `Unexpected ${quote(match[0])}, the deck has ${counted(count, 'slide')}`,
          fix: 'Write a link to the slide’s id: it moves with the slide, as in `[the three signs](#signs)`.',
          place: placeIn(block, match.index, match[0].length),
          severity: 'warning'
        })
}

interface OutcomeReference {
  readonly numbers: readonly number[]
  readonly place: Position | undefined
  readonly file?: string
}

function outcomeReferences(deck: Deck): OutcomeReference[] {
  const { questions = [] } = deck
  return [
    ...deck.slides.map(slide => ({ numbers: slide.outcomes, place: slide.place })),
    ...[...blocksOf(deck, 'activity'), ...blocksOf(deck, 'quiz')].map(({ block }) => ({
      numbers: block.outcomes,
      place: block.position
    })),
    ...questions.flatMap(({ body }) =>
      all(body, 'quiz').map(({ outcomes, position }) => ({
        numbers: outcomes,
        place: position,
        file: bankFile(deck)
      }))
    ),
    ...lessonOf(deck).takeaways.map(({ outcomes, place }) => ({ numbers: outcomes, place }))
  ]
}
