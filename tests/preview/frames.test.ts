import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { accentGround } from './shown.js'
import { type Preview, startPreview } from './start-preview.js'

// A save that changes only what stands on slides changes it in the frame that is there; any other loads a new one.

const file = 'decks/water/deck.md'
const steps = `---

## Two steps

:::steps

- Once
- Twice

:::

---

## A picture

![A well](well.png)
`
const red = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mP4z8AAAAMBAQD3A0FDAAAAAElFTkSuQmCC'
const blue = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYPgPAAEDAQA2dBFAAAAAAElFTkSuQmCC'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string
let turn = 0

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = `${work.read(file).trimEnd()}\n\n${steps}`
  work.put(file, text)
  work.put('decks/water/well.png', Buffer.from(red, 'base64'))
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.goto(preview.author)
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

// Each test begins with a frame that was loaded anew, and marked.
beforeEach(async () => {
  turn += 1
  work.put(file, text.replace(/^title: .*$/m, `title: Water ${turn}`))
  await until(() => page.$eval('#title', title => title.textContent), `Water ${turn}`)
  await until(() => page.$$eval('iframe.shown', areOf, `Water ${turn}`), true)
  // What the frame has loaded is read once more.
  await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 })
  await page.$eval('iframe.shown', frame => frame.setAttribute('data-kept', ''))
})

/** Whether a frame holds a page with some words in its title. */
function areOf(frames: Element[], words: string): boolean {
  return frames.some(frame => frame instanceof HTMLIFrameElement && frame.contentDocument?.title.includes(words))
}

const now = () => text.replace(/^title: .*$/m, `title: Water ${turn}`)
const isKept = () => page.$eval('iframe.shown', frame => frame.hasAttribute('data-kept'))
const isSteady = async () => {
  await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 })
  return isKept()
}

/** What the frame shows of a kind on the slide that is shown. */
function seen(selector: string, attribute?: string): Promise<(string | null)[]> {
  return page.$eval(
    'iframe.shown',
    (frame, selector, attribute) => {
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
      const found = [...(inside?.querySelectorAll(`section.present ${selector}`) ?? [])]
      return found.map(element => (attribute ? element.getAttribute(attribute) : element.textContent))
    },
    selector,
    attribute
  )
}
const goTo = (hash: string) =>
  page.$eval(
    'iframe.shown',
    (frame, hash) => {
      if (frame instanceof HTMLIFrameElement && frame.contentWindow) frame.contentWindow.location.hash = hash
    },
    hash
  )
/** All slides, as they stand in the frame, with what the style sheet says of the air between their items. */
const slides = () =>
  page.$eval('iframe.shown', frame =>
    frame instanceof HTMLIFrameElement
      ? [...(frame.contentDocument?.querySelectorAll('.slides > section') ?? [])].map(slide =>
          [
            slide.id,
            slide.className,
            slide.hasAttribute('hidden'),
            frame.contentWindow?.getComputedStyle(slide).getPropertyValue('--air'),
            slide.innerHTML
          ]
            .join(' ')
            .replace(' tabindex="-1"', '')
        )
      : []
  )

it('shows the same as a newly loaded frame', async () => {
  const changed = now().replace('## Takeaways', '## *Your* water, your turn\n\n:::steps\n\n- Once\n- Twice\n\n:::')
  work.put(file, changed)
  await until(() => seen('.slide-title'), ['Your water, your turn'])
  expect(await isKept()).toBe(true)
  const there = await slides()
  await page.click('[data-page=handout]')
  await until(() => page.$eval('iframe.shown', frame => frame.getAttribute('title')), 'handout')
  await page.click('[data-page=slides]')
  await until(() => seen('.slide-title'), ['Your water, your turn'])
  expect(await isKept()).toBe(false)
  expect(there).toEqual(await slides())
})

it('goes to the slide that was edited, and leaves the focus where it is', async () => {
  await page.focus('#audience')
  for (const [old, fresh] of [
    ['## Two steps', '## Three steps'],
    ['## Takeaways', '## Taken away']
  ] as const) {
    work.put(file, now().replace(old, fresh))
    await until(() => seen('.slide-title'), [fresh.slice(3)])
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('audience')
  }
  expect(await isKept()).toBe(true)
})

it.runIf(isLong)('shows a picture that was saved again, and stays on its slide', long, async () => {
  await goTo('#/a-picture')
  await until(() => seen('img', 'src'), [`data:image/png;base64,${red}`])
  work.put('decks/water/well.png', Buffer.from(blue, 'base64'))
  await until(() => seen('img', 'src'), [`data:image/png;base64,${blue}`])
  expect(await isKept()).toBe(true)
  work.put('decks/water/well.png', Buffer.from(red, 'base64'))
  await until(() => seen('img', 'src'), [`data:image/png;base64,${red}`])
})

it.runIf(isLong)('keeps the step that is shown when something else is saved', long, async () => {
  await goTo('#/two-steps/0')
  await until(() => seen('.fragment.visible'), ['Once'])
  work.put('decks/water/well.png', Buffer.from(blue, 'base64'))
  expect(await isSteady()).toBe(true)
  expect(await seen('.fragment.visible')).toEqual(['Once'])
  work.put('decks/water/well.png', Buffer.from(red, 'base64'))
})

it.runIf(isLong)('shows the last of many saves', long, async () => {
  for (let save = 1; save <= 6; save++) {
    work.put(file, now().replace('## Takeaways', `## Saved ${save} times`))
    await wait(30)
  }
  await until(() => seen('.slide-title'), ['Saved 6 times'])
  await isSteady()
  expect(await seen('.slide-title')).toEqual(['Saved 6 times'])
})

// The second save says nothing of a slide, and comes while the slides of the first are on their way: here they take long.
it.each(
  sampled(
    [
      ['the words on a slide', '## Taken away'],
      ['the number of slides', '## Taken away\n\n---\n\n## And more']
    ],
    0
  )
)('goes to the slide that was edited though something else is saved right after: %s', long, async (_, fresh) => {
  await goTo('#/two-steps')
  await until(() => seen('.slide-title'), ['Two steps'])
  const late = (request: HTTPRequest) =>
    void setTimeout(() => request.continue(), request.url().includes('slides.html') ? 400 : 0)
  page.on('request', late)
  await page.setRequestInterception(true)
  work.put(file, now().replace('## Takeaways', fresh))
  await wait(250)
  work.put('decks/water/well.png', Buffer.from(blue, 'base64'))
  await until(() => seen('.slide-title'), ['Taken away'])
  await isSteady()
  expect(await seen('.slide-title')).toEqual(['Taken away'])
  await page.setRequestInterception(false)
  page.off('request', late)
  work.put('decks/water/well.png', Buffer.from(red, 'base64'))
})

it('reloads its file when a slide was added', async () => {
  work.put(file, `${now().trimEnd()}\n\n---\n\n## One more\n\nWords.\n`)
  await until(() => seen('.slide-title'), ['One more'])
  expect(await isKept()).toBe(false)
})

it.runIf(isLong)(
  'loads its file once more when the connection breaks, and goes to the slide that was edited',
  long,
  async () => {
    let broken = 0
    const breaking = (request: HTTPRequest) => {
      const isFirst = broken === 0 && request.resourceType() === 'document' && request.url().includes('slides.html')
      if (isFirst) broken += 1
      void (isFirst ? request.abort('connectionreset') : request.continue())
    }
    page.on('request', breaking)
    await page.setRequestInterception(true)
    work.put(file, `${now().trimEnd()}\n\n---\n\n## One more\n\nWords.\n`)
    await until(() => seen('.slide-title'), ['One more'])
    expect(broken).toBe(1)
    await page.setRequestInterception(false)
    page.off('request', breaking)
  }
)

it.runIf(isLong)('reloads its file when the frame was reloaded meanwhile, in another theme', long, async () => {
  await page.select('#theme', 'contrast')
  await until(() => accentGround(page), '#000')
  // The key R, twice: the reading view and back, by an address without the theme.
  for (const view of ['?reading', '?']) {
    await page.$eval(
      'iframe.shown',
      (frame, view) => {
        if (frame instanceof HTMLIFrameElement && frame.contentWindow) frame.contentWindow.location.search = view
      },
      view
    )
    await page.waitForNetworkIdle({ idleTime: 400, concurrency: 1 })
  }
  work.put(file, now().replace('## Takeaways', '## In black and white'))
  await until(() => seen('.slide-title'), ['In black and white'])
  await until(() => accentGround(page), '#000')
})

it('changes the look of a slide in the frame that is there', async () => {
  // A title of two lines is set smaller.
  const long = `## ${'A title that is far too long for one line '.repeat(3).trim()}`
  work.put(file, now().replace('## Takeaways', long))
  await until(() => seen('.slide-title'), [long.slice(3)])
  expect(await isKept()).toBe(true)
  const classes = () => page.$eval('iframe.shown', shownClasses)
  const there = await classes()
  await page.click('[data-page=handout]')
  await until(() => page.$eval('iframe.shown', frame => frame.getAttribute('title')), 'handout')
  await page.click('[data-page=slides]')
  await until(() => seen('.slide-title'), [long.slice(3)])
  expect(there).toEqual(await classes())
})

it('enlarges the text of the slide again for a screen of 4 : 3, as far as it still fits', async () => {
  await page.click('#screen [data-look="tall"]')
  await goTo('#/two-steps')
  const enlarged = () =>
    page.$$eval('iframe.shown', frames =>
      frames.flatMap(frame =>
        frame instanceof HTMLIFrameElement
          ? [...(frame.contentDocument?.querySelector('section.present')?.classList ?? [])].filter(name =>
              name.startsWith('enlarged')
            )
          : []
      )
    )
  await until(enlarged, ['enlarged-20'])
  work.put(file, now().replace('- Twice', '- Twice\n'.repeat(14)))
  await until(async () => (await seen('.fragment')).length, 15)
  expect(await isKept()).toBe(true)
  await until(enlarged, [])
  await page.click('#screen [data-look="tall"]')
})

// While one types, each save comes before the last is shown.
it('loads one frame, not one for each save, while a slide that was added is written', async () => {
  let frames = 0
  const count = (request: HTTPRequest) => {
    if (request.resourceType() === 'document' && request.url().includes('slides.html')) frames += 1
  }
  page.on('request', count)
  for (let letters = 1; letters <= 12; letters++) {
    work.put(file, `${now().trimEnd()}\n\n---\n\n## ${'One more slide'.slice(0, letters)}\n\nWords.\n`)
    await wait(60)
  }
  await until(() => seen('.slide-title'), ['One more sli'])
  page.off('request', count)
  expect(frames).toBeLessThan(4)
})

// One that is on its way is shown: to begin anew with each save would show nothing until somebody stops typing.
it('lets a page of paper load to its end while the deck is saved again, and shows the last save', async () => {
  await page.click('[data-page=handout]')
  await until(() => page.$eval('iframe.shown', frame => frame.getAttribute('title')), 'handout')
  let frames = 0
  const late = (request: HTTPRequest) => {
    const isFrame = request.resourceType() === 'document'
    if (isFrame) frames += 1
    void setTimeout(() => request.continue(), isFrame ? 600 : 0)
  }
  page.on('request', late)
  await page.setRequestInterception(true)
  for (let save = 1; save <= 8; save++) {
    work.put(file, now().replace('## Takeaways', `## Saved ${save} times`))
    await wait(150)
  }
  const isShown = () =>
    page.$$eval('iframe.shown', frames =>
      frames.some(
        frame =>
          frame instanceof HTMLIFrameElement && frame.contentDocument?.body.textContent?.includes('Saved 8 times')
      )
    )
  await until(isShown, true)
  await page.setRequestInterception(false)
  page.off('request', late)
  expect(frames).toBeLessThan(5)
  await page.click('[data-page=slides]')
  await until(() => page.$eval('iframe.shown', frame => frame.getAttribute('title')), 'slides')
})

function shownClasses(frame: Element): string[] {
  if (!(frame instanceof HTMLIFrameElement)) return []
  return [...(frame.contentDocument?.querySelectorAll('.slides > section') ?? [])].map(({ className }) => className)
}
