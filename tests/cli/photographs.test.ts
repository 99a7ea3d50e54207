import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanPicture } from '../../src/host/picture/clean-picture.js'
import { avif } from '../host/picture/avif.js'
import { chunk, photograph, png, pngWith, secretsIn } from '../host/picture/photographs.js'
import { isLong, long } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/camp')
  const deck = work.read('decks/camp/deck.md').trimEnd()
  work.put('decks/camp/images/gate.jpg', await photograph(3000, 2000, 6, 32))
  work.put('decks/camp/images/hall.jpg', await photograph(640, 480, 1))
  work.put(
    'decks/camp/images/map.png',
    pngWith(await png(400, 300), chunk('tEXt', Buffer.from('Comment\0MakerSecret')))
  )
  work.put('decks/camp/images/logo.jpg', await photograph(80, 40, 3))
  work.put('decks/camp/brand.yaml', 'logo: images/logo.jpg\n')
  work.put(
    'decks/camp/deck.md',
    `${deck}\n\n---\n\n::slide{background="images/hall.jpg" minutes=1}\n\n## The gate\n\n![A gate between two walls](images/gate.jpg)\n\n:::notes\nShow the map.\n\n![A map of four fields](images/map.png)\n:::\n`
  )
})
afterAll(() => work.remove())

/** All bytes that can be got out of a file: its own, pictures written into a page, and what a PDF has packed. */
function layersOf(path: string): Buffer[] {
  const bytes = readFileSync(path)
  const text = bytes.toString('latin1')
  const written = [...text.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, data = '']) => Buffer.from(data, 'base64'))
  const packed = [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    try {
      return [inflateSync(bytes.subarray(index + head.length, text.indexOf('endstream', index)))]
    } catch {
      return []
    }
  })
  return [bytes, ...written, ...packed]
}

describe('a deck with photographs of a phone', () => {
  it.runIf(isLong)('is built, and no file of it says where, when and with what they were taken', long, async () => {
    const { code, stderr } = await work.run('build')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const folder = join(work.folder, 'dist/decks/camp')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    const names = files.map(file => file.split('/').at(-1))
    expect(names).toEqual(expect.arrayContaining(['slides.html', 'handout.pdf', 'gate.jpeg', 'map.png', 'notes.pdf']))
    for (const file of files) for (const layer of layersOf(file)) expect([file, ...secretsIn(layer)]).toEqual([file])
  })

  it.runIf(isLong)('holds them upright and no larger than a projector needs', long, () => {
    const gate = readFileSync(join(work.folder, 'dist/decks/camp/en/images/gate.jpeg'))
    expect(cleanPicture(gate)).toMatchObject({ width: 1280, height: 1920, orientation: 1 })
    expect(work.read('dist/decks/camp/en/slides.html')).toContain('width="1280" height="1920"')
  })

  it.runIf(isLong)('is built again to the same bytes, from what is kept and without it', long, async () => {
    expect((await work.run('build')).code).toBe(0)
    const first = work.hashes('dist/decks/camp')
    work.put('decks/camp/deck.md', work.read('decks/camp/deck.md').replace('Show the map.', 'Show the map again.'))
    expect((await work.run('build', '--no-pdf')).code).toBe(0)
    const again = work.hashes('dist/decks/camp')
    expect(again['dist/decks/camp/en/images/gate.jpeg']).toBe(first['dist/decks/camp/en/images/gate.jpeg'])
    // What is kept changes the time that a build takes, and nothing else.
    await work.runWith({ BACKBRIEF_CACHE_DIR: work.folder }, ['build', '--no-pdf'])
    expect(work.hashes('dist/decks/camp')).toEqual(again)
  })

  it.runIf(isLong)('a copy of it has the files as they were', long, async () => {
    expect((await work.run('new', 'decks/copy', '--from', 'decks/camp')).code).toBe(0)
    for (const name of ['gate.jpg', 'hall.jpg', 'map.png', 'logo.jpg'])
      expect(readFileSync(join(work.folder, 'decks/copy/images', name))).toEqual(
        readFileSync(join(work.folder, 'decks/camp/images', name))
      )
  })
})

describe('a photograph that cannot be drawn', () => {
  it.runIf(isLong)('is an error of `build` where only the browser can tell', long, async () => {
    work.put('decks/broken/images/gate.avif', avif())
    work.put(
      'decks/broken/deck.md',
      work.read('decks/camp/deck.md').replace(/images\/(hall|map|gate)\.(jpg|png)/g, 'images/gate.avif')
    )
    const { code, stderr } = await work.run('build', 'decks/broken', '--to', 'slides')
    expect(stderr).toContain(
      'Unexpected picture `A gate between two walls` on slide `The gate` that no browser can draw'
    )
    expect(code).toBe(1)
  })

  const withPicture = async (bytes: Uint8Array) => {
    work.put('decks/broken/images/gate.jpg', bytes)
    work.put(
      'decks/broken/deck.md',
      work.read('decks/camp/deck.md').replace(/images\/(hall|map)\.(jpg|png)/g, 'images/gate.jpg')
    )
    return Buffer.from(bytes)
  }

  it('is an error of `check` where its end is missing', async () => {
    await withPicture((await photograph(640, 480)).subarray(0, 1500))
    const { code, stdout } = await work.run('check', 'decks/broken')
    expect(code).toBe(1)
    expect(stdout).toContain('Unexpected damage in `images/gate.jpg`')
  })

  it('is an error of `build` where its pixels make no sense, and of `check` from then on', async () => {
    const whole = await photograph(640, 480)
    const table = whole.lastIndexOf(Buffer.from([0xff, 0xdb]))
    await withPicture(
      Buffer.concat([whole.subarray(0, table), whole.subarray(table + 2 + whole.readUInt16BE(table + 2))])
    )
    const { code, stderr } = await work.run('build', 'decks/broken', '--no-pdf')
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected damage in `images/gate.jpg`')
    expect((await work.run('check', 'decks/broken')).code).toBe(1)
  })
})
