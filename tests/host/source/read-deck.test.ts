import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDecks } from '../../../src/host/source/find-decks.js'
import { readDeck } from '../../../src/host/source/read-deck.js'
import type { SourceDeck } from '../../../src/parse/source.js'

let home: string
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-read-')))
})
afterEach(() => rmSync(home, { recursive: true }))

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(home, path)), { recursive: true })
  writeFileSync(join(home, path), content)
}

async function read(asked: string): Promise<SourceDeck> {
  const [location] = findDecks([asked], home)
  if (!location) throw new Error('no location')
  return readDeck(location)
}

test('a deck is its text and the glossary beside all decks', async () => {
  put('decks/water/deck.md', '\uFEFF# Water\r\n')
  put('decks/glossary.yaml', '- slug: un\n')
  expect(await read('decks/water')).toEqual({
    id: 'water',
    folder: join(home, 'decks/water'),
    deck: { file: 'decks/water/deck.md', text: '# Water\n' },
    glossary: { file: 'decks/glossary.yaml', text: '- slug: un\n' },
    themes: []
  })
})

test('where one stands inside the folder of a deck, the glossary beside it is still named so that one can open it', async () => {
  put('water/deck.md', '# Water\n')
  put('glossary.yaml', '- slug: un\n')
  const [location] = findDecks(['deck.md'], join(home, 'water'))
  if (!location) throw new Error('no location')
  expect((await readDeck(location)).glossary?.file).toBe('../glossary.yaml')
})

test("a deck's own glossary wins", async () => {
  put('decks/water/deck.md', '# Water\n')
  put('decks/glossary.yaml', 'shared')
  put('decks/water/glossary.yaml', 'own')
  expect((await read('decks/water')).glossary).toEqual({ file: 'decks/water/glossary.yaml', text: 'own' })
})

test('an unreadable deck is reported as a diagnostic', async () => {
  put('big/deck.md', Buffer.alloc(1024 * 1024 + 1, 'a'))
  put('empty/deck.md', '')
  mkdirSync(join(home, 'folder/deck.md'), { recursive: true })
  const faults = await Promise.all(['nowhere', 'empty', 'folder', 'big'].map(async at => (await read(at)).deck.fault))
  expect(faults).toEqual([
    { kind: 'missing', near: ['big/deck.md', 'empty/deck.md', 'folder/deck.md'] },
    { kind: 'empty' },
    { kind: 'not-a-file', found: 'a folder' },
    { kind: 'too-big', bytes: 1048577, limit: 524288 }
  ])
})

test('the list of changes is read from the folder of the deck, and no link out of it is followed', async () => {
  put('water/deck.md', '# Water\n')
  put('water/CHANGES.md', '# Changes\n')
  expect((await read('water')).changes).toEqual({ file: 'water/CHANGES.md', text: '# Changes\n' })
  put('secret.txt', 'of the house')
  put('air/deck.md', '# Air\n')
  symlinkSync(join(home, 'secret.txt'), join(home, 'air/CHANGES.md'))
  expect((await read('air')).changes).toEqual({ file: 'air/CHANGES.md', text: '', fault: { kind: 'link' } })
})
