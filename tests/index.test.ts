import { expect, test } from 'vitest'
import { build, check, parse, render } from '../src/index.js'
import { createTempProject } from './cli/temp-project.js'
import { finishedStarter as starter } from './starter.js'

test('a program can parse, check and render a text without any file', async () => {
  const { deck, messages } = parse(starter.replaceAll('\n', '\r\n'), { id: 'water', file: 'water.md' })
  expect(messages).toEqual([])
  expect(check(deck)).toEqual([])
  const files = await render(deck, { formats: ['presenter', 'notes'], paper: 'letter' })
  expect(files.map(({ path }) => path)).toEqual(['presenter.html', 'notes.html', 'notes.pdf'])
  expect(files.find(({ path }) => path === 'notes.pdf')).toMatchObject({ page: { width: 8.5, height: 11 } })
})

test.each([undefined, []])('without formats, those are made that a build makes', async formats => {
  const files = await render(parse(starter).deck, formats && { formats })
  expect(files.map(({ path }) => path)).toContain('slides.html')
  expect(files.map(({ path }) => path)).not.toContain('deck.json')
})

test('a format that does not exist is a mistake of the program', async () => {
  await expect(render(parse(starter).deck, { formats: ['powerpoint'] })).rejects.toThrow('Unknown format `powerpoint`')
})

test('a text may begin with the mark of its encoding', () => {
  expect(parse(`\uFEFF${starter}`).messages).toEqual([])
})

test('a deck without a duration is checked without one', () => {
  const { deck } = parse(starter.replace(/^duration: .*\n/m, ''))
  expect(check(deck).filter(({ what, fix }) => `${what} ${fix}`.includes('NaN'))).toEqual([])
})

test('mistakes of a text are messages', () => {
  const { messages } = parse('# Only a title\n')
  expect(messages[0]).toMatchObject({ file: 'deck.md', severity: 'error' })
})

test('a program can build decks, and gets what became of each', async () => {
  const work = createTempProject()
  try {
    work.put('decks/air/deck.md', starter)
    work.put('decks/water/deck.md', starter.replace('language: en', 'language: no such language'))
    const { editions, contents, messages } = await build({ cwd: work.folder, formats: ['presenter'], pdf: false })
    expect(messages).toEqual([])
    expect(contents).toBe('dist/decks/index.html')
    expect(editions).toMatchObject([
      { file: 'decks/air/deck.md', language: 'en', isRefused: false, written: ['presenter.html'], unprinted: [] },
      { file: 'decks/water/deck.md', isRefused: true, written: [] }
    ])
    expect(editions[1]?.messages[0]).toMatchObject({ file: 'decks/water/deck.md', severity: 'error' })
  } finally {
    work.remove()
  }
})

test('an invalid request is reported in the result', async () => {
  const work = createTempProject()
  try {
    const { editions, messages } = await build({ cwd: work.folder })
    expect(editions).toEqual([])
    expect(messages).toMatchObject([{ file: '', rule: 'command-is-understood', severity: 'error' }])
  } finally {
    work.remove()
  }
})
