import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDecks } from '../../../src/host/source/find-decks.js'
import { catalogueNames, readLanguages } from '../../../src/host/source/read-languages.js'

/** Runs something as a user for whom the bits of permission count: for root they do not. */
function asOrdinaryUser<Result>(work: () => Result): Result {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.('nobody')
  try {
    return work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

let home: string
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'backbrief-find-')))
})
afterEach(() => rmSync(home, { recursive: true }))

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), '# x\n')
  }
}

const filesOf = (asked: string[], cwd = home) => findDecks(asked, cwd).map(({ file }) => file)

test('none asked means every deck under decks/, in order of name', () => {
  put('decks/water/deck.md', 'decks/air/deck.md', 'decks/glossary.yaml', 'decks/notes/other.md', 'lesson/deck.md')
  expect(filesOf([])).toEqual(['decks/air/deck.md', 'decks/water/deck.md'])
})

test('without decks/, the deck here is meant, else those one folder below', () => {
  put('lesson/deck.md', 'node_modules/deck.md', '.hidden/deck.md')
  expect(filesOf([])).toEqual(['lesson/deck.md'])
  expect(filesOf([], join(home, 'lesson'))).toEqual(['deck.md'])
})

test('nothing to find gives an empty list', () => {
  expect(findDecks([], home)).toEqual([])
})

test('a folder, its source and the folder itself from within are the same deck, found once', () => {
  put('decks/water/deck.md')
  const [deck] = findDecks(['decks/water'], home)
  expect(deck).toEqual({
    id: 'water',
    folder: join(home, 'decks/water'),
    path: join(home, 'decks/water/deck.md'),
    file: 'decks/water/deck.md',
    project: { cwd: home, decks: 'decks', themes: 'themes' },
    reach: { within: [join(home, 'decks/water'), join(home, 'decks')] }
  })
  expect(filesOf(['decks/water', 'decks/water/deck.md', './decks/water/'])).toEqual(['decks/water/deck.md'])
  expect(findDecks(['.'], join(home, 'decks/water'))[0]?.id).toBe('water')
})

test('a missing deck is returned under the name of the missing file', () => {
  put('empty/readme.txt')
  expect(filesOf(['nowhere', 'nowhere.md', 'empty'])).toEqual(['nowhere/deck.md', 'nowhere.md', 'empty/deck.md'])
})

test('a deck outside the working folder is named by its whole path', () => {
  put('decks/water/deck.md', 'elsewhere/x')
  expect(filesOf(['../decks/water'], join(home, 'elsewhere'))).toEqual([join(home, 'decks/water/deck.md')])
})

test('an unreadable entry, such as a link to itself, hides no deck', () => {
  put('decks/water/deck.md')
  symlinkSync(join(home, 'decks/circle'), join(home, 'decks/circle'))
  expect(filesOf([])).toEqual(['decks/water/deck.md'])
  expect(filesOf(['decks/circle'])).toEqual(['decks/circle/deck.md'])
})

test('a folder that may not be read, as there is at the root of many sticks, hides no deck', () => {
  put('decks/water/deck.md', 'decks/lost+found/secret')
  chmodSync(join(home, 'decks/lost+found'), 0o000)
  chmodSync(home, 0o755)
  const found = asOrdinaryUser(() => filesOf([]))
  chmodSync(join(home, 'decks/lost+found'), 0o755)
  expect(found).toEqual(['decks/water/deck.md'])
})

test('a file where the translations should be is no translation, and stops nothing', async () => {
  put('decks/water/deck.md', 'decks/water/languages')
  const [location] = findDecks([], home)
  if (!location) throw new Error('The deck was not found')
  expect(catalogueNames(location)).toEqual([])
  expect((await readLanguages(location)).catalogues).toEqual([])
})

test('a name that is not here is looked for in `decks`', () => {
  put('decks/water/deck.md', 'rivers/deck.md', 'decks/rivers/deck.md')
  expect(filesOf(['water'])).toEqual(['decks/water/deck.md'])
  expect(filesOf(['water/'])).toEqual(['decks/water/deck.md'])
  expect(filesOf(['rivers'])).toEqual(['rivers/deck.md'])
  expect(filesOf(['lakes'])).toEqual(['lakes/deck.md'])
})

test('a deck that a text editor has given another ending is found, so that this can be said', () => {
  put('decks/water/deck.md.txt', 'decks/notes/remarks.txt')
  expect(filesOf([])).toEqual(['decks/water/deck.md'])
})
