import { expect, test } from 'vitest'
import { activityWithPanel, besidePanel, panelPicture } from '../../src/layout/facts-panel.js'
import { isPhotoLeftOut } from '../../src/layout/photo-behind.js'
import { areSourcesUnseen } from '../../src/layout/short-sources.js'
import { slideSetting } from '../../src/layout/slide-size.js'
import { titleRoom } from '../../src/layout/title-zone.js'
import { parse } from '../../src/parse/parse.js'

function deckOf(slide: string) {
  const { deck, messages } = parse({ id: 'a', deck: { file: 'deck.md', text: `# T\n\n---\n\n${slide}\n` } })
  const last = deck.slides.at(-1)
  if (!last) throw new Error('There is no slide')
  return { deck, slide: last, messages }
}
const activity = (attributes: string) => `:::activity{${attributes}}\n1. Sort the cards.\n:::`

test('an activity alone on its slide has its facts in a panel, and its title and its foot the width that is left', () => {
  const { slide } = deckOf(`## A\n\n${activity('minutes=5 method="in pairs"')}`)
  expect(activityWithPanel(slide, 'en')?.type).toBe('activity')
  expect(titleRoom(slide, 'en')).toBe(besidePanel(slide, 'en'))
})

test('a photo behind a slide, which an activity leaves no room, takes no panel from it', () => {
  const { slide } = deckOf(`::slide{background=room.jpg}\n\n## A\n\n${activity('minutes=5')}`)
  expect(activityWithPanel(slide, 'en')?.type).toBe('activity')
  expect(isPhotoLeftOut(slide, 'activity', 'en')).toBe(true)
})

test.each([
  ['other words', `## A\n\n${activity('minutes=5')}\n\nAnd a line below.`],
  ['no time', `## A\n\n${activity('method="in pairs"')}`],
  [
    'facts that are too long',
    `## A\n\n${activity(`minutes=5 materials="${'paper, pens, tape and string, '.repeat(12)}"`)}`
  ]
])('an activity with %s has its facts in a box', (_what, text) => {
  expect(activityWithPanel(deckOf(text).slide, 'en')).toBeUndefined()
})

test.each([
  ['above', (picture: string, task: string) => `${picture}\n\n${task}`],
  ['below', (picture: string, task: string) => `${task}\n\n${picture}`]
])('a picture %s an activity has its place in the panel, and takes no height', (_where, written) => {
  const task = activity('minutes=5 method="in pairs"')
  const { slide } = deckOf(`## A\n\n${written('![Cards](images/cards.svg)', task)}`)
  expect(panelPicture(slide, 'en')?.type).toBe('paragraph')
  expect(slideSetting(slide, 'en')).toEqual(slideSetting(deckOf(`## A\n\n${task}`).slide, 'en'))
})

test('a panel that is full has no picture', () => {
  const facts =
    'method="in pairs, then a round" materials="paper, pens, tape, string, scissors, a map of the town and three of its streets"'
  const { slide } = deckOf(`## A\n\n![Cards](images/cards.svg)\n\n${activity(`minutes=5 ${facts}`)}`)
  expect(activityWithPanel(slide, 'en')?.type).toBe('activity')
  expect(panelPicture(slide, 'en')).toBeUndefined()
})

test('what an activity relies on is shown below it, as it is more than the drawing in its panel', () => {
  const sources = '\n\n:::sources\nOwn drawing.\n:::'
  const { slide } = deckOf(`## A\n\n![Cards](images/cards.svg)\n\n${activity('minutes=5')}${sources}`)
  expect(areSourcesUnseen(slide, 'activity')).toBe(false)
})

test('the panel is as wide beside many steps as beside few, but where less saves a line of them', () => {
  const beside = (steps: readonly string[]) => {
    const list = steps.map((step, at) => `${at + 1}. ${step}`).join('\n')
    return besidePanel(deckOf(`## A\n\n:::activity{minutes=5 method="in pairs"}\n${list}\n:::`).slide, 'en') ?? 0
  }
  const short = 'Sort the cards.'
  const long = 'Read the scenario and name all its warning signs.'
  expect(beside(Array.from({ length: 5 }, () => short))).toBe(beside([short]))
  expect(beside([long, short, short, short, short])).toBeGreaterThan(beside([short]))
})
