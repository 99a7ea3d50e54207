import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepPicture } from '../../src/build/desk/keep-picture.js'
import { findDecks } from '../../src/host/source/find-decks.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

const svg = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#${colour.repeat(3)}" d="M0 0h9v9z"/></svg>`
  )

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', '# Water\n')
})
afterEach(() => work.remove())

async function keep(name: string, bytes: Uint8Array) {
  const [location] = findDecks(['decks/water'], work.folder)
  if (!location) throw new Error('There is no deck')
  return keepPicture(location, { name, bytes })
}

test('a picture is put beside the deck under a plain name, and replaces none', async () => {
  work.put('decks/water/images/pump.svg', 'another')
  expect(await keep('Brunnen – März (1).SVG', svg('a'))).toEqual({ address: 'images/brunnen-marz-1.svg' })
  expect(await keep('pump.jpg', svg('b'))).toEqual({ address: 'images/pump-2.svg' })
  // The same one is there already.
  expect(await keep('pump.png', svg('b'))).toEqual({ address: 'images/pump-2.svg' })
  expect(await keep('../../../con', svg('c'))).toEqual({ address: 'images/picture.svg' })
  expect(await keep('بئر.svg', svg('d'))).toEqual({ address: 'images/picture-2.svg' })
  expect(work.read('decks/water/images/pump.svg')).toBe('another')
  expect(readdirSync(join(work.folder, 'decks/water')).toSorted()).toEqual(['deck.md', 'images'])
})

test('what a deck cannot show is not taken', async () => {
  expect(await keep('a.png', Buffer.from('MZ'))).toEqual({ fault: 'not-a-picture' })
  expect(await keep('a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toEqual({ fault: 'damaged' })
  expect(await keep('a.png', Buffer.alloc(20 * 1024 * 1024 + 1))).toEqual({ fault: 'too-big' })
})

test.skipIf(process.platform === 'win32')('a link does not lead a picture out of the folder of the deck', async () => {
  mkdirSync(join(work.folder, 'elsewhere'))
  symlinkSync(join(work.folder, 'elsewhere'), join(work.folder, 'decks/water/images'))
  expect(await keep('a.svg', svg('a'))).toEqual({ fault: 'bad-name' })
  expect(readdirSync(join(work.folder, 'elsewhere'))).toEqual([])
  expect(readFileSync(join(work.folder, 'decks/water/deck.md'), 'utf8')).toBe('# Water\n')
})
