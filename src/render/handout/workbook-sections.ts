import type { Deck, Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'

/** A section of the workbook: the slides of a part of the lesson, or those below a divider that stands outside of all parts. */
export interface WorkbookSection {
  /** Number and text of the part. */
  readonly part?: { readonly number: number; readonly text: string }
  /** The title of its divider, where it is no part; nothing when it has none. */
  readonly title?: string
  readonly slides: readonly { readonly slide: Slide; readonly number: number }[]
}

/** Divides the slides of a deck into sections. What stands before the first divider goes with it when that opens no part. */
export function workbookSections(deck: Deck): WorkbookSection[] {
  const { scope } = lessonOf(deck)
  const sections: WorkbookSection[] = []
  for (const [index, slide] of deck.slides.entries()) {
    const current = sections.at(-1)
    const entry = { slide, number: index + 1 }
    const isDivider = slide.kind === 'section' && slide.scope === undefined
    const isUntitled = sections.length === 1 && current?.part === undefined && current?.title === undefined
    if (current && isDivider && isUntitled)
      sections[sections.length - 1] = { title: slide.title, slides: [...current.slides, entry] }
    else if (current && !isDivider && current.part?.number === slide.scope)
      sections[sections.length - 1] = { ...current, slides: [...current.slides, entry] }
    else sections.push({ ...begin(slide, scope), slides: [entry] })
  }
  return sections
}

function begin(slide: Slide, scope: readonly { number: number; text: string }[]): Omit<WorkbookSection, 'slides'> {
  if (slide.scope === undefined) return slide.kind === 'section' ? { title: slide.title } : {}
  const { number, text } = scope.find(({ number }) => number === slide.scope) ?? { number: slide.scope, text: '' }
  return { part: { number, text } }
}
