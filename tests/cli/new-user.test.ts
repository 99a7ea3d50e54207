import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

/** What somebody who has never done this does, and what has to be said about it. */
test.each<[string, string, string | Uint8Array, RegExp]>([
  [
    'capitals in the name of the file',
    'deck.MD',
    starter,
    /There is no file `\S+deck\.md`, but there is `\S+deck\.MD`.*Rename it to `deck\.md`/
  ],
  [
    'a name that Notepad has made longer',
    'deck.md.txt',
    starter,
    /but there is `\S+deck\.md\.txt`.*Rename it to `deck\.md`: text editors add `\.txt`.*File name extensions/
  ],
  ['another name for the file', 'water lesson.md', starter, /but there is `.*water lesson\.md`/],
  ['a file of Word', 'deck.md', 'PK\u0003\u0004\u0014', /was written by Word, PowerPoint.*new lesson --from FILE/],
  [
    'a picture',
    'deck.md',
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    /is a picture, expected a text file.*Name the folder of the deck/
  ],
  ['a PDF', 'deck.md', '%PDF-1.7\n', /was written by a program that makes PDFs/],
  [
    'curly quotes in YAML',
    'deck.md',
    starter.replace(/^title: .*$/m, 'title: “Water”: a lesson'),
    /:3:\d+ .*fix Put the whole value between quotes: `title: "“Water”: a lesson"`/
  ],
  [
    'no space behind the colon',
    'deck.md',
    starter.replace('language: en', 'language:en'),
    /:5:1 .*fix Write `language: en`/
  ],
  [
    'a field in capitals',
    'deck.md',
    starter.replace('title:', 'Title:'),
    /Unknown field `Title`, did you mean `title`\?.*fix Write `title`.* 1 error\./
  ],
  [
    'a language by its name',
    'deck.md',
    starter.replace('language: en', 'language: Français'),
    /did you mean `fr`\?.*fix Write `language: fr`/
  ],
  [
    'a language as Windows writes it',
    'deck.md',
    starter.replace('language: en', 'language: pt_BR'),
    /did you mean `pt-BR`\?/
  ],
  [
    'minutes with their unit',
    'deck.md',
    starter.replace(/^duration: .*$/m, 'duration: 30 min'),
    /fix Write `duration: 30`\. 1 error\./
  ],
  [
    'a date as letters have it',
    'deck.md',
    starter.replace(/^date: .*$/m, 'date: 24 November 2026'),
    /fix Write `date: 2026-11-24`/
  ],
  [
    'a long line under the facts',
    'deck.md',
    starter.replace('\n---\n', '\n----------\n'),
    /Unexpected `----------` at the end of the front matter.*Write three hyphens/
  ],
  [
    'bullets out of Word',
    'deck.md',
    starter.replace(/^- A real place/m, '• A real place'),
    /Unexpected `•` at the beginning of a line, expected `-`/
  ],
  ['a title without a space', 'deck.md', starter.replace(/^## Takeaways/m, '##Takeaways'), /fix Write `## Takeaways`/],
  [
    'a block in capitals',
    'deck.md',
    starter.replace(':::notes', ':::Notes'),
    /Unknown block `:::Notes`.*fix Write `:::notes`\. 1 error\./
  ],
  [
    'a misspelt contract',
    'deck.md',
    starter.replace(':::scope', ':::scop'),
    /did you mean `:::scope`\?(?!.*lesson-has-scope)/
  ],
  [
    'a number that is none',
    'deck.md',
    starter.replace('outcomes="1"', 'outcomes=“1”'),
    /Unexpected `“1”`, expected straight quotation marks(?!.*outcome-is-taught)/
  ]
])('%s', async (name, file, text, says) => {
  const folder = `lessons/${name.replaceAll(' ', '-')}`
  work.put(`${folder}/${file}`, text)
  const { stdout, stderr } = await work.run('check', folder)
  expect(stderr).toBe('')
  // Lines are broken to fit a terminal.
  expect(stdout.replace(/\s+/g, ' ')).toMatch(says)
  expect(stdout).toMatch(/^Next: /m)
})

test('reports a misspelt folder with the one that was meant', async () => {
  work.put('decks/water/deck.md', starter)
  const { stdout } = await work.run('check', 'decks/watr')
  expect(stdout).toMatch(/There is no file `decks\/watr\/deck\.md`, did you mean `decks\/water\/deck\.md`\?/)
  expect(stdout).toContain('fix  Type `water` instead')
})

test('reports a misspelt name of a deck in `decks` with the one that was meant', async () => {
  work.put('decks/rivers/deck.md', starter)
  const { stdout } = await work.run('check', 'rivrs')
  expect(stdout).toMatch(/There is no file `rivrs\/deck\.md`, did you mean `decks\/rivers\/deck\.md`\?/)
  expect(stdout).toContain('fix  Type `rivers` instead')
})

test('reports a folder inside a deck with the deck', async () => {
  work.put('decks/water/deck.md', starter)
  work.put('decks/water/pictures/well.png', '')
  const { stdout } = await work.run('check', 'decks/water/pictures')
  expect(stdout).toContain('did you mean `decks/water/deck.md`?')
})

test('a deck in capitals is found without being named, too', async () => {
  const lonely = createTempProject()
  lonely.put('lesson/Deck.MD', starter)
  expect((await lonely.run('check')).stdout).toContain('but there is `lesson/Deck.MD`')
  lonely.remove()
})

test('a deck that Notepad has given another ending is found without being named, too', async () => {
  const lonely = createTempProject()
  lonely.put('decks/lesson/deck.md.txt', starter)
  expect((await lonely.run('check')).stdout).toContain('but there is `decks/lesson/deck.md.txt`')
  lonely.remove()
})
