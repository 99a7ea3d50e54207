import type { Block } from '../../deck/blocks.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import type { Xml } from '../office/xml.js'
import { fill } from '../templates.js'
import type { LayoutName } from './layouts.js'
import { type Run, runsOf } from './text.js'

/** A slide: the layout that it takes, and its shapes in the order in which they are read. */
export interface DrawnSlide {
  readonly layout: LayoutName
  readonly shapes: readonly Xml[]
}

/** What a slide needs beside what stands on it. */
export interface SlideFacts {
  readonly layout: SlideLayout
  /** Its title as text, other than that of every other slide. */
  readonly title: string
  readonly draft: string | undefined
}

/** The words of titles with their markup; what no title says is the title's plain text. */
export function titleRuns(titles: readonly Block[], { title }: SlideFacts): Run[] {
  const runs = titles.flatMap((block, index): Run[] =>
    block.type === 'heading' ? [...(index === 0 ? [] : [{ text: ' · ' }]), ...runsOf(block.children)] : []
  )
  const said = runs.map(run => (run === 'break' ? ' ' : run.text)).join('')
  if (runs.length === 0) return [{ text: title }]
  return title.startsWith(said) && title.length > said.length ? [...runs, { text: title.slice(said.length) }] : runs
}

/** The title of each slide, none twice: programs that read slides out find a slide by it. */
export function uniqueTitles(
  slides: readonly { readonly title: string }[],
  { slideNumber }: { readonly slideNumber: string }
): string[] {
  const seen = new Map<string, number>()
  return slides.map(({ title }, index) => {
    const own = title === '' ? fill(slideNumber, { number: index + 1 }) : title
    const times = (seen.get(own) ?? 0) + 1
    seen.set(own, times)
    return times === 1 ? own : `${own} (${times})`
  })
}
