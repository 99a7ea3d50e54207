import type { Paper } from '../../deck/blocks.js'
import { groupsOf } from '../../deck/head-count.js'
import type { RenderInput } from '../format.js'
import { fill } from '../templates.js'
import { activitiesOf, type Numbered, papersOf } from './numbered.js'

/** Sheets and cards: what participants work with, and get when its activity begins. */
export function sheetsOf({ deck }: RenderInput): Numbered<Paper>[] {
  return papersOf(deck).filter(({ block }) => block.kind !== 'text')
}

/**
 * How many copies of a sheet a class needs, in words: one sheet for each participant, one set of cards for each group. The number is there
 * when the front matter says how many `participants` there are, and for cards when the activity of their slide says how large a `group` is.
 */
export function copiesText({ block, slide }: Numbered<Paper>, { deck, templates: { labels } }: RenderInput): string {
  const people = deck.frontMatter.participants?.max
  if (block.kind !== 'cards')
    return people === undefined ? labels.copiesEach : fill(labels.copiesEachCount, { count: people })
  const group = activitiesOf(deck).find(activity => activity.slide.id === slide.id)?.block.group
  return people === undefined || group === undefined
    ? labels.copiesSet
    : fill(labels.copiesSetCount, { count: groupsOf(people, group) })
}
