import picocolors from 'picocolors'
import type { Deck } from '../../deck/deck.js'
import { coverageOf, type OutcomeCoverage } from '../../deck/lesson.js'
import { counted } from '../../deck/phrasing.js'
import type { TextOptions } from './text.js'
import { visible } from './visible.js'
import { displayWidth, wrap } from './wrap.js'

const aspects = ['slides', 'activities', 'quizzes', 'takeaways'] as const
type Aspect = (typeof aspects)[number]

/** One outcome with the numbers of what serves it, from 1: slides of the deck, and takeaways in their list. */
export interface JsonCoverage extends Readonly<Record<Aspect, readonly number[]>> {
  readonly number: number
  readonly outcome: string
  /** Where nothing serves it though something should: an activity or a quiz is enough. */
  readonly gaps: readonly Aspect[]
}

/** The coverage table of a deck for other programs: where each outcome is taught, practised, asked for and closed. */
export function coverageAsJson(deck: Deck): JsonCoverage[] {
  const numbers = (slides: OutcomeCoverage['slides']) => slides.map(slide => deck.slides.indexOf(slide) + 1)
  return coverageOf(deck).map(({ outcome, slides, activities, quizzes, takeaways }) => {
    const served = {
      slides: numbers(slides),
      activities: numbers(activities),
      quizzes: numbers(quizzes),
      takeaways: takeaways.map(({ number }) => number)
    }
    return { number: outcome.number, outcome: outcome.text, ...served, gaps: gapsOf(served) }
  })
}

function gapsOf(served: Readonly<Record<Aspect, readonly number[]>>): Aspect[] {
  const isTested = served.activities.length + served.quizzes.length > 0
  return aspects.filter(aspect => {
    const isTest = aspect === 'activities' || aspect === 'quizzes'
    return served[aspect].length === 0 && !(isTest && isTested)
  })
}

const headings = ['Slides', 'Activities', 'Questions', 'Takeaways']

/** The same as a table for a terminal. Gaps are said in words. */
export function coverageAsText(deck: Deck, { colour, width = 100 }: TextOptions): string {
  const { bold, red } = picocolors.createColors(colour)
  const rows = coverageAsJson(deck)
  const title = bold(`${deck.file}: where each learning outcome is served (${deck.language})`)
  if (rows.length === 0) return `${title}\n  There are no learning outcomes.`
  const cells = rows.map(row => aspects.map(aspect => cell(row, aspect)))
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map(row => row[column]?.length ?? 0))
  )
  const first = Math.max(20, Math.min(width, 100) - widths.reduce((sum, own) => sum + own + 2, 4))
  const line = (text: string, words: readonly string[]) => {
    const filled = text + ' '.repeat(Math.max(0, first - displayWidth(text)))
    const columns = words.map((word, column) => {
      const padded = word.padEnd(widths[column] ?? 0)
      return word === 'gap' ? red(padded) : padded
    })
    return `  ${filled}  ${columns.join('  ')}`.trimEnd()
  }
  const body = rows.flatMap((row, index) => {
    const [start = '', ...more] = wrap(visible(`${row.number}. ${row.outcome}`), first)
    return [line(start, cells[index] ?? []), ...more.map(rest => `     ${rest}`)]
  })
  const gaps = rows.reduce((sum, row) => sum + row.gaps.length, 0)
  const legend = 'Numbers are slides; in the last column, takeaways.'
  const end = gaps === 0 ? 'No gaps.' : `${counted(gaps, 'gap')}: nothing in the deck serves the outcome there.`
  return [title, line('Outcome', headings), ...body, `  ${legend} ${end}`].join('\n')
}

function cell(row: JsonCoverage, aspect: Aspect): string {
  if (row[aspect].length > 0) return row[aspect].join(', ')
  return row.gaps.includes(aspect) ? 'gap' : '–'
}
