/** @module-tag long */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, ElementHandle, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { until } from '../window/slides-fixture.js'
import { openDesk, wordsOf } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

// One lesson from the first click to the stick, in one window and without a terminal: what a training officer does who knows Word and PowerPoint.

const file = 'decks/safe-water/deck.md'

let work: TempProject
let desk: Desk
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  mkdirSync(join(work.folder, 'stick'))
  ;({ desk, context, page } = await openDesk(work.folder, complaints))
})
afterAll(async () => {
  await context?.close()
  await desk?.end()
  work?.remove()
})

/** Two slides with three mistakes that people make. */
const written = `

---

::slide{minutes=1 outcomes="1"}

## First look, then ask

:::diagram{layout=steps}
- Look
- Ask
- Write down
:::

::: notes
Ask: What comes first?
:::

---

::slide{minutes=1 outcomes="1"}

## Who decides

::callout{kind=note}
Nobody alone.
:::

:::Notes
Listen to those who are silent.
:::
`

it('a lesson is begun, written, fixed, translated, built, taught and copied in the browser', async () => {
  await page.goto(`${desk.address}?interface=en`)
  await page.click('#new')
  await page.waitForSelector('form#new')
  await page.type('#title', 'Safe water')
  await page.keyboard.press('Enter')

  // Written at the end of the starter, which has an activity and a question already.
  await page.waitForSelector('#writing >>> .cm-content')
  await page.waitForSelector('iframe.shown[title=slides]')
  const starter = work.read(file)
  expect(starter).toContain('duration: 30')
  await page.focus('#writing >>> .cm-content')
  await page.keyboard.down('Control')
  await page.keyboard.press('End')
  await page.keyboard.up('Control')
  await page.keyboard.sendCharacter(written)
  await until(async () => work.read(file).includes('Listen to those'), true)

  // Three mistakes, each fixed by its button.
  const fixes = () =>
    page.$$eval('#messages .actions button', buttons => buttons.filter(one => one.textContent === 'Fix').length)
  for (const left of [3, 2, 1]) {
    await until(fixes, left)
    await page.$$eval('#messages button.toggle[aria-expanded=false]', toggles => {
      for (const toggle of toggles) toggle.click()
    })
    await page.locator('#messages .actions button::-p-text(Fix)').click()
  }
  await until(async () => work.read(file), starter.trimEnd() + fixed())
  await until(() => page.$$eval('#messages li.error', errors => errors.length), 0)

  // A picture on the last slide, with what it shows and who allows it; it stands in the text as if typed.
  await picture()
  const beside = 'images/market.png'
  await until(async () => work.read(file).includes(`![Stalls beside a road](${beside}`), true)
  expect(existsSync(join(work.folder, 'decks/safe-water', beside))).toBe(true)
  expect(work.read(file)).toContain('Drawing: our centre')
  expect(work.read(file).startsWith(`${starter.trimEnd()}${fixed().slice(0, fixed().indexOf('## Who decides'))}`)).toBe(
    true
  )

  // French is begun, and one text translated.
  await page.click('#go-translations')
  await page.waitForSelector('#new-language')
  await page.type('#new-language', 'Français')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.text textarea')
  const field = await page.waitForSelector('textarea[aria-label$="First look, then ask"]')
  await field?.focus()
  await page.keyboard.type('Regarder, puis demander')
  await until(async () => work.read('decks/safe-water/languages/fr.po').includes('"Regarder, puis demander"'), true)

  // Slides, presenter view and handout in both languages, without PDFs.
  await page.click('#go-files')
  await page.waitForSelector('#build')
  await page.click('input[name=pdf]')
  const shown = page.waitForNavigation()
  await page.click('#begin')
  await shown
  expect(await wordsOf(page, '#result-title')).toBe('Built')

  await teach()

  await page.click('input[value=facilitator]')
  await page.type('#to', join(work.folder, 'stick'))
  await page.keyboard.press('Enter')
  await until(async () => (await wordsOf(page, '#copied'))?.startsWith('Copied.'), true)
  const [copied = ''] = readdirSync(join(work.folder, 'stick'))
  for (const path of ['participants/fr/slides.html', 'facilitator/en/presenter.html', 'facilitator/fr/notes.html'])
    expect([path, existsSync(join(work.folder, 'stick', copied, path))]).toEqual([path, true])
  expect(existsSync(join(work.folder, 'stick', copied, 'participants/fr/notes.html'))).toBe(false)

  // The blanks of the starter are hints, which a draft may have; a translation that is only begun is a warning, as it should be.
  const whole = await work.run('check', '--strict', '--format', 'json')
  const { messages }: { messages: readonly { severity: string; rule: string }[] } = JSON.parse(whole.stdout)
  const serious = messages.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)
  expect(serious).toEqual(['translation-is-complete'])
  expect(complaints).toEqual([])
}, 60_000)

/** What was typed, as somebody writes it who makes no mistake. */
function fixed(): string {
  return written.replace('::: notes', ':::notes').replace('\n::callout', '\n:::callout').replace(':::Notes', ':::notes')
}

/** Chooses a picture for the slide on which the cursor is, and answers what is asked. */
async function picture(): Promise<void> {
  const chosen = join(work.folder, 'market.png')
  copyFileSync(join(import.meta.dirname, '../../docs/pictures/slide-diagram.png'), chosen)
  const chooser = await page.waitForSelector('#choose-picture')
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(chosen)
  await page.waitForSelector('#picture[open]')
  await page.type('#picture-alt', 'Stalls beside a road')
  await page.type('#picture-rights', 'Drawing: our centre')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => !document.querySelector('#picture[open]'))
}

/** The presenter view with its projector. */
async function teach(): Promise<void> {
  const opened = context.waitForTarget(target => target.url().endsWith('/presenter.html'))
  await page.click('.edition[open] .teach')
  const presenter = await (await opened).page()
  const popup = new Promise<Page>(resolve => presenter?.once('popup', wall => wall && resolve(wall)))
  await presenter?.locator('#_open').click()
  const wall = await popup
  await wall.waitForSelector('section.present')
  await Promise.all([wall.close(), presenter?.close()])
  await page.bringToFront()
}
