import { expect, test } from 'vitest'
import type { Activity } from '../../src/deck/blocks.js'
import { all } from '../../src/deck/walk.js'
import { areFactsSmall, factsWidth, factText } from '../../src/layout/facts-height.js'
import { slideSetting } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'

function slideOf(steps: readonly string[], method = 'in pairs', materials = 'cards') {
  const list = steps.map(step => `1. ${step}`).join('\n')
  const text = `# T\n\n---\n\n## A\n\n:::activity{minutes="5" method="${method}" materials="${materials}"}\n${list}\n:::\n`
  const { deck } = parse({ id: 'a', deck: { file: 'deck.md', text } })
  const slide = deck.slides.at(-1)
  if (!slide) throw new Error('There is no slide')
  const [activity] = all(slide.body, 'activity') as Activity[]
  if (!activity) throw new Error('There is no activity')
  return { slide, activity }
}

test('many steps have more width than few where that saves a line of them, unless a word of the facts would be cut', () => {
  const widthOf = (count: number, method?: string) =>
    factsWidth(slideOf(Array(count).fill('Read the scenario and name all its warning signs.'), method).activity, 'en')
  expect(widthOf(5)).toBeLessThan(widthOf(4))
  expect(widthOf(5, 'Gruppenzusammensetzung')).toBe(widthOf(4))
})

test('steps of one and of three lines have as much around each, and a line between two where that is enough', () => {
  const long = 'Sort the eleven cards of your group by who acts first, say why, and compare with the group beside you.'
  const { air, snug } = slideSetting(slideOf([long, 'Stick your cards on the wall.', 'Tell the others.']).slide, 'en')
  expect(air).toBeGreaterThanOrEqual(16)
  expect(snug).toBeUndefined()
  // Where only so there is one, they stand closer to their title and their foot.
  const longer = slideSetting(slideOf([long, long, 'Stick your cards on the wall, and tell the others.']).slide, 'en')
  expect(longer).toMatchObject({ density: 'normal', snug: true })
  expect(longer.air).toBeGreaterThanOrEqual(16)
})

test('many steps that stand close to each other leave their foot free', () => {
  const two = 'Open the projector window, run a slide for three minutes, and ask.'
  const { between, snug } = slideSetting(slideOf([two, two, two, 'Change.', 'Change roles.']).slide, 'en')
  expect({ between, snug }).toEqual({ between: true, snug: undefined })
})

test('steps that share the height keep as much around each as the highest leaves', () => {
  const long = 'Sort the eleven cards of your group by who acts first, and say why.'
  const airOf = (count: number) => slideSetting(slideOf(Array(count).fill(long)).slide, 'en').air
  expect(airOf(3)).toBeGreaterThanOrEqual(16)
  expect(airOf(5)).toBeLessThan(16)
})

test('five steps of up to three lines are a little smaller where only so a line stands between two', () => {
  const lined = slideSetting(
    slideOf([
      'Par groupes de cinq à huit, lisez le scénario\u00a0; nommez les signes d’alerte.',
      'Choisissez des mesures\u00a0: pour prévenir, pour répondre, pour les personnes survivantes.',
      'Nommez l’approche de la mission dont chacune relève.',
      'Dites qui vous informez ou avec qui vous vous coordonnez, et quand.',
      'Présentez en une minute.'
    ]).slide,
    'fr'
  )
  expect(lined).toMatchObject({ density: 'dense' })
  expect(lined.between).toBeUndefined()
  expect(lined.air).toBeGreaterThanOrEqual(16)
})

test('each thing that materials list stands whole on a line, a little smaller where it takes that', () => {
  const activityWith = (materials: string) => slideOf(['Read.', 'Tell.'], 'in pairs', materials).activity
  const short = 'sheets, flip chart, markers'
  const long = 'sheets, paper for posters, markers'
  expect([short, long].map(text => areFactsSmall(activityWith(text), 'en'))).toEqual([false, true])
  expect(factText(long, activityWith(long), 'en')).toBe('sheets, paper\u00a0for\u00a0posters, markers')
  // Two things may be a sentence, and what no line holds has to break.
  const longest = 'sheets, one set of eleven cards a group, markers'
  for (const text of ['one set of cards, tape', longest]) expect(factText(text, activityWith(text), 'en')).toBe(text)
})
