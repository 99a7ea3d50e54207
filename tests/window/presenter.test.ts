import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { remembered } from './saved-state.js'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from './slides-fixture.js'

let room: SlidesFixture
let desk: Page
beforeEach(async () => {
  room = await openSlidesFixture(await exampleDeck())
  desk = await room.open('presenter.html')
})
afterEach(() => room.leave())

const deskShows = () => desk.$eval('#_current .slide-title', title => title.textContent)
const status = () => desk.$eval('#_projector', projector => projector.textContent)
const wallShows = (wall: Page) => wall.$eval('.slides > .present', slide => slide.id)

async function openProjector(): Promise<Page> {
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  await until(status, 'Projector on')
  return wall
}

test('The presenter drives the projector window, and the projector window drives the presenter', async () => {
  const wall = await openProjector()
  await desk.keyboard.press('ArrowRight')
  await until(() => wallShows(wall), 'aim-scope')
  await wall.keyboard.press('ArrowRight')
  await until(deskShows, 'Learning outcomes')
  await desk.keyboard.press('End')
  await until(() => wallShows(wall), 'thank-you')
  await desk.keyboard.press('Home')
  await until(() => wallShows(wall), 'water-points')
  expect(room.complaints).toEqual([])
})

test('The plan shows the slides that come next: the current one is the second of what is seen', async () => {
  const placeOfCurrent = () =>
    desk.$eval('.plan ol', list => {
      const top = list.getBoundingClientRect().top
      const seen = [...list.querySelectorAll('button')].filter(one => one.getBoundingClientRect().top > top - 2)
      return seen.findIndex(one => one.getAttribute('aria-current') === 'true')
    })
  expect(await placeOfCurrent()).toBe(0)
  for (let key = 0; key < 3; key++) await desk.keyboard.press('ArrowRight')
  await until(placeOfCurrent, 1)
})

test('On a small laptop the script is seen beside folded care, and seven slides of the plan', async () => {
  await desk.setViewport({ width: 1366, height: 768 })
  const care = '#_notes article:not([hidden]) details.care'
  const height = () => desk.$eval(care, fold => fold.getBoundingClientRect().height)
  expect(await height()).toBeLessThan(60)
  expect(await desk.$eval(`${care} summary`, summary => summary.textContent)).toMatch(/^Taking care Support: .+/)
  const seen = await desk.$eval('.plan', plan => {
    const list = plan.querySelector('ol')?.getBoundingClientRect() ?? new DOMRect()
    const rows = [...plan.querySelectorAll('li')].map(row => row.getBoundingClientRect())
    return rows.filter(({ bottom }) => bottom < list.bottom + 1).length
  })
  expect(seen).toBeGreaterThanOrEqual(7)
  // No row is cut, and no minute touches its title.
  const rows = await desk.$eval('.plan ol', list => {
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.querySelectorAll('button')].map(row => {
      const box = row.getBoundingClientRect()
      const [due, title] = [...row.children].map(part => part.getBoundingClientRect())
      return {
        isCut: box.bottom > bottom + 1 && box.top < bottom - 1 && box.top > top - 1,
        gap: (title?.left ?? 0) - (due?.right ?? 0)
      }
    })
  })
  expect(rows.filter(({ isCut }) => isCut)).toEqual([])
  expect(Math.min(...rows.map(({ gap }) => gap))).toBeGreaterThanOrEqual(8)
  await desk.focus(`${care} summary`)
  for (const key of ['Enter', ' '] as const) {
    const before = await height()
    await desk.keyboard.press(key)
    expect(Math.abs((await height()) - before), key).toBeGreaterThan(30)
  }
  expect(await desk.$eval('#_position', output => output.textContent)).toMatch(/^Slide 1 /)
})

test('A long title in the plan has two lines, and no row below it is cut', async () => {
  await desk.setViewport({ width: 1366, height: 768 })
  const rows = () =>
    desk.$$eval('.plan li', all => {
      const list = all[0]?.parentElement?.getBoundingClientRect() ?? new DOMRect()
      const boxes = all.map(row => row.getBoundingClientRect()).filter(({ top }) => top >= list.top - 1)
      const isCut = boxes.some(({ top, bottom }) => top < list.bottom - 1 && bottom > list.bottom + 1)
      return { isCut, heights: boxes.map(({ height }) => Math.round(height)) }
    })
  const before = await rows()
  await desk.$$eval('.plan button:not([aria-current="true"])', ([, button]) => {
    const title = button?.lastElementChild
    if (title) title.textContent = 'The responsibilities of a mission headquarters'
  })
  await until(async () => Math.max(...(await rows()).heights.slice(1)) > Math.min(...before.heights) + 8, true)
  await until(async () => (await rows()).isCut, false)
  // That of the slide itself is whole.
  const isWhole = await desk.$eval('.plan [aria-current="true"] > :last-child', title => {
    title.innerHTML = 'From a framework to the action <small>Mission headquarters and responsibilities</small>'
    return title.scrollHeight <= title.clientHeight
  })
  expect(isWhole).toBe(true)
})

test.each([
  [1366, 768, 300],
  [1280, 720, 200]
])('In a window of %i × %i the next slide is whole, and as wide as there is room for', async (width, height, least) => {
  await desk.setViewport({ width, height })
  const box = await desk.$eval('.next .frame', frame => frame.getBoundingClientRect().toJSON())
  expect(box.width / box.height).toBeCloseTo(16 / 9, 1)
  expect(box.width).toBeGreaterThanOrEqual(least)
  const buttons = await desk.$eval('.next .steps-buttons', row => row.getBoundingClientRect().bottom)
  expect(buttons).toBeLessThanOrEqual(height)
})

test.runIf(isLong)('Steps of a slide stay in step too', long, async () => {
  const wall = await openProjector()
  const onWall = () => wall.$$eval('.present .fragment.visible', items => items.length)
  for (let key = 0; key < 6; key++) await desk.keyboard.press('ArrowRight')
  await until(() => wallShows(wall), 'steps')
  await until(onWall, 2)
  await wall.keyboard.press('ArrowRight')
  await until(() => desk.$$eval('#_current .still-hidden', items => items.length), 0)
})

test('Once the projector window is open, its button has no focus, and the desk says that it is on', async () => {
  await openProjector()
  await until(() => desk.evaluate(() => document.activeElement?.localName), 'body')
  expect(await desk.$eval('#_projector', status => status.classList.contains('on'))).toBe(true)
})

test('What lies over the slide is said on the desk: a black screen, a white one', async () => {
  await openProjector()
  const said = () => desk.$eval('#_current', frame => frame.getAttribute('data-said'))
  expect(await said()).toBe('')
  await desk.keyboard.press('b')
  expect(await said()).toBe('The screen is black')
  await desk.keyboard.press('w')
  expect(await said()).toBe('The screen is white')
  await desk.keyboard.press('w')
  expect(await said()).toBe('')
})

test('The keys are explained in a window that is seen whole', async () => {
  await desk.setViewport({ width: 1366, height: 768 })
  await desk.click('#_show-keys')
  const box = await desk.$eval('#_keys[open]', window => window.getBoundingClientRect().toJSON())
  expect(box.top).toBeGreaterThanOrEqual(0)
  expect(box.bottom).toBeLessThanOrEqual(768)
  expect(await desk.$$eval('#_keys dt', all => all.length)).toBeGreaterThanOrEqual(12)
  await desk.keyboard.press('Escape')
  expect(await desk.$$('#_keys[open]')).toEqual([])
})

test('The clock is reset by a second press alone', async () => {
  await desk.click('#_run')
  await until(async () => (await desk.$eval('#_elapsed', time => time.textContent)) !== '0:00:00', true)
  await desk.click('#_reset')
  expect(await desk.$eval('#_reset', button => button.textContent)).toBe('Reset?')
  expect(await desk.$eval('#_elapsed', time => time.textContent)).not.toBe('0:00:00')
  await desk.click('#_reset')
  expect(await desk.$eval('#_elapsed', time => time.textContent)).toBe('0:00:00')
  expect(await desk.$eval('#_reset', button => button.textContent)).toBe('Reset')
})

test('B makes the wall black and shows it again, from both sides', async () => {
  const wall = await openProjector()
  const isBlack = () => wall.evaluate(() => document.documentElement.classList.contains('blanked'))
  await desk.keyboard.press('b')
  await until(isBlack, true)
  await wall.keyboard.press('b')
  await until(() => desk.$eval('#_blank', button => button.textContent), 'Black screen')
  await until(isBlack, false)
})

test.runIf(isLong)(
  'A projector window that was closed and opened again shows where the presenter is',
  long,
  async () => {
    const wall = await openProjector()
    await desk.keyboard.press('ArrowRight')
    await until(() => wallShows(wall), 'aim-scope')
    await wall.close()
    await until(status, 'The projector window is closed')
    await desk.keyboard.press('ArrowRight')
    const again = await openProjector()
    await until(() => wallShows(again), 'learning-outcomes')
  }
)

test.runIf(isLong)(
  'A reloaded presenter finds its projector window again, and goes on where it was',
  long,
  async () => {
    const wall = await openProjector()
    await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('ArrowRight')
    await until(() => wallShows(wall), 'learning-outcomes')
    const hasRun = async () => (await desk.$eval('#_elapsed', elapsed => elapsed.textContent)) !== '0:00:00'
    await until(hasRun, true)
    await until(async () => (await remembered(desk)).presenter, { slide: 2, step: 0 })
    await desk.reload()
    await until(deskShows, 'Learning outcomes')
    expect(await hasRun()).toBe(true)
    await until(status, 'Projector on')
    expect(await wallShows(wall)).toBe('learning-outcomes')
    await desk.keyboard.press('End')
    await until(() => wallShows(wall), 'thank-you')
  }
)

test('The presenter works without a projector window, and shows what only the facilitator may see', async () => {
  expect(await desk.$eval('#_notes > article:not([hidden])', note => note.textContent)).toContain(
    'SECRET-NOTE on the first'
  )
  await desk.keyboard.press('PageDown')
  expect(await deskShows()).toBe('Aim')
  const all = await desk.$eval('#_notes', notes => notes.textContent)
  for (const secret of ['SECRET-ANSWER', 'SECRET-FEEDBACK', 'Correct answer', 'A guide to water points'])
    expect(all).toContain(secret)
  expect(await desk.$eval('#_drawings', drawings => drawings.textContent)).not.toContain('SECRET')
})

test('A window that does not know the token is handed no port', async () => {
  await openProjector()
  const answers = await desk.evaluate(async () => {
    const heard: string[] = []
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentWindow?.addEventListener('message', event => heard.push(JSON.stringify(event.data)))
    // What is posted later arrives later: when the second word is there, the first was heard and answered, as far as it is.
    const arrived = new Promise(resolve =>
      window.addEventListener('message', ({ data }) => data === 'later' && resolve(undefined))
    )
    window.postMessage({ backbrief: 'hello', token: 'guess' }, '*')
    window.postMessage('later', '*')
    await arrived
    frame.contentWindow?.postMessage('seen', '*')
    while (!heard.includes('"seen"')) await new Promise(resolve => requestAnimationFrame(resolve))
    return heard.filter(word => word !== '"seen"')
  })
  expect(answers).toEqual([])
  expect(await status()).toBe('Projector on')
})

test('The presenter’s page fails no accessibility check of axe', async () => {
  const violations = await desk.evaluate(
    `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
  )
  expect(violations).toEqual([])
})
