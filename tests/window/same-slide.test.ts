import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { exampleDeck, openPresenter, openSlidesFixture, until } from './slides-fixture.js'

// The presenter draws slides in its own page: none of its rules may reach what is on them.

const figures = '# Care\n\n---\n\n## Time\n\n- **72 hours**: first\n- **120 hours**: then\n'

/** How each element of a slide is set, but for what a frame scales and a step hides. */
function looksIn(page: Page, selector: string): Promise<string[]> {
  return page.$eval(selector, slide =>
    [...slide.querySelectorAll('*')].map(one => {
      const { backgroundColor, color, padding, borderWidth, fontSize } = getComputedStyle(one)
      return [one.classList[0], backgroundColor, color, padding, borderWidth, fontSize].join(' | ')
    })
  )
}

test.each([
  ['every block', exampleDeck],
  ['figures', async () => parse({ id: 'care', deck: { file: 'deck.md', text: figures } }).deck]
])('A slide looks in the presenter as it does on the projector: %s', async (_what, read) => {
  const deck = await read()
  const room = await openSlidesFixture(deck)
  const [wall, desk] = await Promise.all([room.open('slides.html'), room.open('presenter.html')])
  for (const [index, { id }] of deck.slides.entries()) {
    await desk.evaluate(`document.querySelector('[data-go="${index}"]').click()`)
    const position = `Slide ${index + 1} of ${deck.slides.length}`
    await until(() => desk.$eval('#_position', place => place.textContent), position)
    const expected = await looksIn(wall, `.slides > .slide:nth-of-type(${index + 1})`)
    expect(await looksIn(desk, '#_current .slide'), id).toEqual(expected)
  }
  await room.leave()
})

/** Where each element of a slide stands, in px of a slide that is 1280 wide. */
function boxesIn(page: Page, selector: string): Promise<(readonly [name: string, ...box: number[]])[]> {
  return page.$eval(selector, slide => {
    const { left, top, width } = slide.getBoundingClientRect()
    const scale = 1280 / width
    return [...slide.querySelectorAll(':not(svg *, wbr)')]
      .filter(one => one.checkVisibility())
      .map(one => {
        const box = one.getBoundingClientRect()
        return [
          one.className,
          ...[box.left - left, box.top - top, box.width, box.height].map(px => px * scale)
        ] as const
      })
  })
}

// Rows of pictures and of facts, panels, and a picture beside words have rules of their own there.
test('On a projector of 4 : 3, too, each part of a slide stands where it does on the wall', async () => {
  const deck = await exampleDeck('every-block.md')
  const room = await openSlidesFixture(deck)
  const { wall, desk } = await openPresenter(room)
  await wall.setViewport({ width: 1024, height: 768 })
  await until(() => desk.$$eval('.frame.tall-stage', all => all.length), 2)
  const moved: unknown[] = []
  for (const [index, { id }] of deck.slides.entries()) {
    await desk.evaluate(`document.querySelector('[data-go="${index}"]').click()`)
    await until(() => wall.evaluate('Reveal.getCurrentSlide().id'), id)
    const [there, here] = [await boxesIn(wall, '.slides > .present'), await boxesIn(desk, '#_current .slide')]
    expect([id, here.length]).toEqual([id, there.length])
    for (const [at, [name, ...box]] of here.entries()) {
      const [, ...wanted] = there[at] ?? ['']
      if (box.some((px, side) => Math.abs(px - (wanted[side] ?? 0)) > 8)) moved.push([id, name, box, wanted])
    }
  }
  expect(moved).toEqual([])
  await room.leave()
})
