import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CleanPicture } from '../../../src/host/picture/picture.js'
import { readPictures } from '../../../src/host/source/read-pictures.js'
import { png } from '../picture/photographs.js'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64'
)

let home: string
let folder: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backbrief-pictures-'))
  folder = join(home, 'deck')
  mkdirSync(join(folder, 'images'), { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true }))

async function stateOf(address: string): Promise<string | undefined> {
  return (await readPictures(folder, [address]))[address]?.state
}

test('a picture inside the folder is read with its type, size and bytes', async () => {
  writeFileSync(join(folder, 'images/dot.jpg'), pixel)
  expect(await readPictures(folder, ['images/dot.jpg', 'images/dot.jpg'])).toEqual({
    'images/dot.jpg': {
      state: 'found',
      mediaType: 'image/png',
      width: 1,
      height: 1,
      bytes: pixel.length
    }
  })
})

test('the bytes of a picture are kept only where it is drawn', async () => {
  writeFileSync(join(folder, 'images/dot.png'), pixel)
  const makeFit = async ({ mediaType, width, height, bytes }: CleanPicture) => ({ mediaType, width, height, bytes })
  expect(await readPictures(folder, ['images/dot.png'], { makeFit })).toEqual({
    'images/dot.png': {
      state: 'found',
      mediaType: 'image/png',
      width: 1,
      height: 1,
      bytes: pixel.length,
      content: new Uint8Array(pixel)
    }
  })
})

test('reads only changed pictures again', async () => {
  writeFileSync(join(folder, 'images/dot.png'), pixel)
  let made = 0
  const makeFit = async ({ mediaType, width, height, bytes }: CleanPicture) => {
    made += 1
    return { mediaType, width, height, bytes }
  }
  const use = { makeFit, known: new Map() }
  const first = await readPictures(folder, ['images/dot.png', 'images/none.png'], use)
  expect(await readPictures(folder, ['images/dot.png', 'images/none.png'], use)).toEqual(first)
  expect(made).toBe(1)
  writeFileSync(join(folder, 'images/dot.png'), await png(9, 7))
  expect((await readPictures(folder, ['images/dot.png'], use))['images/dot.png']).toMatchObject({ width: 9, height: 7 })
  expect(made).toBe(2)
})

test('names may be written as they are or as on the web', async () => {
  writeFileSync(join(folder, 'images/a b.png'), pixel)
  writeFileSync(join(folder, 'images/100%.png'), pixel)
  expect(await stateOf('images/a%20b.png')).toBe('found')
  expect(await stateOf('images/a b.png')).toBe('found')
  expect(await stateOf('images/100%.png')).toBe('found')
})

test.each([
  ['images/none.png', 'missing'],
  ['../secret.png', 'outside'],
  ['%2e%2e/secret.png', 'outside'],
  ['images/../../secret.png', 'outside'],
  ['/etc/hostname', 'outside'],
  ['C:\\secret.png', 'outside'],
  ['.', 'outside'],
  ['images', 'not-a-picture'],
  ['https://example.org/a.png', 'remote'],
  ['//example.org/a.png', 'remote'],
  ['file:///etc/hostname', 'remote'],
  ['data:image/png;base64,AAAA', 'data-address'],
  ['images\\secret.png', 'backslash'],
  ['\\serversecret.png', 'outside'],
  ['videos/drill.mp4', 'film'],
  ['videos/here.MOV', 'film'],
  ['https://example.org/drill.webm?a=1', 'film'],
  ['images/con.png', 'windows-name'],
  ['images/nul.jpg', 'missing'],
  ['a\0b.png', 'missing']
])('`%s` is %s', async (address, state) => {
  writeFileSync(join(home, 'secret.png'), pixel)
  mkdirSync(join(folder, 'videos'))
  writeFileSync(join(folder, 'videos/here.MOV'), 'film')
  // Windows itself has no such files.
  if (process.platform !== 'win32') writeFileSync(join(folder, 'images/con.png'), pixel)
  expect(await stateOf(address)).toBe(state)
})

test('a picture that is not there comes with those that are', async () => {
  writeFileSync(join(folder, 'images/well.png'), pixel)
  writeFileSync(join(folder, 'River.JPG'), pixel)
  writeFileSync(join(folder, 'deck.md'), '')
  expect(await readPictures(folder, ['images/wel.png'])).toEqual({
    'images/wel.png': { state: 'missing', near: ['River.JPG', 'images/well.png'] }
  })
})

test('a link that leads out of the folder is outside', async () => {
  writeFileSync(join(home, 'secret.png'), pixel)
  symlinkSync(join(home, 'secret.png'), join(folder, 'images/link.png'))
  expect(await stateOf('images/link.png')).toBe('outside')
})

test('a file that only has the name of a picture is none', async () => {
  writeFileSync(join(folder, 'text.png'), 'not a picture')
  writeFileSync(join(folder, 'drawing.svg'), 'a <svg> by its name')
  expect(await stateOf('text.png')).toBe('not-a-picture')
  expect(await stateOf('drawing.svg')).toBe('not-a-picture')
})

test('more than 20 MB is too big, and is not read', async () => {
  writeFileSync(join(folder, 'big.png'), pixel)
  truncateSync(join(folder, 'big.png'), 20 * 1024 * 1024 + 1)
  expect(await stateOf('big.png')).toBe('too-big')
})
