import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { openContext } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { type Desk, startDesk } from './start-desk.js'

const file = 'decks/water/deck.md'

let work: TempProject
let desk: Desk
let context: BrowserContext
let page: Page
let text: string
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file)).replaceAll('\n', '\r\n')
  work.put(file, text)
  cpSync('decks/facilitation-basics', join(work.folder, 'decks/facilitation-basics'), { recursive: true })
  cpSync('decks/glossary.yaml', join(work.folder, 'decks/glossary.yaml'))
  work.put('decks/zebra/deck.md', '')
  desk = await startDesk(work.folder)
  context = await openContext()
  page = await openPage()
})
afterAll(async () => {
  await context?.close()
  await desk?.end()
  work?.remove()
})

async function openPage(): Promise<Page> {
  const opened = await context.newPage()
  await opened.setViewport({ width: 1366, height: 768 })
  opened.on('console', message => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  opened.on('pageerror', error => complaints.push(String(error)))
  return opened
}

/** Opens the deck of water, number 1, to write it. */
async function write(on: Page, address = desk.address, language = 'en'): Promise<void> {
  await on.goto(`${address}deck/1/?interface=${language}`)
  await on.waitForSelector('iframe.shown[title=slides]')
  await on.waitForSelector('#writing >>> .cm-content')
}

const written = (on: Page) => on.$eval('#writing >>> .cm-content', content => content.textContent ?? '')
const saved = (on: Page) => on.$eval('#saved', place => place.textContent)
const slide = (on: Page) =>
  on.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.shown')
    return frame?.contentDocument?.querySelector('section.present .slide-title')?.textContent?.trim() ?? ''
  })

/** Types at the end of the text, as a person does. */
async function typeAtEnd(on: Page, words: string): Promise<void> {
  await on.focus('#writing >>> .cm-content')
  await on.keyboard.down('Control')
  await on.keyboard.press('End')
  await on.keyboard.up('Control')
  await on.keyboard.type(words)
}

describe('the shelf', () => {
  it.runIf(isLong)('shows every deck with its title, its languages and how it is, and leads to it', long, async () => {
    await page.goto(desk.address)
    const shown = () =>
      page.$$eval('.shelf > li', cards =>
        cards.map(card => [
          card.querySelector('h2')?.textContent,
          ...[...card.querySelectorAll('.shelf-languages li, .shelf-state li')].map(item =>
            item.textContent?.replace(/\d+/, 'N')
          )
        ])
      )
    await until(shown, [
      [
        'Facilitation Basics',
        'English',
        'العربية',
        'Español',
        'Français',
        'Русский',
        '中文',
        'Blanks to fill in: N',
        'Not built yet'
      ],
      ['Water', 'English', 'No problems found', 'Not built yet'],
      ['zebra', 'This file cannot be read as a lesson']
    ])
    await page.waitForSelector('.shelf-picture iframe')
    await page.focus('.shelf > li:nth-child(2) h2 a')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#writing >>> .cm-content')
    await until(() => page.$eval('#title', title => title.textContent), 'Water')
  })
})

describe('the text', () => {
  it('is seen as a slide while it is typed, and saved with all other lines as they are', async () => {
    await write(page)
    await typeAtEnd(page, '\n---\n\n## Wells and rivers\n\nDeep ones')
    await until(() => slide(page), 'Wells and rivers')
    await until(() => saved(page), 'Saved')
    const after = work.read(file)
    expect(after.startsWith(text)).toBe(true)
    expect(after.slice(text.length)).toBe('\r\n---\r\n\r\n## Wells and rivers\r\n\r\nDeep ones')
    // The slide did not take the focus from the text.
    await page.keyboard.type(' and old ones')
    await until(async () => work.read(file).endsWith('Deep ones and old ones'), true)
  })

  it.runIf(isLong)('takes in what another program saves, and what another window types', long, async () => {
    work.put(file, `${text}\r\n---\r\n\r\n## Wells and rivers\r\n\r\nDeep ones and old ones`)
    await write(page)
    // Only lines that are seen are on the page.
    await typeAtEnd(page, '')
    const other = await openPage()
    await write(other)
    await typeAtEnd(other, ' too')
    await until(async () => (await written(page)).includes('and old ones too'), true)
    await page.bringToFront()
    work.put(file, work.read(file).replace('## Wells and rivers', '## Wells'))
    await until(() => slide(page), 'Wells')
    await typeAtEnd(page, '.')
    await until(async () => work.read(file).endsWith('## Wells\r\n\r\nDeep ones and old ones too.'), true)
    await until(async () => (await written(other)).includes('ones too.'), true)
    await other.close()
  })

  it.runIf(isLong)(
    'is whole after the page is loaded again in the middle of a word, whatever was on its way',
    long,
    async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) {
        await typeAtEnd(page, `\n\nHalf a wor${number}`)
        await page.reload()
        await page.waitForSelector('#writing >>> .cm-content')
        await until(async () => work.read(file).slice(-13), `\r\nHalf a wor${number}`)
        await typeAtEnd(page, 'd')
        await until(async () => work.read(file).slice(-14), `\r\nHalf a wor${number}d`)
      }
    }
  )

  it('is completed: a block with what belongs in it', async () => {
    await typeAtEnd(page, '\n\n:::callou')
    // Enter counts only a moment after the list is there, so that nobody takes an entry by accident; a click counts at once.
    await page.locator('#writing >>> .cm-tooltip-autocomplete [aria-selected]').click()
    await until(async () => /:::callout\{kind=note\}\r\n[^\r]+\r\n:::/.test(work.read(file)), true)
  })

  it.runIf(isLong)('is completed as in editors of programmers: attributes, values, slides', long, async () => {
    const list = () =>
      page.$$eval('#writing >>> .cm-tooltip-autocomplete li .cm-completionLabel', all =>
        all.map(({ textContent }) => textContent)
      )
    const offered = async (typed: string, wanted: string) => {
      await page.keyboard.type(typed)
      // What was offered for the letters before may still be there.
      await until(async () => (await list()).includes(wanted), true)
      const found = await list()
      await page.keyboard.press('Escape')
      return found
    }
    await typeAtEnd(page, '\n\n')
    expect(await offered(':::chart{', 'unit')).toEqual(['kind', 'unit', 'highlight', 'source'])
    expect(await offered('kind=', 'stacked')).not.toContain('unit')
    await offered('bar}\n:::\n\n[there](#', 'takeaways')
    await until(async () => work.read(file).includes('[there](#'), true)
  })

  it('shows its mistakes in a list that leads to the line', async () => {
    // What another program writes is merged with what is typed and not saved, and this is to be the whole text.
    await until(() => saved(page), 'Saved')
    work.put(file, text.replace('## Takeaways', '## Takeaways\r\n\r\n:::note\r\nA\r\n:::'))
    const first = () => page.$$eval('#messages li.error .what', words => words[0]?.textContent?.slice(0, 21))
    await until(first, 'Unknown block :::note')
    await page.focus('#messages li.error button.place')
    await page.keyboard.press('Enter')
    await until(() => page.$eval('#writing >>> .cm-activeLine', line => line.textContent), ':::note')
    expect(await page.$eval('#broken', broken => broken instanceof HTMLElement && broken.hidden)).toBe(false)
    work.put(file, text)
    await until(() => page.$eval('#status', status => status.textContent), 'No problems found')
  })
})

describe('a message', () => {
  it.runIf(isLong)('is fixed as `check --fix` does it, where that is certain, and explained', long, async () => {
    await write(page)
    const broken = text.replace(':::notes\r\n', '::: notes\r\n')
    work.put(file, broken)
    await page.waitForSelector('#messages li.error')
    const words = () =>
      page.$$eval('#messages li.error .actions button', buttons => buttons.map(one => one.textContent))
    await until(words, ['Fix', 'Explain'])
    await page.click('#messages li.error .toggle')
    await page.click('#messages li.error .actions button:last-child')
    await page.waitForSelector('#explanation[open] pre')
    expect(await page.$eval('#explanation h2', title => title.textContent)).toMatch(/^[a-z-]+$/)
    await bringAxe(page)
    expect((await judge(page)).faults).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForSelector('#explanation:not([open])')
    await page.click('#messages li.error .actions button')
    await until(() => page.$eval('#status', status => status.textContent), 'No problems found')
    await until(async () => work.read(file), text)
    // A fix is undone as what was typed is.
    await page.focus('#writing >>> .cm-content')
    await page.keyboard.down('Control')
    await page.keyboard.press('z')
    await page.keyboard.up('Control')
    await until(async () => work.read(file), broken)
    await page.waitForSelector('#fix-all:not([hidden])')
    await page.click('#fix-all')
    await until(async () => work.read(file), text)
  })

  it('has a mark beside its line', async () => {
    work.put(file, text.replace(':::notes\r\n', '::: notes\r\n'))
    await page.waitForSelector('#messages li.error button.place')
    await page.click('#messages li.error button.place')
    await page.waitForSelector('#writing >>> .mark.error')
    expect(await page.$eval('#writing >>> .mark.error', mark => mark.getAttribute('title'))).toMatch(/^Unexpected/)
    work.put(file, text)
    await until(() => page.$eval('#status', status => status.textContent), 'No problems found')
  })
})

describe('everybody', () => {
  const languages = sampled(['en', 'ar', 'fr', 'es', 'ru', 'zh', 'pt'], 1)

  it.each(languages)('can use it with a screen reader and by keyboard, in %s', long, async language => {
    const opened = await openPage()
    await opened.goto(`${desk.address}?interface=${language}`)
    await opened.waitForSelector('.shelf-state .good')
    await bringAxe(opened)
    expect((await judge(opened)).faults).toEqual([])
    await write(opened, desk.address, language)
    await bringAxe(opened)
    expect((await judge(opened)).faults).toEqual([])
    const stops: string[] = []
    for (let press = 0; press < 19; press++) {
      await opened.keyboard.press('Tab')
      stops.push(
        await opened.evaluate(() => {
          const { activeElement: at } = document
          return (
            at?.id ||
            at?.getAttribute('data-page') ||
            at?.getAttribute('data-arrange') ||
            at?.closest('[id]')?.id ||
            at?.getAttribute('class') ||
            ''
          )
        })
      )
    }
    const tools = ['earlier', 'later', 'duplicate', 'delete', 'undo']
    const first = [
      'shelf',
      'go-files',
      'go-translations',
      'add',
      'open-form',
      'add-picture',
      'slides',
      'handout',
      'notes',
      'plan',
      ...tools,
      'thumbnail-list',
      'writing'
    ]
    expect(stops).toEqual([...first, ...stops.slice(first.length)])
    await opened.close()
  })

  it('is spared complaints of the browser', () => {
    expect(complaints).toEqual([])
  })
})

it.runIf(isLong)(
  'loses nothing where the desk is killed: the next one takes up what was typed meanwhile',
  long,
  async () => {
    const { port } = new URL(desk.address)
    await write(page)
    await desk.end('SIGKILL')
    await typeAtEnd(page, '\n\nTyped into nowhere')
    await until(async () => (await saved(page))?.startsWith('Backbrief has stopped.'), true)
    expect(work.read(file)).toBe(text)
    await until(() => page.evaluate(keptDraft), 'Typed into nowhere')
    await page.close()
    desk = await startDesk(work.folder, ['--port', port])
    page = await openPage()
    await write(page)
    await until(async () => work.read(file), `${text}\r\n\r\nTyped into nowhere`)
  }
)

/** The last line of what the browser keeps. */
async function keptDraft(): Promise<string> {
  const opening = indexedDB.open('backbrief-desk', 1)
  await new Promise(resolve => {
    opening.onsuccess = resolve
  })
  const found = opening.result.transaction('drafts').objectStore('drafts').getAll()
  await new Promise(resolve => {
    found.onsuccess = resolve
  })
  opening.result.close()
  return (
    String(found.result[0]?.text ?? '')
      .split('\n')
      .at(-1) ?? ''
  )
}
