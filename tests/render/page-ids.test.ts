import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/parse/parse.js'
import { formats } from '../../src/render/formats.js'
import { render } from '../../src/render/render.js'
import { allWebPages, writtenText } from '../declared-files.js'

const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false } as const
const head = ['---', 'title: Names', 'language: en', 'duration: 45', '---', '']

function deckOf(slides: readonly string[]): Deck {
  const { deck } = parse({
    id: 'names',
    deck: { file: 'deck.md', text: [...head, slides.join('\n\n---\n\n')].join('\n') }
  })
  return deck
}

const exercises =
  ':::quiz\nWhich?\n\n- [ ] This\n- [x] That\n:::\n\n:::paper{kind=sheet}\nA sheet.\n:::\n\n:::jobaid{kind=pocket}\nA card.\n:::\n\n:::jobaid{kind=poster}\nA poster.\n:::\n\n:::jobaid{kind=reminder}\nA page.\n:::'
const named = (id: string) => `## A slide\n::slide{#${id}}\n\n:::notes\nSay it.\n:::`

/** The ids of each web page of a deck, in the order in which they stand there. */
async function idsOf(deck: Deck): Promise<Record<string, string[]>> {
  const files = await render(deck, formats, await readTemplates('en'), options)
  return Object.fromEntries(
    files.flatMap(file => {
      if (!file.path.endsWith('.html')) return []
      const body = (writtenText(file) ?? '').replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
      return [[file.path, [...body.matchAll(/<[^<>]*?\sid="?([^\s">]+)/g)].map(([, id = '']) => id)]]
    })
  )
}

/** The pages on which an id is there twice, with these ids. */
function doubles(pages: Record<string, string[]>): Record<string, string[]> {
  const found = Object.entries(pages).map(
    ([path, ids]) => [path, ids.filter((id, at) => ids.indexOf(id) < at)] as const
  )
  return Object.fromEntries(found.filter(([, ids]) => ids.length > 0).map(([path, ids]) => [path, [...ids]]))
}

test('No slide’s id is an id of the page that shows the slide, whatever the slide is called', async () => {
  const pages = await idsOf(deckOf([named('first'), `${named('second')}\n\n${exercises}`]))
  expect(Object.keys(pages)).toEqual(allWebPages)
  const known = [...new Set(Object.values(pages).flat())]
  expect(known.length).toBeGreaterThan(18)
  // What the pages use for themselves, with and without the sign that keeps it apart, and names that lead to it.
  const wanted = known.flatMap(id =>
    [id, id.replace(/^_/, ''), `on-paper-${id}`].filter(name => /^[\p{L}\p{N}]/u.test(name))
  )
  const ids = [...new Set(wanted)].filter(id => !/^\d+$/.test(id))
  expect(ids).toEqual(expect.arrayContaining(['notes', 'open', 'next', 'clock', 'reading-view', 'on-paper-first']))
  const deck = deckOf(ids.map(named))
  expect(deck.slides.map(({ id }) => id)).toEqual(ids)
  expect(doubles(await idsOf(deck))).toEqual({})
})

test('A title that begins with other signs gives a slide an id that begins with a letter', async () => {
  const titles = ['\\_notes', '\\_on-paper-first', '- open', '\\_\\_', '2030']
  const deck = deckOf([named('first'), ...titles.map(title => `## ${title}\n\n:::notes\nSay it.\n:::`)])
  expect(deck.slides.map(({ id }) => id)).toEqual(['first', 'notes', 'on-paper-first', 'open', 'slide-5', 'slide-2030'])
  expect(doubles(await idsOf(deck))).toEqual({})
})
