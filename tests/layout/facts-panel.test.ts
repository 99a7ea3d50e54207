import { expect, test } from 'vitest'
import { pictureAddresses } from '../../src/deck/picture-addresses.js'
import { activityWithPanel, besidePanel } from '../../src/layout/facts-panel.js'
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

test.each([
  ['other words', `## A\n\n${activity('minutes=5')}\n\nAnd a line below.`],
  ['no time', `## A\n\n${activity('method="in pairs"')}`],
  ['a photo behind it', `::slide{background=room.jpg}\n\n## A\n\n${activity('minutes=5')}`],
  [
    'facts that are too long',
    `## A\n\n${activity(`minutes=5 materials="${'paper, pens, tape and string, '.repeat(12)}"`)}`
  ]
])('an activity with %s has its facts in a box', (_what, text) => {
  expect(activityWithPanel(deckOf(text).slide, 'en')).toBeUndefined()
})

test('the picture of an activity is one of the deck', () => {
  const { deck, slide } = deckOf(`## A\n\n${activity('minutes=5 picture=images/cards.svg')}`)
  expect(slide.body.at(-1)).toMatchObject({ type: 'activity', picture: 'images/cards.svg' })
  expect(pictureAddresses(deck)).toEqual(['images/cards.svg'])
})
