import type { HeadCount, Paper } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { groupsOf } from '../../deck/head-count.js'
import type { RenderInput } from '../format.js'
import { optionLetter } from '../option-letter.js'
import { fill } from '../templates.js'
import { activitiesOf, type Numbered, papersOf } from './numbered.js'

/** Sheets and cards: what participants work with, and get when its activity begins. */
export function sheetsOf({ deck }: RenderInput): Numbered<Paper>[] {
  return papersOf(deck).filter(({ block }) => block.kind !== 'text')
}

/**
 * How many sets of cards a class needs, one for each group: known when the front matter says how many `participants` there are, and the activity
 * of their slide how large a `group` is. Undefined for a sheet.
 */
export function setsOf(found: Numbered<Paper>, { deck }: RenderInput): number | undefined {
  const people = deck.frontMatter.participants?.max
  const group = groupFor(found, deck)
  if (found.block.kind !== 'cards' || people === undefined || group === undefined) return undefined
  return groupsOf(people, group)
}

/** How large a group is that works with some paper. */
function groupFor({ slide }: Numbered<Paper>, deck: Deck): HeadCount | undefined {
  return activitiesOf(deck).find(activity => activity.slide.id === slide.id)?.block.group
}

/** The letters of the sets of some cards, when there are several: then sets that got mixed can be sorted. No letters where one does not do for a set. */
export function setLetters(found: Numbered<Paper>, input: RenderInput): string[] {
  const { labels } = input.templates
  const count = setsOf(found, input) ?? 0
  if (count < 2 || count > labels.optionLetters.split(' ').length) return []
  return Array.from({ length: count }, (_, index) => optionLetter(index, labels))
}

/**
 * How many copies of a sheet a class needs, in words, with numbers where they are known: one sheet for each participant, or for each pair where people
 * work in pairs; one set of cards for each group.
 */
export function copiesText(found: Numbered<Paper>, input: RenderInput): string {
  const { deck, templates } = input
  const { labels } = templates
  const people = deck.frontMatter.participants?.max
  if (found.block.kind !== 'cards') {
    if (people === undefined) return labels.copiesEach
    const group = groupFor(found, deck)
    return group?.max === 2
      ? fill(labels.copiesPairCount, { count: groupsOf(people, group) })
      : fill(labels.copiesEachCount, { count: people })
  }
  const count = setsOf(found, input)
  if (count === undefined) return labels.copiesSet
  return fill(setLetters(found, input).length > 0 ? labels.copiesLettered : labels.copiesSetCount, { count })
}
