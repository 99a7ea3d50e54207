import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { long } from '../sampled.js'
import { goToBlock, openPresenter, openSlidesFixture } from './slides-fixture.js'

test.each([
  ['a short one', '30', 2, 160],
  ['many steps, whose panel is narrower', '30', 5, 130],
  ['many steps and more than an hour', '90', 5, 72]
])(
  'figures stand large on one line in the panel of an activity with %s',
  long,
  async (_which, minutes, steps, least) => {
    const list = Array.from(
      { length: steps },
      (_, step) => `${step + 1}. Draw the wells of your own village, and the paths to them`
    )
    const activity = `:::activity{minutes=${minutes} method="in groups"}\n${list.join('\n')}\n:::`
    const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## A map\n\n${activity}\n\n---\n\n## After\n\nRest.\n`
    const room = await openSlidesFixture(parse({ id: 'map', deck: { file: 'deck.md', text } }).deck)
    const { desk, wall } = await openPresenter(room)
    await wall.setViewport({ width: 1280, height: 720 })
    await goToBlock(room, desk, wall, 'activity')
    await desk.keyboard.press('t')
    await wall.waitForSelector('.present .countdown')
    const [isOneRow, isInside] = await wall.$eval('.present .countdown', clock => {
      const figures = document.createRange()
      figures.selectNodeContents(clock)
      const [box, panel] = [figures.getBoundingClientRect(), clock.getBoundingClientRect()]
      const rects = [...figures.getClientRects()]
      const isOneRow = Math.max(...rects.map(({ top }) => top)) < Math.min(...rects.map(({ bottom }) => bottom))
      return [isOneRow, box.left >= panel.left && box.right <= panel.right]
    })
    expect([isOneRow, isInside]).toEqual([true, true])
    const large = await wall.$eval('.present .countdown > b', figure =>
      Number.parseInt(getComputedStyle(figure).fontSize, 10)
    )
    expect(large).toBeGreaterThanOrEqual(least)
    await room.leave()
  }
)
