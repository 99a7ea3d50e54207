import { percentOf } from '../deck/catalogue-coverage.js'
import { countUnfinished } from '../deck/unfinished.js'
import type { RenderInput } from './format.js'
import { fill } from './templates.js'

/**
 * What a draft says on every page: what is open in it, and how far its translation is until all of it is reviewed. Undefined for a
 * release, and where nothing is open.
 */
export function draftMark({ deck, options, templates }: RenderInput): string | undefined {
  if (options.release) return undefined
  const { labels } = templates
  const count = countUnfinished(deck)
  const coverage = deck.translation?.coverage
  const reviewed = coverage ? percentOf(coverage, ['reviewed']) : 100
  const says = [
    ...(count === 0 ? [] : [fill(labels.draftOpen, { count })]),
    ...(coverage && reviewed < 100
      ? [fill(labels.draftTranslation, { translated: percentOf(coverage, ['translated', 'reviewed']), reviewed })]
      : [])
  ]
  return says.length === 0 ? undefined : says.join(' · ')
}
