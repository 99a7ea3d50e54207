import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { heading, part } from '../paper/draw.js'
import { drawWriteIns } from '../paper/paper-document.js'
import { fill } from '../templates.js'

/** Lines where the front matter does not say how many people come. */
const usualClass = 24
/** So long is a block between two breaks, in minutes: people sign once a block. */
const block = 90
const mostBlocks = 3

/**
 * Names and signatures, and nothing else of a person. How many women and men of which component took part is counted by the facilitator, as
 * numbers for the report: nobody's sex or component stands beside a name.
 */
export function drawAttendance({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const { title, duration, participants } = deck.frontMatter
  const blocks = Math.max(1, Math.min(mostBlocks, Math.ceil(duration / block) || 1))
  const column = (text: string) => h('th', { scope: 'col' }, text)
  const signatures = Array.from({ length: blocks }, (_, index) => fill(labels.attendanceSession, { number: index + 1 }))
  const groups = [labels.military, labels.police, labels.civilian, labels.total]
  return [
    heading(1, fill(labels.attendanceTitle, { title })),
    drawWriteIns([labels.date, labels.place, labels.facilitator]),
    h('p', { className: ['privacy'] }, labels.attendancePrivacy),
    h('table', { className: ['paper-table', 'attendance'] }, [
      h('thead', [h('tr', [column('#'), column(labels.participant), ...signatures.map(column)])]),
      h(
        'tbody',
        Array.from({ length: participants?.max ?? usualClass }, (_, index) =>
          h('tr', [
            h('th', { scope: 'row' }, String(index + 1)),
            h('td', '\u00a0'),
            ...signatures.map(() => h('td', '\u00a0'))
          ])
        )
      )
    ]),
    ...part(
      2,
      labels.attendanceCounts,
      [
        h('p', { className: ['table-intro'] }, labels.attendanceCount),
        h('table', { className: ['paper-table', 'counts'] }, [
          h('thead', [h('tr', [h('td', '\u00a0'), ...groups.map(column)])]),
          h(
            'tbody',
            [labels.women, labels.men, labels.otherSex, labels.total].map(name =>
              h('tr', [h('th', { scope: 'row' }, name), ...groups.map(() => h('td', '\u00a0'))])
            )
          )
        ])
      ],
      'for-report'
    )
  ]
}
