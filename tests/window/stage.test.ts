import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { drawn } from '../browser.js'
import { isLong, long, sampled } from '../sampled.js'
import {
  deckOf,
  exampleDeck,
  goToBlock,
  openPresenter,
  openSlidesFixture,
  type SlidesFixture,
  until
} from './slides-fixture.js'

// What the presenter does on the wall beside going on: it points, shows a picture alone, goes back to what was viewed, and shows all slides.

let room: SlidesFixture
let desk: Page
let wall: Page
beforeEach(async () => {
  room = await openSlidesFixture(await exampleDeck())
  ;({ desk, wall } = await openPresenter(room))
})
afterEach(() => room.leave())

const onWall = () => wall.$eval('.slides > .present', slide => slide.id)
const id = (number: number) => room.deck.slides[number - 1]?.id
const faults = (page: Page) =>
  page.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
  )

async function goTo(number: number): Promise<void> {
  await desk.bringToFront()
  for (const digit of String(number)) await desk.keyboard.press(digit as '1')
  await desk.keyboard.press('Enter')
  await until(onWall, id(number))
}

/** The number of the slide with a picture. */
async function pictured(): Promise<number> {
  const numbers = await desk.$$eval('#_drawings > .slide', slides =>
    slides.map(slide => slide.querySelector('img:not(.backdrop)') !== null)
  )
  return numbers.indexOf(true) + 1
}

test('V goes back to the slide that was viewed before, from either window, and to and fro', async () => {
  await goTo(7)
  await goTo(2)
  await desk.keyboard.press('v')
  await until(onWall, id(7))
  await wall.bringToFront()
  await wall.keyboard.press('v')
  await until(onWall, id(2))
})

test('The pictures of this slide and the next fill their frames when the window changes, or what stands around them', async () => {
  const unfilled = () =>
    desk.evaluate(() =>
      ['_current', '_next'].filter(name => {
        const frame = document.getElementById(name)
        const drawing = frame?.querySelector('.slide')
        return Math.abs((drawing?.getBoundingClientRect().width ?? 0) - (frame?.clientWidth ?? 0)) > 1
      })
    )
  await desk.bringToFront()
  await until(unfilled, [])
  await desk.setViewport({ width: 1000, height: 700 })
  await until(unfilled, [])
  await desk.$eval('#_next', frame => {
    if (!(frame instanceof HTMLElement)) return
    frame.style.width = '120px'
  })
  await until(unfilled, [])
})

test('The mouse over the slide on the desk points at the same place on the wall, while a pointer is switched on', async () => {
  await goTo(6)
  await desk.bringToFront()
  const frame = await desk.$eval('#_current .slide', slide => slide.getBoundingClientRect().toJSON())
  const move = (x: number, y: number) => desk.mouse.move(frame.left + frame.width * x, frame.top + frame.height * y)
  const place = () =>
    wall.$$eval('.pointer', all => {
      const slide = document.querySelector('.present')?.getBoundingClientRect()
      return all.map(mark => {
        const { left, top, width, height } = mark.getBoundingClientRect()
        if (!slide || mark.matches('.pointer-spotlight')) return mark.className
        return [(left + width / 2 - slide.left) / slide.width, (top + height / 2 - slide.top) / slide.height]
          .map(share => share.toFixed(2))
          .join(' ')
      })
    })
  await move(0.3, 0.3)
  expect(await place()).toEqual([])
  await desk.keyboard.press('l')
  await move(0.25, 0.5)
  await until(place, ['0.25 0.50'])
  await move(0.75, 0.4)
  await until(place, ['0.75 0.40'])
  await desk.keyboard.press('s')
  await until(place, ['pointer pointer-spotlight'])
  expect(await desk.$$eval('.pointers button', all => all.map(({ ariaPressed }) => ariaPressed))).toEqual([
    'false',
    'true'
  ])
  await desk.mouse.move(1, 1)
  await until(place, [])
  await desk.keyboard.press('s')
  await move(0.5, 0.5)
  expect(await place()).toEqual([])
})

test('A picture is shown alone by a click or Z, in both windows, until Escape, a second time, or the next slide', async () => {
  const number = await pictured()
  await goTo(number)
  const zoomed = async () => [
    await wall.$$eval('.zoomed img', all => all.length),
    await desk.$$eval('.zoomed img', all => all.length)
  ]
  await desk.$eval('#_current .slide img:not(.backdrop)', picture => picture instanceof HTMLElement && picture.click())
  await until(zoomed, [1, 1])
  const box = await wall.$eval('.zoomed', screen => screen.getBoundingClientRect().toJSON())
  expect([box.width, box.height]).toEqual(await wall.evaluate(() => [innerWidth, innerHeight]))
  // As large as it goes, whole, with a margin around it.
  const frame = await wall.$eval('.zoomed img', picture => picture.getBoundingClientRect().toJSON())
  expect(frame.height).toBeGreaterThan(box.height * 0.8)
  expect(frame.top).toBeGreaterThan(10)
  expect(frame.bottom).toBeLessThan(box.height - 10)
  expect(await wall.$$eval('.zoomed p', all => all.map(({ textContent }) => textContent))).toEqual(
    await wall.$$eval('.present figcaption', all => all.slice(0, 1).map(({ textContent }) => textContent))
  )
  await desk.keyboard.press('Escape')
  await until(zoomed, [0, 0])
  await wall.bringToFront()
  await wall.keyboard.press('z')
  await until(zoomed, [1, 1])
  expect(await faults(wall)).toEqual([])
  await wall.keyboard.press('z')
  await until(zoomed, [0, 0])
  await desk.bringToFront()
  await desk.keyboard.press('z')
  await until(zoomed, [1, 1])
  await desk.keyboard.press('ArrowRight')
  await until(zoomed, [0, 0])
  expect(room.complaints).toEqual([])
})

describe.each(sampled(['presenter', 'slides'], 1))('all slides, in %s', long, where => {
  const page = () => (where === 'presenter' ? desk : wall)
  const isOpen = async () => (await page().$('dialog.overview[open]')) !== null
  const focused = () => page().evaluate(() => document.activeElement?.querySelector('.overview-name')?.textContent)

  test('stand by parts, are walked with arrows and chosen by Enter, a click or a number', async () => {
    await goTo(3)
    await page().bringToFront()
    await page().keyboard.press('o')
    const titles = await page().$$eval('.overview-part > h2', all => all.map(({ textContent }) => textContent))
    expect(titles).toEqual(['Opening', 'Keeping it clean', 'Thank you'])
    expect(await page().$$('.overview-slide')).toHaveLength(room.deck.slides.length)
    expect(await focused()).toBe('3 Learning outcomes')
    expect(await faults(page())).toEqual([])
    await page().keyboard.press('ArrowLeft')
    expect(await focused()).toMatch(/^2 /)
    await page().keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/^\d+ /)
    await page().keyboard.press('PageDown')
    expect(await onWall()).toBe(id(3))
    await page().keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    await page().keyboard.press('o')
    await (await page().$$('.overview-slide'))[6]?.click()
    await until(onWall, id(7))
    expect(await isOpen()).toBe(false)
    await page().keyboard.press('o')
    // A number leads there as it is typed; arrows go on from it.
    await page().keyboard.press('1')
    await page().keyboard.press('0')
    expect(await focused()).toMatch(/^10 /)
    expect(await page().$eval('.overview-place', place => place.textContent)).toBe(`10 / ${room.deck.slides.length}`)
    await page().keyboard.press('ArrowLeft')
    await page().keyboard.press('Enter')
    await until(onWall, id(9))
    await page().keyboard.press('o')
    await new Promise(resolve => setTimeout(resolve, 2100))
    await page().keyboard.press('5')
    await page().keyboard.press('Enter')
    await until(onWall, id(5))
    expect(await isOpen()).toBe(false)
    expect(room.complaints).toEqual([])
  })
})

test('Pictures of all slides show them at rest, with icons as large in both windows', async () => {
  await goToBlock(room, desk, wall, 'activity')
  await desk.keyboard.press('t')
  await wall.waitForSelector('.present .countdown')
  await goToBlock(room, desk, wall, 'quiz')
  await desk.keyboard.press('a')
  await wall.waitForSelector('.present .revealed')
  const icons: number[][] = []
  for (const page of [desk, wall]) {
    await page.bringToFront()
    await page.keyboard.press('o')
    await page.waitForSelector('.overview[open]')
    expect(await page.$$('.overview :is(.revealed, .right, .right-mark, .countdown, .counting)')).toEqual([])
    icons.push(
      await page.$$eval('.overview .slide .icon', all =>
        // Of a slide: pictures fill windows of any width.
        all.map(icon => {
          const picture = icon.closest('.overview-picture')?.getBoundingClientRect().width ?? 1
          return Math.round((icon.getBoundingClientRect().width / picture) * 200)
        })
      )
    )
    await page.keyboard.press('Escape')
    expect(await page.$$('.overview')).toEqual([])
  }
  expect(icons[0]?.length).toBeGreaterThan(0)
  expect(icons[0]).toEqual(icons[1])
  expect(await wall.$$eval('.present .revealed', all => all.length)).toBe(1)
})

test.each([1024, 1366, 1920])(
  'Pictures of all slides fill a window of %i pixels, and keep their shape',
  async width => {
    await wall.setViewport({ width, height: 768 })
    await wall.bringToFront()
    await wall.keyboard.press('o')
    await wall.waitForSelector('.overview[open]')
    const rows = await wall.$$eval('.overview-part', parts =>
      parts.map(part =>
        [...part.querySelectorAll('.overview-picture')].map(one => one.getBoundingClientRect().toJSON())
      )
    )
    const longest = rows.toSorted((a, b) => b.length - a.length)[0] ?? []
    const shapes = longest.map(box => box.width / box.height)
    expect(Math.min(...shapes)).toBeCloseTo(16 / 9, 1)
    const inRow = longest.filter(({ top }) => top === longest[0]?.top).length
    const [first, ...others] = longest
    expect(first?.left).toBe(32)
    if (longest.length > inRow) expect(width - Math.max(...others.map(({ right }) => right))).toBeLessThan(60)
    expect(inRow).toBeLessThanOrEqual(6)
    await wall.keyboard.press('Escape')
    await wall.setViewport({ width: 1280, height: 720 })
  }
)

test('No part of all slides ends with one alone where one column less leaves none so', async () => {
  const slides = (title: string, number: number) =>
    [`# ${title}`, ...Array.from({ length: number - 1 }, (_, index) => `## ${title} ${index + 2}\n\nWords`)].join(
      '\n\n---\n\n'
    )
  const parts = await openSlidesFixture(deckOf('Parts', `${slides('One', 5)}\n\n---\n\n${slides('Two', 9)}`))
  const page = await parts.open('slides.html')
  await page.waitForSelector('.reveal.ready')
  await page.keyboard.press('o')
  const rows = () =>
    page.$$eval('.overview-slides', all =>
      all.map(part => {
        const tops = [...part.children].map(one => one.getBoundingClientRect().top)
        return [...new Set(tops)].map(top => tops.filter(one => one === top).length)
      })
    )
  // Of four columns, both would.
  await page.setViewport({ width: 1024, height: 720 })
  await until(rows, [
    [3, 2],
    [3, 3, 3]
  ])
  // Of six, none does.
  await page.setViewport({ width: 1280, height: 720 })
  await until(rows, [[5], [6, 3]])
  await parts.leave()
})

test('The clocks of the presenter are seen above all slides, and stand in their place again after that', async () => {
  await desk.keyboard.press('o')
  expect(await desk.$$eval('.overview-bar :is(#_clock, #_pace)', all => all.length)).toBe(2)
  await desk.click('.overview-bar > button')
  expect(await desk.$$eval('.bar :is(#_clock, #_pace)', all => all.length)).toBe(2)
  expect(await desk.$eval('.bar', bar => bar.firstElementChild?.className)).toBe('times')
})

test('The plan shows whole rows alone, each minute on the line of its title, also where the plan ends', async () => {
  for (const number of [1, 7, room.deck.slides.length]) {
    await goTo(number)
    const rows = await desk.$$eval('.plan li', all => {
      const list = all[0]?.parentElement?.getBoundingClientRect()
      return all.flatMap(row => {
        const { top, bottom } = row.getBoundingClientRect()
        if (!list || bottom <= list.top + 1 || top >= list.bottom - 1) return []
        const feet = [...row.querySelectorAll('button > span')].map(one => {
          const mark = document.createElement('span')
          mark.style.cssText = 'display: inline-block; width: 0; height: 0'
          one.prepend(mark)
          const foot = mark.getBoundingClientRect().bottom
          mark.remove()
          return foot
        })
        return [[top - list.top > -1 && bottom - list.bottom < 1, Math.abs((feet[0] ?? 0) - (feet[1] ?? 9)) < 1]]
      })
    })
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.flat()).not.toContain(false)
  }
})

test.runIf(isLong)('The wall shows no button while the presenter drives it', long, async () => {
  await wall.bringToFront()
  await wall.mouse.move(500, 500)
  await wall.mouse.move(520, 500)
  const seen = await wall.$$eval('.room-controls', all => all.filter(one => one.checkVisibility()).length)
  expect(seen).toBe(0)
})

test.each([
  [1366, 768],
  [1024, 768],
  [390, 800]
])(
  'Above all slides of a window of %i × %i their parts can be jumped to, and the name of a part stays whole',
  async (width, height) => {
    const page = await room.open('slides.html?slides#/water-points')
    await page.waitForSelector('.reveal.ready')
    await page.setViewport({ width, height })
    await page.keyboard.press('o')
    await page.waitForSelector('.overview[open]')
    expect(await page.$$eval('.overview-jumps button', all => all.map(({ textContent }) => textContent))).toEqual([
      'Opening',
      'Keeping it clean',
      'Thank you'
    ])
    const named = () => page.$eval('.overview-jumps [aria-current="true"]', chip => chip.textContent)
    expect(await named()).toBe('Opening')
    // No button is too small for a finger, and none lies outside of the window but those that can be scrolled to.
    const sizes = await page.$$eval('.overview-bar button', all => all.map(one => one.getBoundingClientRect().height))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    expect(await page.$eval('.overview', view => view.scrollWidth - view.clientWidth)).toBe(0)
    await page.$$eval('.overview-jumps button', ([, second]) => second instanceof HTMLElement && second.click())
    await until(named, 'Keeping it clean')
    await page.$eval('.overview', view => view.scrollBy(0, 100))
    const covered = await page.$$eval('.overview-part > h2', all => {
      const bar = document.querySelector('.overview-bar')?.getBoundingClientRect().bottom ?? 0
      return all.map(({ firstChild, parentElement }) => {
        const range = document.createRange()
        if (firstChild) range.selectNode(firstChild)
        const { left, top, height } = range.getBoundingClientRect()
        if (top < bar || top > innerHeight - 40 || (parentElement?.getBoundingClientRect().bottom ?? 0) < bar + 100)
          return 'away'
        return document.elementFromPoint(left + 4, top + height / 2)?.tagName
      })
    })
    expect(covered).toContain('H2')
    expect(covered).not.toContain('SPAN')
  }
)

test.runIf(isLong)(
  'Alone, the bar is there for a mouse that moves, and the number stands at the margin',
  long,
  async () => {
    const page = await room.open('slides.html#/steps')
    await page.waitForSelector('.reveal.ready')
    const opacity = () => page.$eval('.mouse-bar', bar => getComputedStyle(bar).opacity)
    expect(await opacity()).toBe('0')
    expect(await page.$$eval('.progress', all => all.filter(bar => bar.checkVisibility()).length)).toBe(0)
    const right = await page.$eval('.present .slide-count', count => Math.round(count.getBoundingClientRect().right))
    expect(right).toBe(1200)
    await page.mouse.move(400, 400)
    await page.mouse.move(410, 400)
    await until(opacity, '1')
  }
)

test.runIf(isLong)(
  'Slides fade in, earlier steps are dimmed, and nothing moves for those who asked for less motion',
  long,
  async () => {
    const page = await room.open('slides.html#/steps')
    await page.waitForSelector('.reveal.ready')
    const fade = () =>
      page.$eval('.present', slide => getComputedStyle(slide).animationDuration + getComputedStyle(slide).animationName)
    expect(await fade()).toBe('0.22sappear')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await drawn(page)
    expect(await page.$$eval('.present .fragment', all => all.map(step => getComputedStyle(step).opacity))).toEqual([
      '0.75',
      '1',
      '0'
    ])
    // With the last, all are there to be read.
    await page.keyboard.press('ArrowRight')
    await drawn(page)
    expect(await page.$$eval('.present .fragment', all => all.map(step => getComputedStyle(step).opacity))).toEqual([
      '1',
      '1',
      '1'
    ])
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    expect(await fade()).toBe('0snone')
  }
)
