import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import {
  type AskedQuestion,
  optionsOf,
  pointsToPass,
  type TestVersion,
  testSettings
} from '../../deck/test-versions.js'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { optionLetter } from '../option-letter.js'
import { drawBelow, heading, part } from '../paper/draw.js'
import { fill, type Labels } from '../templates.js'
import { stemOf } from './question.js'
import { versionName } from './version-name.js'

/** The letters that are right in a version, in its order. */
export function rightLetters({ question, order }: AskedQuestion, labels: Labels): string[] {
  const options = optionsOf(question)
  return order.flatMap((from, index) => (options[from]?.correct ? [optionLetter(index, labels)] : []))
}

/** How many questions have to be right. */
export function passMark(deck: Deck, questions: number, labels: Labels): string {
  const { pass } = testSettings(deck.frontMatter)
  return fill(labels.passMark, { points: pointsToPass(questions, pass), questions, percent: pass })
}

/** The right letters of all versions side by side, with the outcome that each question tests. */
export function drawKeyTable(
  versions: readonly TestVersion[],
  { templates: { labels } }: RenderInput
): ElementContent[] {
  const places = versions[0]?.asked.map(({ place }) => place) ?? []
  return part(2, labels.answerKey, [
    h('table', { className: ['paper-table', 'test-key'] }, [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col', rowSpan: 2 }, labels.question),
          ...versions.map(version => h('th', { scope: 'colgroup', colSpan: 2 }, versionName(version, labels)))
        ]),
        h(
          'tr',
          versions.flatMap(() => [
            h('th', { scope: 'col' }, labels.answerShort),
            h('th', { scope: 'col' }, labels.outcomesShort)
          ])
        )
      ]),
      h(
        'tbody',
        places.map((place, row) =>
          h('tr', [
            h('th', { scope: 'row' }, String(place)),
            ...versions.flatMap(({ asked }) => {
              const one = asked[row]
              return one
                ? [
                    h('td', { className: ['right'] }, h('strong', listText(rightLetters(one, labels), labels))),
                    h('td', listText(one.question.block.outcomes, labels) || '–')
                  ]
                : []
            })
          ])
        )
      )
    ])
  ])
}

/** Every question with where each version asks it, its outcomes, its right answers and what to say about each option. */
export function drawExplained(versions: readonly TestVersion[], input: RenderInput): ElementContent[] {
  const { labels } = input.templates
  const questions = (versions[0]?.asked ?? []).toSorted((a, b) => a.question.number - b.question.number)
  return part(
    2,
    labels.questions,
    questions.map(({ question }) => {
      const where = versions.flatMap(version =>
        version.asked.flatMap(asked =>
          asked.question.number === question.number
            ? [`${versionName(version, labels)}: ${asked.place} (${listText(rightLetters(asked, labels), labels)})`]
            : []
        )
      )
      const outcomes = question.block.outcomes
      const facts = [...outcomesText(outcomes, labels), ...where]
      return h('section', { className: ['card', 'explained'] }, [
        heading(3, facts.join(' · ')),
        ...drawBelow(3, [{ ...question.block, children: [...stemOf(question.block), ...optionsOf(question)] }], input)
      ])
    })
  )
}

function outcomesText(outcomes: readonly number[], labels: Labels): string[] {
  const [first, ...others] = outcomes
  if (first === undefined) return []
  return others.length === 0
    ? [fill(labels.outcomeNumber, { number: first })]
    : [fill(labels.outcomesList, { count: outcomes.length, numbers: listText(outcomes, labels) })]
}
