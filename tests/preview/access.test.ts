import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file))
  work.put(file, text)
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setViewport({ width: 1024, height: 768 })
  await page.goto(preview.author)
  await page.waitForSelector('iframe.shown')
  await bringAxe(page)
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

const faults = async () => (await judge(page)).faults

test.runIf(isLong)(
  'axe has nothing against the author’s page, with messages, on paper and over a broken deck',
  long,
  async () => {
    await until(() => page.$eval('#status', element => element.textContent), 'No problems found.')
    expect(await faults()).toEqual([])
    work.put(file, text.replace('## Takeaways', '## Three steps').replace('duration: 30', 'duration: 20'))
    await until(() => page.$$eval('#messages li', items => items.length > 1), true)
    expect(await faults()).toEqual([])
    for (const name of ['handout', 'notes']) {
      await page.click(`[data-page=${name}]`)
      await until(() => page.$eval('iframe.shown', frame => frame.getAttribute('title')), name)
      expect(await faults()).toEqual([])
    }
    await page.click('[data-page=slides]')
    work.put(file, text.replace(':::notes', ':::note'))
    await page.waitForSelector('#broken:not([hidden])')
    expect(await faults()).toEqual([])
  }
)

test('the tabulator goes from the title to the tools and on to the deck and the messages, as they stand', async () => {
  work.put(file, text.replace('## Takeaways', '## Three steps'))
  await page.waitForSelector('#messages li.warning button')
  await page.reload()
  await bringAxe(page)
  await page.waitForSelector('iframe.shown')
  await page.waitForSelector('#messages li.warning button')
  const stops: string[] = []
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    stops.push(
      await page.evaluate(() => {
        const { activeElement: at } = document
        return at?.id || at?.getAttribute('title') || at?.getAttribute('aria-label') || at?.textContent?.trim() || ''
      })
    )
  }
  expect(stops).toEqual([
    ...['Slides', 'Handout', 'Activity sheets', 'Questions', 'Facilitator’s notes'],
    ...['audience', 'fold-messages', 'theme', '4:3 screen, as older projectors have'],
    ...['Washed out, as on a weak projector', 'Grey, as some printers and eyes see it', 'Water']
  ])
  // A sign says its name where it has the focus, as where it is pointed at.
  const named = () =>
    page.$$eval('.tool', all =>
      all.flatMap(tool =>
        getComputedStyle(tool, '::after').visibility === 'visible' ? [tool.getAttribute('data-name')] : []
      )
    )
  await page.focus('#theme')
  await page.keyboard.press('Tab')
  expect(await named()).toEqual(['4:3 screen, as older projectors have'])
  expect(await faults()).toEqual([])
  // A switch shows that it is on: its knob stands at the other end, and its ground is another.
  const knob = () =>
    page.$eval('#screen .switch', one => [getComputedStyle(one).justifyContent, getComputedStyle(one).backgroundColor])
  const off = await knob()
  await page.keyboard.press('Enter')
  const on = await knob()
  expect(on[0]).not.toBe(off[0])
  expect(on[1]).not.toBe(off[1])
  expect(await page.$eval('#screen [data-look]', button => button.getAttribute('aria-pressed'))).toBe('true')
  // A second press leaves it.
  await page.keyboard.press('Enter')
  expect(await page.$eval('#desk', desk => desk.getAttribute('data-screen'))).toBe('')
  // The line below the slide opens the messages with one key.
  await page.focus('#fold-messages')
  await page.keyboard.press('Enter')
  await page.focus('#messages button')
  await page.keyboard.press('Enter')
  await until(
    () =>
      page.$eval(
        'iframe.shown',
        frame => frame instanceof HTMLIFrameElement && frame.contentWindow?.location.hash !== '#/'
      ),
    true
  )
})

test.runIf(isLong)(
  'the deck is seen on a screen of 4 : 3, in grey and on a pale projector, without being loaded anew',
  long,
  async () => {
    const shown = () => page.evaluate(() => document.documentElement.dataset.shown)
    const before = await shown()
    work.put(file, text)
    // What was saved would load the frames anew, were it still on its way.
    await until(async () => (await shown()) !== before, true)
    await bringAxe(page)
    const mark = (name: string) =>
      page.evaluate(key => {
        for (const frame of document.querySelectorAll('iframe')) frame.dataset[key] = 'true'
      }, name)
    // A click loads the slides even where they are shown already: the frame to watch is the one that comes of it.
    await mark('old')
    await page.click('[data-page=slides]')
    await page.waitForSelector('iframe.shown[title=slides]:not([data-old])')
    await mark('before')
    const shape = () =>
      page.$eval('iframe.shown', frame =>
        frame instanceof HTMLIFrameElement
          ? [
              (frame.clientWidth / frame.clientHeight).toFixed(2),
              frame.contentDocument?.documentElement.classList.contains('tall-stage'),
              getComputedStyle(frame).filter
            ]
          : []
      )
    await page.click('#screen [data-look="tall"]')
    await until(shape, ['1.33', true, 'none'])
    await page.click('#light [data-look="grey"]')
    await until(shape, ['1.33', true, 'grayscale(1)'])
    expect(await faults()).toEqual([])
    await page.click('#light [data-look="pale"]')
    await until(async () => (await shape()).at(-1), 'contrast(0.45) brightness(1.3)')
    expect(await faults()).toEqual([])
    expect(await page.$$('iframe:not([data-before])')).toEqual([])
    await page.click('[data-page=handout]')
    await page.waitForSelector('iframe.shown[title=handout]')
    // Paper has no projector: it is neither of another shape nor washed out.
    for (const one of ['#screen', '#light [data-look="pale"]'])
      expect(await page.$eval(one, label => getComputedStyle(label).display), one).toBe('none')
    expect((await shape()).at(-1)).toBe('none')
    await page.click('[data-page=slides]')
    await page.click('#light [data-look="pale"]')
  }
)
