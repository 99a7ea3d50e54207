import { countUnfinished } from '../deck/unfinished.js'
import type { RenderInput } from './format.js'
import { fill } from './templates.js'

/** What a draft with something open says on every page; undefined for a release, and where nothing is open. */
export function draftMark({ deck, options, templates }: RenderInput): string | undefined {
  const count = options.release ? 0 : countUnfinished(deck)
  return count === 0 ? undefined : fill(templates.labels.draftOpen, { count })
}
