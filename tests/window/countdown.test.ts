import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addMinute,
  leftText,
  leftWords,
  startActivity,
  startBreak,
  timeLeft,
  togglePause
} from '../../src/window/countdown.js'
import { isLong, long } from '../sampled.js'
import {
  exampleDeck,
  goToBlock,
  openPresenter,
  openSlidesFixture,
  type SlidesFixture,
  until
} from './slides-fixture.js'

const minute = 60_000

describe('a time that runs down', () => {
  test('shows its last second until it is over, and stays at 0:00', () => {
    const countdown = startActivity(3, 12, 0)
    expect([0, 1, 1000, 12 * minute - 1, 12 * minute, 20 * minute].map(now => leftText(countdown, now))).toEqual([
      '12:00',
      '12:00',
      '11:59',
      '0:01',
      '0:00',
      '0:00'
    ])
  })

  test('stands while it is paused, and gets a minute more while it runs, stands or has ended', () => {
    const paused = togglePause(startActivity(3, 12, 0), 2 * minute)
    expect(timeLeft(paused, 60 * minute)).toBe(10 * minute)
    expect(timeLeft(addMinute(paused, 60 * minute), 90 * minute)).toBe(11 * minute)
    const again = togglePause(paused, 60 * minute)
    expect(timeLeft(again, 61 * minute)).toBe(9 * minute)
    expect(timeLeft(addMinute(again, 61 * minute), 61 * minute)).toBe(10 * minute)
    expect(timeLeft(addMinute(again, 100 * minute), 100 * minute)).toBe(minute)
  })

  test('ends on a whole minute of the clock, for a break', () => {
    const texts = { minutesLeft: '{minutes}' }
    // What the clock in the room shows and as many minutes as asked, at any second; and the words say the same.
    for (let second = 0; second < 60; second++) {
      const { endsAt, left } = startBreak(0, 10, 5 * minute + second * 1000)
      expect([endsAt, leftWords(left, texts)]).toEqual([15 * minute, '10'])
    }
  })

  test('is said in words in a break, where figures would look like a time of day', () => {
    const texts = { minutesLeft: '{minutes} min left', secondsLeft: '{seconds} s left', timeUp: 'Time is up' }
    const lefts = [10 * minute, 9.1 * minute, 60_001, 60_000, 59_999, 30_500, 1, 0]
    expect(lefts.map(left => leftWords(left, texts))).toEqual([
      '10 min left',
      '10 min left',
      '2 min left',
      '1 min left',
      '60 s left',
      '31 s left',
      '1 s left',
      'Time is up'
    ])
  })
})

describe('on the wall and on the desk', () => {
  let room: SlidesFixture
  let desk: Page
  let wall: Page
  beforeEach(async () => {
    room = await openSlidesFixture(await exampleDeck())
    ;({ desk, wall } = await openPresenter(room))
    await goToBlock(room, desk, wall, 'activity')
  })
  afterEach(() => room.leave())

  const shown = (page: Page, stage: string) =>
    page.$$eval(`${stage} .countdown`, all => all.map(clock => (clock.textContent ?? '').replace(/:\d\d$/, ':__')))
  const both = async () => [await shown(wall, '.present'), await shown(desk, '#_current')]
  const isPaused = async () => [
    await wall.$$eval('.present .countdown.paused', all => all.length),
    await desk.$$eval('#_current .countdown.paused', all => all.length)
  ]
  const faults = (page: Page) =>
    page.evaluate(
      `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
    )

  test.runIf(isLong)(
    'the time of an activity starts, pauses, gets a minute more and is removed, in both windows',
    long,
    async () => {
      expect(await desk.$eval('#_countdown-planned', output => output.textContent)).toBe('15:00')
      await desk.click('#_countdown-start')
      await until(both, [['14:__'], ['14:__']])
      await desk.keyboard.press('t')
      await until(isPaused, [1, 1])
      await desk.click('#_countdown-more')
      await until(both, [['15:__'], ['15:__']])
      for (const page of [wall, desk]) {
        await page.bringToFront()
        expect(await faults(page)).toEqual([])
      }
      await desk.click('#_countdown-end')
      await until(both, [[], []])
      expect(room.complaints).toEqual([])
    }
  )

  test('taken along to another slide, it names its own', async () => {
    const name = () => desk.$eval('#_countdown-name', name => name.textContent)
    await desk.keyboard.press('t')
    await until(name, 'Activity')
    const number = await desk.$eval('#_position', position => /\d+/.exec(position.textContent ?? '')?.[0])
    await desk.keyboard.press('PageDown')
    await until(name, `Slide ${number}`)
  })

  test('its line gets shorter, by what is left of the whole', async () => {
    const share = () =>
      wall.$eval('.present .countdown', clock => Number(getComputedStyle(clock).getPropertyValue('--left')))
    await desk.keyboard.press('t')
    await wall.waitForSelector('.present .countdown')
    expect(await share()).toBeGreaterThan(0.99)
    for (const page of [desk, wall])
      await page.evaluate(() => {
        const now = Date.now
        Date.now = () => now() + 5 * 60_000
      })
    await until(async () => Math.round((await share()) * 100), 67)
    await desk.keyboard.press('t')
    await desk.keyboard.press('t')
    await until(async () => Math.round((await share()) * 100), 67)
  })

  test('both windows, and the figures below the slide, show each second at the same moment', async () => {
    await desk.click('#_countdown-start')
    const watch = (page: Page, selector: string) =>
      page.evaluate(async selector => {
        const seen: Record<string, number> = {}
        const look = () => {
          const text = document.querySelector(selector)?.textContent
          if (text) seen[text] ??= Date.now()
        }
        const eye = new MutationObserver(look)
        eye.observe(document.body, { childList: true, characterData: true, subtree: true })
        await new Promise(resolve => setTimeout(resolve, 4500))
        return seen
      }, selector)
    const times = await Promise.all([
      watch(wall, '.present .countdown'),
      watch(desk, '#_current .countdown'),
      watch(desk, '#_countdown-left')
    ])
    const [first = {}] = times
    // The first second may have begun before all were watched.
    const texts = Object.keys(first).slice(1)
    expect(texts.length).toBeGreaterThanOrEqual(3)
    for (const text of texts) {
      const moments = times.map(seen => seen[text] ?? 0)
      expect(Math.max(...moments) - Math.min(...moments), text).toBeLessThan(250)
    }
  })

  test('the end is quiet: it glows three times, and not for those who want less motion', async () => {
    await desk.keyboard.press('t')
    for (const page of [wall, desk])
      await page.evaluate(() => {
        const now = Date.now
        Date.now = () => now() + 16 * 60_000
      })
    await wall.waitForSelector('.present .countdown.over')
    const glow = () =>
      wall.$eval('.present .countdown', clock => {
        const { animationName, animationIterationCount, borderStyle } = getComputedStyle(clock)
        return [clock.textContent, animationName, animationIterationCount, borderStyle]
      })
    expect(await glow()).toEqual(['Time is up', 'time-up', '3', 'solid'])
    await wall.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    expect((await glow())[1]).toBe('none')
  })

  test('in the last minute its seconds are what is large', async () => {
    const large = () => wall.$eval('.present .countdown > b', figure => figure.textContent?.replace(/\d$/, '_'))
    await desk.keyboard.press('t')
    await wall.waitForSelector('.present .countdown')
    await until(large, '1_')
    await wall.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 14.4 * 60_000
    })
    await until(large, '3_')
  })

  test.runIf(isLong)('it stays with its slide, and a projector window that is opened anew shows it', long, async () => {
    await desk.click('#_countdown-start')
    await until(both, [['14:__'], ['14:__']])
    await desk.keyboard.press('PageDown')
    await until(both, [[], []])
    expect(await desk.$eval('#_countdown-left', output => output.textContent)).toMatch(/^14:/)
    await desk.keyboard.press('PageUp')
    await until(both, [['14:__'], ['14:__']])
    await wall.reload()
    await until(() => shown(wall, '.present').catch(() => []), ['14:__'])
  })

  test.runIf(isLong)('its end is said in words and makes no sound', long, async () => {
    const file = await readFile(join(room.folder, 'slides.html'), 'utf8')
    expect(/<audio|AudioContext/.exec(file)?.[0]).toBeUndefined()
    await desk.click('#_countdown-start')
    await until(both, [['14:__'], ['14:__']])
    // Both clocks go on by a quarter of an hour.
    for (const page of [desk, wall])
      await page.evaluate(() => {
        const now = Date.now
        Date.now = () => now() + 15 * 60_000
      })
    await until(both, [['Time is up'], ['Time is up']])
  })

  test.runIf(isLong)(
    'a break says when it ends, over whatever is shown, until the presenter goes on',
    long,
    async () => {
      await desk.keyboard.press('Home')
      await until(() => wall.$eval('.slides > .present', slide => slide.id), room.deck.slides[0]?.id)
      await desk.click('.break-menu summary')
      await desk.click('[data-break="10"]')
      const back = (page: Page) =>
        page.$$eval('.break-screen', all =>
          all.map(screen => [...screen.children].map(({ textContent }) => textContent?.replace(/\d\d:\d\d|\d+/, '_')))
        )
      const screens = async () => [await back(wall), await back(desk)]
      const screen = [['Back at', '_', '_ min left']]
      await until(screens, [screen, screen])
      expect(await desk.$eval('.break-menu', menu => menu.hasAttribute('open'))).toBe(false)
      for (const page of [wall, desk]) {
        await page.bringToFront()
        expect(await faults(page)).toEqual([])
      }
      await desk.keyboard.press('PageDown')
      await until(screens, [[], []])
      expect(await wall.$eval('.slides > .present', slide => slide.id)).toBe(room.deck.slides[0]?.id)
    }
  )
})
