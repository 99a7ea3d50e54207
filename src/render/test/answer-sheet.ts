import type { Element } from 'hast'
import { h } from 'hastscript'
import { optionsOf, type TestVersion } from '../../deck/test-versions.js'
import type { RenderInput } from '../format.js'
import { optionLetter } from '../option-letter.js'
import { heading } from '../paper/draw.js'
import { drawWriteIns } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { answerSign } from './question.js'
import { versionName } from './version-name.js'

/** A sheet to answer on: for each question its number and a bubble for each letter, round where one answer is right, square where several are. */
export function drawAnswerSheet(version: TestVersion, input: RenderInput): Element {
  const { labels } = input.templates
  return h('section', { className: ['answer-sheet'] }, [
    heading(3, `${labels.answerSheet} · ${versionName(version, labels)}`),
    drawWriteIns([labels.nameOrCode, labels.date]),
    h('ul', { className: ['checklist', 'when'] }, [h('li', labels.testBefore), h('li', labels.testAfter)]),
    h('p', { className: ['how-to'] }, [
      answerSign(false),
      ` ${labels.testChooseOne} `,
      answerSign(true),
      ` ${labels.testChooseAll}`
    ]),
    h(
      'ul',
      { className: ['bubbles'] },
      version.asked.map(({ place, question }) =>
        h('li', [
          h('strong', { className: ['place'] }, String(place)),
          ...optionsOf(question).map((_, index) =>
            h('span', { className: ['bubble', question.block.many ? 'many' : 'one'] }, optionLetter(index, labels))
          )
        ])
      )
    ),
    h('p', { className: ['points'] }, [
      labels.testPoints,
      h('span', { className: ['points-room'] }),
      fill(labels.testOf, { count: version.asked.length })
    ])
  ])
}
