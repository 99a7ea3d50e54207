import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../../src/parse/parse.js'
import { renderFormat } from '../../../src/render/format.js'
import { notes } from '../../../src/render/notes/notes.js'
import { sheets } from '../../../src/render/sheets/sheets.js'
import { inputFor, textOf } from '../paper/lesson.js'

const file = (name: string) => ({
  file: name,
  text: readFileSync(new URL(`../../../decks/${name}`, import.meta.url), 'utf8')
})

test('the guide lists what to copy for the 24 people of our long lesson, and the sheets say the same', async () => {
  const { deck } = parse({
    id: 'crsv-mission-approaches',
    deck: file('crsv-mission-approaches/deck.md'),
    glossary: file('glossary.yaml')
  })
  const guide = textOf(await renderFormat(notes, await inputFor(deck)), 'notes.html')
  const copied = [...guide.matchAll(/<li>Copy for activity (\d), from activity-sheets\.pdf\. (.*?)<\/li>/g)]
  expect(guide).toContain('Print 24 handouts, one for each participant.')
  expect(guide).toContain('<li>Print quiz.pdf 24 times, once for each participant')
  expect(copied.map(([, activity, copies]) => [activity, copies])).toEqual([
    // Groups of four.
    ['1', 'Copies: one of each of the 6 pages. Each group has a letter and a page.'],
    ['2', 'Copies: 24, one for each participant.'],
    ['3', 'Copies: 24, one for each participant.']
  ])
  const paper = textOf(await renderFormat(sheets, await inputFor(deck)), 'activity-sheets.html')
  const onSheets = [...paper.matchAll(/<p class="copies">(.*?)<\/p>/g)].map(([, copies]) => copies)
  expect(onSheets).toEqual([
    ...[...'ABCDEF'].map(letter => `Copies: 1, for group ${letter} of 6`),
    'Copies: 24, one for each participant',
    'Copies: 24, one for each participant'
  ])
})
