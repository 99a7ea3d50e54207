import { linesOf } from '../../layout/text-width.js'
import type { RenderInput } from '../format.js'
import { pointsPerMillimetre, printableArea } from '../paper/page-size.js'
import { cutsOf, type PlanRow } from './plan-rows.js'

/** The sizes of text to choose from, in points, each with the millimetres of air in a row. notes.css sets the same. */
const sizes = [
  { name: 'roomy', text: 10.5, air: 1.8 },
  { name: 'usual', text: 9.5, air: 1.2 },
  { name: 'dense', text: 9, air: 0.7 },
  { name: 'denser', text: 8.5, air: 0.4 },
  // Smaller letters lose strokes on a copy of a copy: first their lines come closer.
  { name: 'closer', text: 8.5, air: 0.1 },
  { name: 'densest', text: 7.5, air: 0.2 }
] as const

/** Of every row, in all scripts: few rows have a second line. */
const lineHeight = 1.2

/** What the other columns take of the width, with the icon of a kind: clock, bar and page. Millimetres; notes.css sets the same. */
const otherColumns = 77
/** Heading of the guide, of the plan and of its table, total, legend: in millimetres. */
const around = 70
/** What may be left out, of two lines each, two in a row. */
const cut = 9

/** The largest look with which the plan fits on its page; the densest where none does. In readable print it is as large as the text, and may be longer. */
export function planLook(rows: readonly PlanRow[], { deck, options }: RenderInput): string {
  const { print = 'normal', paper } = options
  if (print !== 'normal') return 'readable'
  const area = printableArea(paper)
  const cuts = cutsOf(deck).slides.length
  const room = area.height - around - (cuts === 0 ? 0 : 6 + Math.ceil(cuts / 2) * cut)
  const height = ({ text, air }: (typeof sizes)[number]) =>
    rows.reduce((sum, { name, kind }) => {
      const width = (area.width - otherColumns) * pointsPerMillimetre
      const lines = linesOf(name, text, width, kind === 'part' ? 700 : 400, deck.language)
      return sum + (lines * text * lineHeight) / pointsPerMillimetre + air
    }, 0)
  return (sizes.find(size => height(size) <= room) ?? sizes[sizes.length - 1] ?? sizes[0]).name
}
