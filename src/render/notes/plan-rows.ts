import type { Minutes } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { type Schedule, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { all } from '../../deck/walk.js'
import { slideName } from '../paper/slide-words.js'
import { fill, type Labels } from '../templates.js'

/** What people do on a slide. */
export const planKinds = ['talk', 'activity', 'question', 'break'] as const
export type PlanKind = (typeof planKinds)[number]

/** A line of the plan: a part of the lesson, or a slide. */
export interface PlanRow {
  readonly kind: 'part' | PlanKind
  readonly name: string
  /** In minutes from the start of the lesson. */
  readonly begins: number
  readonly minutes: Minutes
  /** True where the deck does not say how long it takes. */
  readonly isGuess: boolean
  /** Where it leads to. */
  readonly slide: Slide
}

/** The plan of a lesson: each part, and below it its slides. A divider that opens a part is the line of the part. */
export function planRows(deck: Deck, labels: Labels): PlanRow[] {
  const { scope } = lessonOf(deck)
  const { slides } = scheduleOf(deck)
  return slides.flatMap((scheduled, index) => {
    const { slide, number } = scheduled
    const before = slides[index - 1]?.slide
    const opens = slide.scope !== undefined && slide.scope !== before?.scope
    const text = scope.find(point => point.number === slide.scope)?.text
    const row = rowOf(scheduled, slideName(number, slide, labels), labels)
    if (!opens) return [row]
    const whole = slides.filter(other => other.slide.scope === slide.scope)
    const part: PlanRow = {
      ...row,
      kind: 'part',
      name: fill(labels.named, { name: fill(labels.partNumber, { number: slide.scope ?? '' }), value: text ?? '' }),
      minutes: { min: sum(whole, ({ min }) => min), max: sum(whole, ({ max }) => max) },
      isGuess: false
    }
    return slide.kind === 'section' ? [part] : [part, row]
  })
}

function rowOf(scheduled: ScheduledSlide, name: string, labels: Labels): PlanRow {
  const { slide, start, talk, activity, estimated } = scheduled
  return {
    kind: kindOf(slide, labels),
    name,
    begins: start,
    minutes: { min: talk + activity.min, max: talk + activity.max },
    // Where the estimate is none, nothing is guessed.
    isGuess: estimated && talk > 0,
    slide
  }
}

function kindOf(slide: Slide, labels: Labels): PlanKind {
  if (isBreak(slide, labels)) return 'break'
  if (all(slide.body, 'activity').length > 0) return 'activity'
  return all(slide.body, 'quiz').length > 0 ? 'question' : 'talk'
}

/** Whether a slide is a break: its title begins with that word. */
export function isBreak({ title }: Slide, labels: Labels): boolean {
  return title.toLowerCase().startsWith(labels.break.toLowerCase())
}

/** What may be left out when time runs short, and the minutes that this saves. */
export function cutsOf(deck: Deck): { readonly slides: Schedule['slides']; readonly minutes: number } {
  const slides = scheduleOf(deck).slides.filter(({ slide }) => slide.isOptional)
  return { slides, minutes: sum(slides, ({ max }) => max) }
}

function sum(slides: readonly ScheduledSlide[], of: (minutes: Minutes) => number): number {
  return slides.reduce(
    (total, { talk, activity }) => total + of({ min: talk + activity.min, max: talk + activity.max }),
    0
  )
}
