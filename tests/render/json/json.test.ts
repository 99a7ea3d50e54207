import { expect, test } from 'vitest'
import { renderFormat } from '../../../src/render/format.js'
import { json } from '../../../src/render/json/json.js'
import { inputFor, lesson, secrets, textOf } from '../paper/lesson.js'

const text = async () => textOf(await renderFormat(json, await inputFor(lesson())), 'deck.json')

test('the model as JSON holds the whole deck, without places and in a stable order', async () => {
  await expect(await text()).toMatchFileSnapshot('expected/deck.json')
})

test('the model as JSON keeps what is for the facilitator', async () => {
  const written = await text()
  expect(secrets.filter(secret => !written.includes(secret))).toEqual([])
})

test('pictures are described, not carried', async () => {
  const deck = lesson()
  const picture = {
    state: 'found',
    mediaType: 'image/png',
    content: Uint8Array.of(0, 0, 0),
    width: 4,
    height: 3,
    bytes: 3
  } as const
  const input = await inputFor({ ...deck, pictures: { 'a.png': picture } })
  const { pictures } = JSON.parse(textOf(await renderFormat(json, input), 'deck.json'))
  expect(pictures).toEqual({ 'a.png': { state: 'found', mediaType: 'image/png', width: 4, height: 3, bytes: 3 } })
})
