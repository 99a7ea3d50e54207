import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { openBlanks } from '../../deck/blanks.js'
import type { Activity, HeadCount } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { groupsOf } from '../../deck/head-count.js'
import { blocksOf } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { listText, rangeText } from '../formatting.js'
import { drawCare } from '../paper/care.js'
import { copiesText, sheetsOf } from '../paper/copies.js'
import { drawBelow, part } from '../paper/draw.js'
import { activitiesOf, type Numbered } from '../paper/numbered.js'
import { fill, type Labels } from '../templates.js'

/**
 * What to have ready. What protects people comes first: the care box, and what the author says of people, procedures and the room. Then
 * what follows from the lesson itself: copies for the size of the class, groups, materials, and blanks to fill.
 */
export function drawPreparation(input: RenderInput): ElementContent[] {
  const written = blocksOf(input.deck, 'prepare').flatMap(({ block }) => block.children)
  return part(
    2,
    input.templates.labels.preparation,
    [
      ...drawCare(3, input),
      ...drawBelow(2, written, input),
      h(
        'ul',
        { className: ['checklist'] },
        tasksOf(input).map(task => h('li', task))
      )
    ],
    'preparation'
  )
}

function tasksOf(input: RenderInput): string[] {
  const { deck, templates } = input
  const { labels } = templates
  const people = deck.frontMatter.participants?.max
  const activities = activitiesOf(deck)
  return [
    labels.prepareRead,
    ...roomTasks(activities, people, labels),
    labels.prepareScreen,
    people === undefined ? labels.prepareHandouts : fill(labels.prepareHandoutsCount, { count: people }),
    ...quizTasks(deck, people, labels),
    ...activities.flatMap(activity => materialTasks(activity, people, input)),
    ...sheetsOf(input).flatMap(found => {
      const activity = activities.find(({ slide }) => slide.id === found.slide.id)
      return [
        ...(activity
          ? [fill(labels.prepareSheets, { number: activity.number, copies: copiesText(found, input) })]
          : []),
        ...(found.block.kind === 'cards' ? [fill(labels.prepareCards, { number: found.slideNumber })] : [])
      ]
    }),
    ...blankTasks(deck, labels)
  ]
}

/** The questions of the lesson on paper, where it has some, and when people get them. */
function quizTasks(deck: Deck, people: number | undefined, labels: Labels): string[] {
  const [first] = blocksOf(deck, 'quiz')
  if (!first) return []
  const number = deck.slides.indexOf(first.slide) + 1
  return [
    people === undefined
      ? fill(labels.prepareQuiz, { number })
      : fill(labels.prepareQuizCount, { count: people, number })
  ]
}

/** Chairs for everybody, and room for as many groups as the activity with the most of them makes. */
function roomTasks(activities: readonly Numbered<Activity>[], people: number | undefined, labels: Labels): string[] {
  const groups = activities.flatMap(({ block: { group } }) => (group ? [group] : []))
  if (people === undefined || groups.length === 0) return []
  const count = Math.max(...groups.map(group => groupsOf(people, group)))
  return [fill(labels.prepareRoom, { people, count })]
}

function materialTasks(
  { number, block }: Numbered<Activity>,
  people: number | undefined,
  input: RenderInput
): string[] {
  const { labels } = input.templates
  const { materials, group } = block
  if (materials === undefined || materials.toLowerCase() === labels.none.toLowerCase()) return []
  const task = fill(labels.prepareMaterials, { number, materials })
  return [group && people !== undefined ? withGroups(task, group, people, input) : task]
}

function withGroups(
  task: string,
  group: HeadCount,
  people: number,
  { deck, templates: { labels } }: RenderInput
): string {
  const size = rangeText(group, deck.language)
  const remark = fill(labels.groupsOf, { count: groupsOf(people, group), size })
  return fill(labels.remarked, { name: task, remark })
}

/** What stands on a job aid is on no slide. */
const aidLabels = { pocket: 'onPocketCard', poster: 'onPoster', reminder: 'onReminder' } as const

/** One task for each name, however often it stands there: where, and how it is filled with a computer and without. */
function blankTasks(deck: Deck, labels: Labels): string[] {
  const open = openBlanks(deck)
  return [...new Set(open.map(({ name }) => name))].map(blank => {
    const found = open.filter(({ name }) => name === blank)
    const slides = found.filter(({ aid }) => !aid).map(({ slide }) => slide)
    const numbers = [...new Set(slides.filter(slide => slide !== undefined))]
    const aids = new Set(found.flatMap(({ aid }) => (aid ? [labels[aidLabels[aid]]] : [])))
    const places = [
      ...(slides.includes(undefined) ? [labels.frontPage] : []),
      ...(numbers.length === 0
        ? []
        : [fill(labels.slideNumbers, { count: numbers.length, numbers: listText(numbers, labels) })]),
      ...aids
    ]
    return fill(labels.prepareBlank, { blank, places: listText(places, labels) })
  })
}
