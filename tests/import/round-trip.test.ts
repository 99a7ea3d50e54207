import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RootContent } from 'mdast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forScreen } from '../../src/deck/audience.js'
import type { Deck } from '../../src/deck/deck.js'
import { diagramItems } from '../../src/deck/diagram-items.js'
import { all, textOf, walk } from '../../src/deck/walk.js'
import { parse } from '../../src/parse/parse.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { foundWords } from './other-reader.js'

const decks = join(import.meta.dirname, '../../decks')
const inOffice = (text: string) =>
  text
    .replace(/[“”"«»]/g, '"')
    .replace(/[’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  cpSync(decks, join(work.folder, 'decks'), { recursive: true })
})
afterAll(() => work.remove())

function read(folder: string): Deck {
  const text = readFileSync(join(work.folder, folder, 'deck.md'), 'utf8')
  return parse({ id: 'x', deck: { file: 'deck.md', text } }).deck
}

/** What stands in a block of a kind that comes back as such: not in an exercise, whose words come as text. */
function shown({ slides }: Deck): RootContent[] {
  const plain = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.filter(({ type }) => type !== 'activity' && type !== 'quiz' && type !== 'paper' && type !== 'jobaid')
  return slides.flatMap(slide => plain(forScreen(slide.body)))
}

/** The items of a deck's diagrams: their layout, and the words of two levels. */
function diagrams(deck: Deck): unknown[] {
  return all(shown(deck), 'diagram').map(node => [
    node.layout,
    diagramItems(node).map(({ text, children }) => [inOffice(text), children.map(child => inOffice(child.text))])
  ])
}

function tables(deck: Deck): string[][][] {
  const isOfChart = new Set(all(shown(deck), 'chart').flatMap(chart => all(chart.children, 'table')))
  return all(shown(deck), 'table')
    .filter(table => !isOfChart.has(table))
    .map(({ children }) => children.map(row => row.children.map(cell => inOffice(textOf(cell)))))
}

function lists(deck: Deck): string[] {
  const inDrawings = new Set(all(shown(deck), 'diagram').flatMap(node => all(node.children, 'listItem')))
  return all(shown(deck), 'listItem')
    .filter(item => !inDrawings.has(item) && all([item], 'blank').length === 0)
    .map(item => inOffice(textOf(item.children.filter(({ type }) => type === 'paragraph'))))
}

describe.each(
  readdirSync(decks, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
)('%s to PowerPoint and back', id => {
  let before: Deck
  let after: Deck
  beforeAll(async () => {
    const built = await work.run('build', `decks/${id}`, '--to', 'pptx', '--language', 'en', '--out', 'out')
    expect(built.code).toBe(0)
    const made = await work.run('new', `back/${id}`, '--from', `out/${id}/en/deck.pptx`)
    expect([made.code, made.stderr]).toEqual([0, ''])
    before = read(`decks/${id}`)
    after = read(`back/${id}`)
  })

  it('keeps the titles in their order', () => {
    // PowerPoint wants no two slides of one title; a slide that was too full came back as two.
    const plain = (deck: Deck) =>
      deck.slides
        .map(({ title }) => inOffice(title.replace(/ \(\d+(?:\/\d+)?\)$/, '')))
        .filter((title, index, titles) => title !== '' && title !== titles[index - 1])
    expect(plain(after)).toEqual(plain(before).map(title => (title === 'Aim' ? 'Aim · Scope' : title)))
  })

  it('keeps diagrams with their levels, and tables', () => {
    expect(diagrams(after)).toEqual(diagrams(before))
    expect(tables(after)).toEqual(expect.arrayContaining(tables(before)))
  })

  it('keeps lists and notes', () => {
    const there = lists(after)
    expect(lists(before).filter(item => !there.includes(item))).toEqual([])
    const notes = before.slides.flatMap(({ notes }) =>
      walk(notes).flatMap(node => (node.type === 'paragraph' ? [textOf(node)] : []))
    )
    const back = after.slides.flatMap(({ notes }) =>
      walk(notes).flatMap(node => (node.type === 'paragraph' ? [textOf(node)] : []))
    )
    const { found, all: words, lost } = foundWords(notes, back.join('\n'))
    console.log(
      `${id}: ${before.slides.length} slides, ${all(shown(before), 'diagram').length} diagrams, ${lists(before).length} items of lists, ${found} of ${words} words of notes came back`
    )
    expect(lost).toEqual([])
  })

  it('keeps pictures with their alternative texts', () => {
    const alts = (deck: Deck) =>
      all(
        deck.slides.flatMap(({ body }) => body),
        'image'
      ).map(({ alt }) => inOffice(alt ?? ''))
    expect(alts(after)).toEqual(expect.arrayContaining(alts(before)))
  })
})
