import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { expectCalm } from './scene.js'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const names = [
  'two words',
  '水と衛生',
  'الماء والصحة',
  '🚰 water',
  'the "best" deck',
  "l'eau",
  'a#b?c%20d',
  'cafe\u0301',
  '-r',
  'x&y<z>',
  'deck.md',
  `long-${'x'.repeat(180)}`
]

let work: TempProject
let browser: Browser
beforeAll(async () => {
  work = createTempProject()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  work.remove()
})

/** The address of a picture as Markdown has it: what means something there, or in an address, is written as a code. */
function addressOf(name: string): string {
  return `images/${encodeURIComponent(name)}.png`
}

test.runIf(isLong)(
  'Decks and pictures of odd names are built, the contents page leads to them, and they open by a double click',
  { ...long, timeout: 180_000 },
  async () => {
    for (const [index, name] of names.entries()) {
      const picture = `![Picture ${index}](<${addressOf(name)}>)`
      work.put(
        `decks/${name}/deck.md`,
        starter.replace('My lesson', `Deck ${index}`).replace('Welcome\n', `Welcome\n\n${picture}\n`)
      )
      work.put(`decks/${name}/images/${name}.png`, pixel)
    }
    const built = await work.run('build', '--to', 'slides', '--no-pdf')
    expect(built).toMatchObject({ code: 0, stderr: '' })

    const page = await browser.newPage()
    await page.setOfflineMode(true)
    await page.goto(pathToFileURL(join(work.folder, 'dist/decks/index.html')).href)
    // Each card leads there by its button, and its list of files does.
    const links = await page.$$eval('a', anchors => [
      ...new Set(anchors.map(({ href }) => href).filter(href => href.endsWith('/slides.html')))
    ])
    expect(links).toHaveLength(names.length)
    const seen: string[] = []
    for (const link of links) {
      await page.goto(link)
      seen.push(await page.title())
      expect(
        await page.$eval('img[alt^="Picture"]', picture => picture instanceof HTMLImageElement && picture.naturalWidth),
        link
      ).toBe(1)
    }
    const indexes = seen.map(title => /Deck (\d+)/.exec(title)?.[1]).map(Number)
    expect(indexes.toSorted((a, b) => a - b)).toEqual(names.map((_, index) => index))
  }
)

test('Each of them is built when it is asked for by name', async () => {
  for (const name of names) work.put(`alone/${name}/deck.md`, starter)
  const asked = names.map(name => `alone/${name}`)
  const { code, stderr } = await work.run('build', ...asked, '--to', 'json', '--out', 'one', '--no-cache')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const name of names) expect(work.read(`one/${name}/en/deck.json`)).toContain('My lesson')
})

test('Names that no Windows can hold are refused, with another to choose, and the decks beside them are built', async () => {
  const reserved = ['con', 'aux', 'LPT1', 'nul.old']
  for (const name of [...reserved, 'water']) work.put(`reserved/${name}/deck.md`, starter)
  const asked = [...reserved, 'water'].map(name => `reserved/${name}`)
  const ended = await work.run('build', ...asked, '--to', 'json', '--out', 'two')
  expectCalm(ended, ended.stderr)
  for (const name of reserved)
    expect(ended.stderr).toMatch(
      new RegExp(
        `^error {2}\`two/${name}/en/deck\\.json\` could not be written\n.*\n {2}fix {2}Give the deck's folder a name`,
        'm'
      )
    )
  expect(work.read('two/water/en/deck.json')).toContain('My lesson')
  expect(ended.code).toBe(3)
})

test('A picture is found when its letters are put together otherwise on the disk, as Macs do', async () => {
  const [typed, onDisk] = ['porte fermée.png', 'porte fermée.png'.normalize('NFD')]
  work.put('mac/deck.md', starter.replace('Welcome\n', `Welcome\n\n![A door](<images/${typed}>)\n`))
  work.put(`mac/images/${onDisk}`, pixel)
  const { code, stderr } = await work.run('build', 'mac', '--to', 'slides', '--no-pdf', '--out', 'three')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(work.read('three/mac/en/slides.html')).toContain('data:image/png;base64,')
})
