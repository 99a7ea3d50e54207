import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBuildContext } from '../../src/build/context.js'
import { readForPreview } from '../../src/build/read-preview.js'
import { openSession } from '../../src/cli/preview/session.js'
import { cleanPicture } from '../../src/host/picture/clean-picture.js'
import { readPictures } from '../../src/host/source/read-pictures.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { chunk, png, pngWith } from '../host/picture/photographs.js'
import { finishedStarter as starter } from '../starter.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject()
})
afterEach(() => work.remove())

/** A picture of noise, of three bytes a pixel: nothing makes it smaller. */
async function noise(width: number, height: number): Promise<Buffer> {
  const header = Buffer.from([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0])
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), randomBytes(width * 3)]))
  const signature = (await png(1, 1)).subarray(0, 8)
  const data = deflateSync(Buffer.concat(rows), { level: 0 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.of())])
}

const withSlides = (count: number) =>
  starter.trimEnd() +
  Array.from({ length: count }, (_, n) => `\n\n---\n\n## Well ${n}\n\n![A well in a village](well.png)\n`).join('')

test('one picture that is shown again and again fills no disk: one message before anything is written', async () => {
  work.put('decks/water/well.png', await noise(1000, 1000))
  work.put('decks/water/deck.md', withSlides(40).replace('---\n', '---\nchecks:\n  pictures-have-room: off\n'))
  const { code, stderr } = await work.run('build', '--no-pdf')
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    'Unexpected `115` MiB of pictures in the deck, expected at most `100`; the largest part is `well.png` with `115`, which is shown `40` times'
  )
  expect(code).toBe(1)
  expect(existsSync(join(work.folder, 'dist'))).toBe(false)

  const read = (languages: readonly string[]) => readForPreview('decks/water/deck.md', work.folder, languages, {})
  const session = await openSession(read, createBuildContext({ env: {} }), 'backbrief')
  expect(await session.page('slides', {})).toBe(undefined)
  expect(
    session
      .state()
      .messages.map(({ what }) => what)
      .join()
  ).toContain('of pictures in the deck')
})

test('a text that looks like the place of a picture is a text in every file', async () => {
  const clean = cleanPicture(pngWith(await png(40, 30)))
  if (typeof clean === 'string') throw new Error(clean)
  const name = `Picture${createHash('sha256').update(clean.bytes).digest('hex')}`
  const address = `data:image/png;base64,${name}`
  work.put('decks/water/well.png', await png(40, 30))
  const said = [
    `Look at src="${address}" and \`<img src="${address}">\``,
    `![A well <img src="${address}"](well.png)`,
    `\`\`\`html\n<img src="${address}">\n\`\`\``,
    `See [the plan](https://example.org/;base64,${name})`
  ]
  const slides = said.map((words, n) => `\n\n---\n\n## Well ${n}\n\n${words}\n\n:::notes\nSay ;base64,${name}\n:::\n`)
  work.put('decks/water/deck.md', `${starter.trimEnd()}${slides.join('')}`)
  const { code, stderr } = await work.run('build', '--no-pdf')
  expect([code, stderr.match(/error.*/g)]).toEqual([0, null])
  const folder = join(work.folder, 'dist/decks/water/en')
  const data = Buffer.from(clean.bytes).toString('base64')
  for (const file of readdirSync(folder).filter(entry => /\.(html|md|json)$/.test(entry))) {
    const page = readFileSync(join(folder, file), 'utf8')
    const shown = page.split(data).length - 1
    const inImages = page.match(new RegExp(`<img[^>]* src="data:image/png;base64,${data.replace(/[+]/g, '\\+')}"`, 'g'))
    expect([file, shown]).toEqual([file, inImages?.length ?? 0])
    if (file === 'deck.marp.md') expect(page.split(name).length - 1).toBe(9)
  }
})

test('pictures behind those that take as much time as a deck may take are not read', async () => {
  for (const name of ['a', 'b', 'c']) work.put(`water/${name}.png`, await png(40, 30))
  const budget = 2 * 40 * 30
  const found = await readPictures(join(work.folder, 'water'), ['a.png', 'b.png', 'c.png'], { budget })
  expect(Object.values(found).map(({ state }) => state)).toEqual(['found', 'found', 'over-budget'])
})
