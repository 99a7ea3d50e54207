import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findDecks } from '../../src/source/find-decks.js'

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
    file: 'decks/water/deck.md'
  })
  expect(filesOf(['decks/water', 'decks/water/deck.md', './decks/water/'])).toEqual(['decks/water/deck.md'])
  expect(findDecks(['.'], join(home, 'decks/water'))[0]?.id).toBe('water')
})

test('what is not there is returned under the name of the file that is missing', () => {
  put('empty/readme.txt')
  expect(filesOf(['nowhere', 'nowhere.md', 'empty'])).toEqual(['nowhere/deck.md', 'nowhere.md', 'empty/deck.md'])
})

test('a deck outside the working folder is named by its whole path', () => {
  put('decks/water/deck.md', 'elsewhere/x')
  expect(filesOf(['../decks/water'], join(home, 'elsewhere'))).toEqual([join(home, 'decks/water/deck.md')])
})
