import { replaceChanged, setWords } from '../replace-changed.js'
import { label } from './labels.js'

interface BarPlan {
  readonly planned?: number
  readonly total: { readonly min: number; readonly max: number }
  readonly slides: readonly {
    readonly id: string
    readonly title: string
    readonly minutes: number
    readonly isExercise: boolean
    readonly part?: number
  }[]
}

/** The slide that is looked at, and those of the bar: each is known at another time. */
let current: string | undefined
let shown: BarPlan['slides'] = []

/** Shows how much of the lesson's time is used: in words, and as a bar in which each slide is as wide as it takes minutes. */
export function showTime(plan: BarPlan): void {
  const words = document.getElementById('time-words')
  const bar = document.getElementById('time-bar')
  const { planned, total, slides } = plan
  shown = slides
  const rest = (planned ?? total.max) - total.max
  if (words) {
    setWords(words, timeWords(plan))
    words.classList.toggle('over', rest < 0)
  }
  const pieces = slides.map(({ id, title, minutes, isExercise, part }) => {
    const piece = document.createElement('span')
    // The policy of the page allows no style attributes; a script may set styles.
    piece.style.flexGrow = String(minutes)
    piece.title = `${title} · ${minutesWords(minutes)}`
    if (isExercise) piece.classList.add('exercise')
    if (id === current) piece.classList.add('current')
    if (part !== undefined) piece.dataset.part = String(part % 2)
    return piece
  })
  const end = document.createElement('span')
  end.className = 'rest'
  end.style.flexGrow = String(Math.max(0, rest))
  if (bar) replaceChanged(bar, [...pieces, ...(rest > 0 ? [end] : [])])
  bar?.classList.toggle('over', rest < 0)
}

/** Words for the time that is used, and that is left or too much. */
function timeWords({ planned, total }: BarPlan): string {
  const minutes = total.min === total.max ? String(total.max) : `${total.min}–${total.max}`
  if (planned === undefined) return minutesWords(minutes)
  const rest = planned - total.max
  const used = label('deskTimeUsed', { minutes, planned })
  if (rest === 0) return used
  return `${used} · ${rest > 0 ? label('deskTimeLeft', { left: rest }) : label('deskTimeOver', { over: -rest })}`
}

function minutesWords(value: number | string): string {
  return label('named', { name: label('deskMinutes'), value })
}

/** Marks the slide that is looked at, by its id. */
export function markTime(id: string): void {
  current = id
  const at = shown.findIndex(slide => slide.id === id)
  for (const [index, piece] of [...document.querySelectorAll('#time-bar > span:not(.rest)')].entries())
    if (piece.classList.contains('current') !== (index === at)) piece.classList.toggle('current')
}
