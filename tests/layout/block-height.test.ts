import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { TypesWith } from '../../src/deck/block-kinds.js'
import type { Deck } from '../../src/deck/deck.js'
import { em, px, ratio } from '../../src/layout/box-sizes.js'
import { predictedHeight } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'
import { long, sampled } from '../sampled.js'
import { openSlidesFixture } from '../window/slides-fixture.js'
import { type Words, words } from './words.js'

type Shown = TypesWith<'shownOn', 'body' | 'foot'> & TypesWith<'form', 'block'> & TypesWith<'audience', 'everyone'>

const items = ({ short, long }: Words, mark = '-') => [short, long, short].map(text => `${mark} ${text}`).join('\n')

/** Every block of ours that slides show, as it is written. A picture and a diagram take what is left, so they stand below. */
const own: Readonly<Record<Exclude<Shown, 'diagram' | 'chart'>, (words: Words) => string>> = {
  aim: ({ long }) => `:::aim\n${long}\n:::`,
  relevance: ({ long }) => `:::relevance\n${long}\n:::`,
  scope: words => `:::scope\n${items(words, '1.')}\n:::`,
  outcomes: words => `:::outcomes\n${items(words, '1.')}\n:::`,
  takeaways: words => `:::takeaways\n${items(words)}\n:::`,
  activity: words => `:::activity{minutes=10 method="group work"}\n${items(words, '1.')}\n:::`,
  quiz: ({ short, long }) => `:::quiz\n${long}?\n\n- [ ] ${short}\n- [x] ${long}\n- [ ] ${short}\n:::`,
  columns: words => `::::columns\n:::column\n${items(words)}\n:::\n:::column\n${words.long}\n:::\n::::`,
  steps: words => `:::steps\n${items(words)}\n:::`,
  callout: ({ long }) => `:::callout{kind=warning}\n${long}\n:::`,
  missing: ({ short }) => `::missing[${short}]`,
  sources: ({ long }) => `${long}\n\n:::sources\n${long}\n\n${long}\n:::`
}

/** The blocks of Markdown. */
const markdown: Readonly<Record<string, (words: Words) => string>> = {
  paragraph: ({ long }) => `${long}. ${long}.`,
  paragraphs: ({ short, long }) => `${short}\n\n${long}\n\n${short}`,
  'sub-heading': ({ short, long }) => `### ${short}\n\n${long}`,
  band: ({ short }) => `:::callout{kind=warning}\n**${short}. ${short}.**\n:::`,
  list: items,
  'nested list': ({ short, long }) => `- ${short}\n  - ${long}\n  - ${short}\n- ${long}`,
  'led steps': words => `:::steps\n${words.long}\n\n${items(words, '1.')}\n:::`,
  'long list': ({ short }) => Array.from({ length: 12 }, () => `- ${short}`).join('\n'),
  tasks: words => items(words, '- [ ]'),
  table: ({ short, long }) => `| ${short} | ${short} |\n| --- | --- |\n| ${long} | ${short} |\n| ${short} | ${long} |`,
  'short table': ({ short }) => `| ${short} | 240 |\n| --- | --- |\n| ${short} | 1 200 |\n| ${short} | 12 |`,
  quotation: ({ long }) => `> ${long}\n\nSaid.`,
  code: () => '```\nconst a = 1\nconst b = 2\n```'
}

const blocks = { ...own, ...markdown }

function deckOf(language: string, written: Words): Deck {
  const slides = Object.entries(blocks).map(
    ([name, write]) => `::slide{#${name.replace(' ', '-')} layout=list}\n\n## ${written.short}\n\n${write(written)}`
  )
  const panels = `::slide{#panels}\n\n## ${written.short}\n\n${items(written)}\n\n## ${written.short}\n\n${written.long}`
  const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${[...slides, panels].join('\n\n---\n\n')}`
  return parse({ id: 'blocks', deck: { file: 'deck.md', text } }).deck
}

/** How many px less or more than a browser takes may be predicted. The foot begins with 8 px of empty ground. */
const minDifference = -7
const maxDifference = 15
/** The facts of an activity may take a second row. */
const maxDifferences: Readonly<Record<string, number>> = { activity: 40 }

/** By how many px what stands on each slide, with what it keeps free below, runs over its foot in a browser; below 0 when there is room. */
async function measured(deck: Deck): Promise<Map<string, number>> {
  const room = await openSlidesFixture(deck)
  const page = await room.open('slides.html')
  await page.emulateMediaType('print')
  const found = await page.$$eval(
    '.slides > .slide',
    (slides, free) =>
      slides.map((slide): [string, number] => {
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
        // A few short items fill their slide in larger words, which are measured where it is decided: here as in any list.
        // Answers that are each as high as their own words take no more than answers that are all as high as the highest, which are predicted.
        slide.classList.remove(...[...slide.classList].filter(name => name.startsWith('few') || name === 'uneven'))
        // Some blocks are as high as the slide: what they say is measured.
        for (const block of slide.querySelectorAll<HTMLElement>('.activity, .quiz, .outcomes, .scope, .takeaways'))
          block.style.flex = 'none'
        // Steps share what is free, of which there is none here: each has the least that it was predicted to have.
        for (const step of slide.querySelectorAll<HTMLElement>('.task > ol > li'))
          step.style.marginBlockEnd = 'var(--air)'
        const bottoms = [...slide.querySelectorAll('.slide-body > *')]
          .map(element => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && box.height > 1)
          // What stands in the middle of the room that is left has as much of it below as above.
          .map(({ element, box }) => {
            const isCentred = element.matches('.missing')
            return box.bottom - (isCentred ? Number.parseFloat(getComputedStyle(element).marginTop) : 0)
          })
        return [slide.id, Math.max(0, ...bottoms) + (slide.matches('.snug') ? 0 : free) - foot]
      }),
    px['body-end']
  )

  await room.leave()
  return new Map(found)
}

test.each(sampled(Object.entries(words), 2))(
  'The height of every block is predicted as a browser lays it out, in %s',
  long,
  async (language, written) => {
    const deck = deckOf(language, written)
    const found = await measured(deck)
    const wrong = deck.slides.flatMap(slide => {
      if (slide.kind !== 'content') return []
      const difference = predictedHeight(slide, language) - 720 - (found.get(slide.id) ?? 0)
      return difference < minDifference || difference > (maxDifferences[slide.id] ?? maxDifference)
        ? [
            `${slide.id}: predicted ${Math.abs(Math.round(difference))} px too ${difference < 0 ? 'low' : 'high'}, see src/layout/block-height.ts`
          ]
        : []
    })
    expect(wrong).toEqual([])
  }
)

test('A diagram takes what its words leave, down to the least that it needs', async () => {
  const { long } = words.en ?? { long: '' }
  const beside = [1, 2].map(
    count =>
      `::slide{#d${count}}\n\n## Diagram\n\n${`${long}\n\n`.repeat(count)}:::diagram{layout=steps}\n1. One\n2. Two\n3. Three\n:::`
  )
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n${beside.join('\n\n---\n\n')}`
  const { deck } = parse({ id: 'diagrams', deck: { file: 'deck.md', text } })
  const found = await measured(deck)
  for (const slide of deck.slides.filter(({ kind }) => kind === 'content')) {
    expect(predictedHeight(slide, 'en')).toBeLessThanOrEqual(720)
    expect(found.get(slide.id)).toBeLessThanOrEqual(0)
  }
})

test('Every size of the token file is used by a style sheet of slides', async () => {
  const folder = new URL('../../templates/', import.meta.url)
  const sheets = await Promise.all(
    (await readdir(folder, { recursive: true })).map(name =>
      /^(?:slides|scripts)\b.*\.css$/.test(name) ? readFile(new URL(name, folder), 'utf8') : ''
    )
  )
  const css = sheets.join('\n')
  const names = [px, em, ratio].flatMap(sizes => Object.keys(sizes))
  expect(names.filter(name => !css.includes(`var(--${name})`))).toEqual([])
})
