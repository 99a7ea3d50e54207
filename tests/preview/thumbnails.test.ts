import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'
const more = Array.from({ length: 30 }, (_, index) => `\n---\n\n## More ${index + 1}\n\nWords ${index + 1}\n`).join('')

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  await work.run('languages', 'add', 'ar', 'decks/water')
  text = `${filled(work.read(file)).trimEnd()}\n${more}`
  work.put(file, text)
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setViewport({ width: 1366, height: 768 })
  await page.goto(preview.author)
  await page.waitForSelector('iframe.shown')
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})
beforeEach(async () => {
  work.put(file, text)
  await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 })
})

const names = () =>
  page.$$eval('#thumbnail-list button', all =>
    all.map(button => `${button.children[0]?.textContent} ${button.children[1]?.textContent}`)
  )
const current = () =>
  page.$$eval('#thumbnail-list [aria-current]', all =>
    all.map(({ children }) => `${children[0]?.textContent} ${children[1]?.textContent}`)
  )
/** The texts of the pictures, in order; nothing for one that is not drawn. */
const pictures = () =>
  page.$eval('#thumbnail-pictures iframe', frame =>
    frame instanceof HTMLIFrameElement
      ? [...(frame.contentDocument?.body.children ?? [])].map(
          picture => picture.querySelector('.slide-title')?.textContent ?? ''
        )
      : []
  )
/** Waits until the list has not scrolled for ten frames. */
const untilAtRest = () =>
  page.$eval('#thumbnails', async list => {
    for (let frames = 0, top = -1; frames < 10; frames++) {
      await new Promise(requestAnimationFrame)
      if (list.scrollTop !== top) frames = 0
      top = list.scrollTop
    }
  })
const seen = () =>
  page.$eval('iframe.shown', frame =>
    frame instanceof HTMLIFrameElement
      ? (frame.contentDocument?.querySelector('section.present .slide-title')?.textContent ?? '')
      : ''
  )
const goTo = (slide: number) => page.$$eval('#thumbnail-list button', (all, at) => all[at]?.click(), slide)

it('pictures are drawn as slides are: in an older mode tables would not take the colour of their slide', async () => {
  const modes = await page.$$eval('iframe', frames => frames.map(frame => frame.contentDocument?.compatMode))
  expect(new Set(modes)).toEqual(new Set(['CSS1Compat']))
})

it('lists all slides with their names, and draws only those that are seen', async () => {
  expect((await names()).slice(-2)).toEqual([
    expect.stringMatching(/^\d+ More 29$/),
    expect.stringMatching(/ More 30$/)
  ])
  await goTo(0)
  await until(async () => (await pictures())[0], 'Water')
  expect((await pictures()).at(-1)).toBe('')
  await goTo((await names()).length - 1)
  await until(async () => (await pictures()).at(-1), 'More 30')
  await until(seen, 'More 30')
})

it('shows the slide that is chosen with room for its frame, at both ends of the list', async () => {
  const room = () =>
    page.$eval('#thumbnail-list [aria-current]', button => {
      const [slide, list] = [button, button.closest('nav') ?? button].map(one => one.getBoundingClientRect())
      return Math.round(Math.min((slide?.top ?? 0) - (list?.top ?? 0), (list?.bottom ?? 0) - (slide?.bottom ?? 0)))
    })
  await goTo(0)
  for (const slide of [9, 20, 14, 8]) {
    await goTo(slide)
    await until(async () => (await current())[0]?.split(' ')[0], String(slide + 1))
    await until(async () => (await room()) >= 10, true)
  }
})

it('shows a slide with all of its steps when it is chosen, and when it is written', async () => {
  const steps = (last: string) => `\n---\n\n## In steps\n\n:::steps\n\n- Look\n- Listen\n- ${last}\n\n:::\n`
  const visible = () =>
    page.$eval('iframe.shown', frame =>
      frame instanceof HTMLIFrameElement
        ? [...(frame.contentDocument?.querySelectorAll('section.present .fragment.visible') ?? [])].map(
            ({ textContent }) => textContent?.trim()
          )
        : []
    )
  work.put(file, text + steps('Link'))
  await until(visible, ['Look', 'Listen', 'Link'])
  await goTo(0)
  await until(seen, 'Water')
  await goTo((await names()).length - 1)
  await until(visible, ['Look', 'Listen', 'Link'])
})

it.runIf(isLong)('draws a slide as the frame does: the same lines, an eighth as large', long, async () => {
  await goTo(0)
  await until(seen, 'Water')
  const boxes = () =>
    page.evaluate(() => {
      const size = (frame: HTMLIFrameElement | null, slide: string) => {
        const title = frame?.contentDocument?.querySelector<HTMLElement>(`${slide} .slide-title`)
        return title ? [title.offsetWidth, title.offsetHeight, title.offsetLeft, title.offsetTop] : []
      }
      return [
        size(document.querySelector('iframe.shown'), 'section.present'),
        size(document.querySelector('#thumbnail-pictures iframe'), 'body > div:first-child')
      ]
    })
  const [there, here] = await boxes()
  expect(here).toEqual(there)
})

it('draws only the slide anew that was changed, after it is shown', async () => {
  await goTo(0)
  await until(async () => (await pictures())[0], 'Water')
  // What comes into view while the list scrolls would be drawn after the others were marked.
  await untilAtRest()
  await page.$eval('#thumbnail-pictures iframe', frame => {
    if (!(frame instanceof HTMLIFrameElement)) return
    for (const picture of frame.contentDocument?.body.children ?? [])
      picture.firstElementChild?.setAttribute('data-kept', '')
  })
  const title = (await names())[2]?.replace(/^\d+ /, '') ?? ''
  work.put(file, text.replace(`## ${title}`, '## Another title'))
  await until(async () => (await pictures())[2], 'Another title')
  const kept = await page.$eval('#thumbnail-pictures iframe', frame =>
    frame instanceof HTMLIFrameElement
      ? [...(frame.contentDocument?.body.children ?? [])].flatMap(({ firstElementChild: slide }) =>
          slide ? [slide.hasAttribute('data-kept')] : []
        )
      : []
  )
  expect(kept.filter(isKept => !isKept)).toHaveLength(1)
  await until(current, ['3 Another title'])
})

it('draws icons that several slides share, and those of a slide that has them since', async () => {
  const points = '- Rope {icon=shield}\n- Pail {icon=shield}\n- Cover {icon=shield}\n- Drain {icon=shield}\n'
  const widths = () =>
    page.$eval('#thumbnail-pictures iframe', frame =>
      [...((frame as HTMLIFrameElement).contentDocument?.querySelectorAll<SVGSVGElement>('#more-1 .icon') ?? [])].map(
        icon => Math.round(icon.getBBox().width)
      )
    )
  const at = (await names()).findIndex(name => name.endsWith(' More 1'))
  await goTo(at)
  work.put(file, text.replace('\n## More 1\n', `\n## More 1\n\n${points}`))
  await until(widths, [16, 16, 16, 16])
})

it('has the title of each part above its first slide, with the picture in its place', async () => {
  work.put(file, `${text}\n---\n\n# The end of it\n\n---\n\n## After all\n\nWords\n`)
  await until(async () => (await names()).at(-1)?.replace(/^\d+ /, ''), 'After all')
  await goTo((await names()).length - 1)
  await until(async () => (await pictures()).at(-1), 'After all')
  await untilAtRest()
  const rows = await page.evaluate(() => {
    const frame = document.querySelector('#thumbnail-pictures iframe')
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
    const top = frame?.getBoundingClientRect().top ?? 0
    return [...document.querySelectorAll('#thumbnail-list li')].slice(-3).map((item, index) => ({
      head: item.querySelector('.thumbnail-part')?.textContent,
      apart:
        (item.querySelector('button')?.getBoundingClientRect().top ?? 0) -
        top -
        ([...(inside?.body.children ?? [])].slice(-3)[index]?.getBoundingClientRect().top ?? 0) / 8
    }))
  })
  expect(rows.map(({ head }) => head)).toEqual(['', 'The end of it', ''])
  for (const { apart } of rows) expect(Math.abs(apart)).toBeLessThan(0.5)
})

it('goes to slides by arrows, and keeps the focus in the list', async () => {
  await goTo(0)
  await until(seen, 'Water')
  await page.focus('#thumbnail-list [tabindex="0"]')
  const focused = () => page.evaluate(() => document.activeElement?.closest('li')?.querySelector('span')?.textContent)
  for (const [key, number] of [
    ['ArrowDown', '2'],
    ['ArrowDown', '3'],
    ['ArrowUp', '2'],
    ['End', String((await names()).length)],
    ['Home', '1']
  ] as const) {
    await page.keyboard.press(key)
    await until(async () => (await current())[0]?.split(' ')[0], number)
    await until(focused, number)
  }
  expect(await page.$$eval('#thumbnail-list [tabindex="0"]', all => all.length)).toBe(1)
})

it('marks the slide that is looked at, also where it is left by keys of its own', async () => {
  await goTo(0)
  await until(seen, 'Water')
  await page.$eval('iframe.shown', frame => {
    if (frame instanceof HTMLIFrameElement && frame.contentWindow) frame.contentWindow.location.hash = '#/more-2'
  })
  await until(async () => (await current()).map(text => text.replace(/^\d+ /, '')), ['More 2'])
})

it.runIf(isLong)('marks the slides that messages are about', long, async () => {
  const bullets = Array.from({ length: 9 }, (_, index) => `- Point ${index}`).join('\n')
  work.put(file, text.replace('Words 3\n', `Words 3\n\n${bullets}\n`))
  const mark = () =>
    page.$$eval('#thumbnail-list li', items =>
      items.flatMap(item =>
        item.textContent?.includes('More 3') && !item.textContent.includes('More 30')
          ? [item.querySelector('.thumbnail-mark')?.className]
          : []
      )
    )
  await until(mark, ['thumbnail-mark error'])
  expect(await page.$$eval('.thumbnail-mark.error', all => all.map(({ textContent }) => textContent))).toEqual([
    expect.stringMatching(/^\d errors?$/)
  ])
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
})

it.runIf(isLong)('is mirrored with a deck that is read from right to left, and gone from paper', long, async () => {
  const left = () => page.$eval('#thumbnails', nav => nav.getBoundingClientRect().left)
  expect(await left()).toBe(0)
  await page.select('#language', 'ar')
  await until(async () => (await left()) > 1000, true)
  const sides = await page.evaluate(() =>
    ['.thumbnail-number', '#thumbnail-pictures', '.messages'].map(
      place => document.querySelector(place)?.getBoundingClientRect().left ?? 0
    )
  )
  const [number = 0, picture = 0, messages = 0] = sides
  expect(number).toBeGreaterThan(picture)
  expect(messages).toBe(0)
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.select('#language', 'en')
  await until(left, 0)
  const isShown = () => page.$eval('#thumbnails', nav => getComputedStyle(nav).display !== 'none')
  await page.click('[data-page=handout]')
  await until(isShown, false)
  await page.click('[data-page=slides]')
  await until(isShown, true)
})

it('is a strip above the slide in narrow and in high windows, each picture below its frame, also from right to left', async () => {
  const strip = () =>
    page.evaluate(() => {
      const nav = document.querySelector('#thumbnails')?.getBoundingClientRect() ?? new DOMRect()
      const slide = document.querySelector('iframe.shown')?.getBoundingClientRect() ?? new DOMRect()
      const frame = document.querySelector('#thumbnail-pictures iframe')
      const origin = frame?.getBoundingClientRect() ?? new DOMRect()
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
      const apart = [...document.querySelectorAll('#thumbnail-list button')].slice(0, 6).map((button, index) => {
        const picture = inside?.body.children[index]?.getBoundingClientRect() ?? new DOMRect()
        const { left, top } = button.getBoundingClientRect()
        return Math.max(Math.abs(left - origin.left - picture.left / 10), Math.abs(top - origin.top - picture.top / 10))
      })
      return { height: nav.height, above: nav.bottom <= slide.top, width: slide.width, apart: Math.max(...apart) }
    })
  // An open list of messages has its share of the width.
  if (!(await page.$('#desk.without-messages'))) await page.click('#fold-messages')
  for (const [width, height, least] of [
    [1024, 768, 980],
    [880, 700, 840],
    [820, 1100, 780]
  ] as const) {
    await page.setViewport({ width, height })
    await until(async () => (await strip()).above, true)
    await until(async () => (await strip()).apart < 1, true)
    const seen = await strip()
    expect(seen.height).toBeLessThan(120)
    expect(seen.width).toBeGreaterThan(least)
  }
  await page.select('#language', 'ar')
  await until(() => page.$eval('#desk', desk => desk.getAttribute('dir')), 'rtl')
  await until(async () => (await strip()).apart < 1, true)
  await page.focus('#thumbnail-list [tabindex="0"]')
  await page.keyboard.press('Home')
  await until(async () => (await current())[0]?.split(' ')[0], '1')
  await page.keyboard.press('ArrowLeft')
  await until(async () => (await current())[0]?.split(' ')[0], '2')
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.select('#language', 'en')
  await page.setViewport({ width: 1366, height: 768 })
  await until(() => page.$eval('#desk', desk => desk.getAttribute('dir')), 'ltr')
  await until(async () => (await strip()).above, false)
})

it('has pictures of 4:3 on such a screen, laid out as the slides are, beside the slide and above it', async () => {
  /** Of the first slides: the shape of their places, how far their pictures lie from these, and what was enlarged on each. */
  const drawn = () =>
    page.evaluate(() => {
      const frame = document.querySelector('#thumbnail-pictures iframe')
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
      const origin = frame?.getBoundingClientRect() ?? new DOMRect()
      const scale = origin.width / (frame instanceof HTMLElement ? frame.offsetWidth : 1)
      return [...document.querySelectorAll('#thumbnail-list button')].slice(0, 4).map((button, index) => {
        const slide = inside?.body.children[index]?.firstElementChild
        const { left, top, width, height } = slide?.getBoundingClientRect() ?? new DOMRect()
        const place = button.getBoundingClientRect()
        const apart =
          Math.abs(place.top - origin.top - top * scale) +
          (scale < 0.1 ? Math.abs(place.left - origin.left - left * scale) : 0)
        return {
          shape: `${width} × ${height}`,
          apart: apart > 1,
          room: Math.abs(height * scale - (scale < 0.1 ? 72 : place.height)) < 1,
          look: slide?.className ?? ''
        }
      })
    })
  const looks = (className: string) =>
    className
      .split(' ')
      .filter(name => /^(enlarged|spread|was-dense|broad|larger-title)/.test(name))
      .sort()
      .join(' ')
  await page.click('[data-look=tall]')
  for (const [width, height] of [
    [1366, 768],
    [820, 1100]
  ] as const) {
    if (width < height) await goTo(20)
    await page.setViewport({ width, height })
    const found = async () => (await drawn()).map(({ shape, apart, room }) => `${shape} ${apart} ${room}`)
    await until(
      found,
      Array.from({ length: 4 }, () => '1280 × 960 false true')
    )
  }
  // Also where the list has scrolled the other way before.
  const isSeen = () =>
    page.$eval('#thumbnail-list [aria-current]', button => {
      const [{ left, top }, list] = [button, button.closest('nav') ?? button].map(one =>
        one.getBoundingClientRect()
      ) as [DOMRect, DOMRect]
      return left >= list.left && left < list.right && top >= list.top && top < list.bottom
    })
  await until(isSeen, true)
  await page.setViewport({ width: 1366, height: 768 })
  const seen = new Set<string>()
  for (const at of [0, 1, 2, 3]) {
    await goTo(at)
    const shown = () =>
      page.$eval(
        'iframe.shown',
        (frame, at) => {
          const slides = frame.contentDocument?.querySelectorAll('.slides > section') ?? []
          return slides[at]?.matches('.present') ? slides[at].className : undefined
        },
        at
      )
    // A thumbnail is laid out when the browser has time for it.
    const differ = async () => {
      const now = await shown()
      return now === undefined || looks((await drawn())[at]?.look ?? '') !== looks(now)
    }
    await until(differ, false)
    seen.add(looks((await shown()) ?? ''))
  }
  expect([...seen].join('')).not.toBe('')
  await page.click('[data-look=tall]')
  await until(async () => (await drawn())[1]?.shape, '1280 × 720')
  expect((await drawn()).map(({ look }) => looks(look))).toEqual(['', '', '', ''])
})

it.runIf(isLong)('has its bar in one row at 1366 and at 1024 pixels, with everything in the window', long, async () => {
  work.put(file, text.replace(/^title: .*$/m, 'title: Water, wells and what a long title does to a bar of buttons'))
  await until(() => page.$eval('#title', title => title.textContent?.includes('wells')), true)
  for (const width of [1366, 1024]) {
    await page.setViewport({ width, height: 768 })
    // In a narrow window the button of the messages is a line below the slide.
    const boxes = await page.$$eval('.bar > *', parts =>
      parts
        .filter(part => getComputedStyle(part).position !== 'fixed')
        .map(part => part.getBoundingClientRect().toJSON())
    )
    for (const box of boxes)
      expect([width, box.top < 20, box.bottom <= 48, box.right <= width]).toEqual([width, true, true, true])
    expect(boxes[0]?.width).toBeGreaterThan(200)
  }
  await page.setViewport({ width: 1366, height: 768 })
})
