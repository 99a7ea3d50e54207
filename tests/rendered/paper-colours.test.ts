import { afterAll, beforeAll, expect, it } from 'vitest'
import { readExample, type Stand, setUpStand } from '../access/decks.js'

let stand: Stand
let folder: string
beforeAll(async () => {
  stand = await setUpStand()
  folder = await stand.put(await readExample())
})
afterAll(() => stand.close())

it.each([
  ['handout.html', 'h1.heading', 'color'],
  ['notes.html', '.bar .talk', 'fill']
] as const)('%s has the colour of its lesson on a screen, and a copy loses none: %s', async (name, part, property) => {
  const page = await stand.open(`${folder}${name}`)
  // Red, green and blue, each from 0 to 255, as a canvas paints the colour.
  const painted = () =>
    page.$eval(
      part,
      (one, property) => {
        const canvas = document.createElement('canvas').getContext('2d')
        if (!canvas) return []
        canvas.fillStyle = getComputedStyle(one)[property]
        canvas.fillRect(0, 0, 1, 1)
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      },
      property
    )
  const [red = 0, , blue = 0] = await painted()
  expect(blue - red).toBeGreaterThan(60)
  await page.emulateMediaType('print')
  expect(await painted()).toEqual([0, 0, 0])
  await page.close()
})
