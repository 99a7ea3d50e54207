import { defaultRendering } from './options.js'
import type { BuildPlan } from './plan.js'

// Three slides a page of Letter, which trainers expect to be able to read, have 7.5.
const minPoints = 7

/** A note that slides on paper are too small to read, and what to do; undefined when they are not, or none are made. */
export function legibilityNote({ formats, options: { rendering } }: BuildPlan): string | undefined {
  const sizes = formats.flatMap(format => format.smallestWords?.(rendering) ?? [])
  if (sizes.includes(Number.POSITIVE_INFINITY) && rendering.perPage !== defaultRendering.perPage)
    return `\`--per-page ${rendering.perPage}\` is ignored with \`--print ${rendering.print}\`: there a page has as many slides as can be read.`
  const points = Math.min(...sizes)
  if (points >= minPoints) return undefined
  return [
    `With ${rendering.perPage} slides on a page of the handout, words on slides have about ${Math.floor(points)} points, and their sources fewer: too small to read for many people.`,
    'Hand it out as an overview. For a handout to read, build it with `--per-page 3` or fewer, or with `--print large`.'
  ].join('\n')
}
