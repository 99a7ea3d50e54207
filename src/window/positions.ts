import type { Position } from './channel.js'

// Ways through a deck. `steps` has the number of steps of each slide.

/** The step after a position, or the slide after it; the position itself at the end of the deck. */
export function positionAfter({ slide, step }: Position, steps: readonly number[]): Position {
  if (step < (steps[slide] ?? 0)) return { slide, step: step + 1 }
  return slide + 1 < steps.length ? { slide: slide + 1, step: 0 } : { slide, step }
}

/** The step before a position, or the slide before it with all its steps; the position itself at the beginning of the deck. */
export function positionBefore({ slide, step }: Position, steps: readonly number[]): Position {
  if (step > 0) return { slide, step: step - 1 }
  return slide > 0 ? { slide: slide - 1, step: steps[slide - 1] ?? 0 } : { slide, step }
}

/** A position within the deck. */
export function clamped(to: Position, steps: readonly number[]): Position {
  const slide = Math.min(Math.max(to.slide, 0), steps.length - 1)
  return { slide, step: Math.min(Math.max(to.step, 0), steps[slide] ?? 0) }
}
