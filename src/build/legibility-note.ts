import { isReadable } from '../render/format.js'
import { formats } from '../render/formats.js'
import { pageLayout, smallestWords } from '../render/handout/page-layout.js'
import type { BuildRequest } from './request.js'

// Three slides a page of Letter, which trainers expect to be able to read, have 7.5.
const leastPoints = 7

/** Says of a handout that its slides are too small to be read, and what to do; undefined when they are not, or none is made. */
export function legibilityNote({
  formats: names,
  options
}: Pick<BuildRequest, 'formats' | 'options'>): string | undefined {
  const isMade = formats.some(
    ({ name, byDefault }) => name === 'handout' && (names.length === 0 ? byDefault : names.includes(name))
  )
  const { perPage, paper, print } = options
  const points = smallestWords(pageLayout(perPage, paper))
  if (!isMade || isReadable(print) || points >= leastPoints) return undefined
  return [
    `With ${perPage} slides on a page of the handout, words on slides have about ${Math.floor(points)} points, and their sources fewer: too small to read for many people.`,
    'Hand it out as an overview. For a handout to read, build it with `--per-page 3` or fewer, or with `--print large`.'
  ].join('\n')
}
