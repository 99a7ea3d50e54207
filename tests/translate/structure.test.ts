import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { decorative } from '../../src/deck/picture.js'
import { textOf, walk } from '../../src/deck/walk.js'
import { catalogueOf, segmentsOf } from '../../src/translate/catalogue.js'
import { pseudoCatalogue, pseudoLanguages } from '../../src/translate/pseudo.js'
import { translate } from '../../src/translate/translate.js'
import { catalogueWith, deckNames, deckOf, ownDeck } from './decks.js'

/** What a deck is made of, without its words: every slide as the row of its nodes' types. Neighbouring texts count as one. */
function shapeOf(deck: Deck): object {
  const types = (nodes: readonly RootContent[]) =>
    [...walk(nodes)]
      .filter(({ type }) => type !== 'text')
      .map(node =>
        [
          node.type,
          ...('url' in node ? [node.url] : []),
          ...('depth' in node ? [node.depth] : []),
          ...('ordered' in node ? [node.ordered] : []),
          ...('correct' in node ? [node.correct] : [])
        ].join(' ')
      )
  return deck.slides.map(({ id, kind, minutes, outcomes, scope, body, notes }) => ({
    id,
    kind,
    minutes,
    outcomes,
    scope,
    body: types(body),
    notes: types(notes)
  }))
}

function inPseudo(deck: Deck, language: string): Deck {
  return translate(deck, pseudoCatalogue(deck, segmentsOf(deck), language), { isDraft: true })
}

describe.each(pseudoLanguages)('in %s', language => {
  it.each(deckNames)('%s keeps its slides, items, cells, links, pictures and emphasis', name => {
    const deck = ownDeck(name)
    const translated = inPseudo(deck, language)
    expect(shapeOf(translated)).toEqual(shapeOf(deck))
    expect(translated.slides.map(({ title }) => title)).not.toEqual(deck.slides.map(({ title }) => title))
  })

  it('every text of a slide changes', () => {
    const deck = ownDeck('facilitation-basics')
    const lines = ({ slides }: Deck) =>
      slides.flatMap(({ body, notes }) =>
        [...walk([...body, ...notes])]
          .filter(({ type }) => type === 'paragraph' || type === 'heading')
          .map(node => textOf(node))
          .filter(text => /\p{Ll}{3}/u.test(text))
      )
    const before = new Set(lines(deck))
    // What is left is code, file names and the word for pictures that say nothing.
    const left = lines(inPseudo(deck, language)).filter(text => before.has(text))
    expect(left.filter(text => text !== decorative)).toEqual([])
  })
})

describe('pseudo-languages', () => {
  it('make short texts much longer, and long ones by a third', () => {
    const deck = deckOf('# Aim', `## ${'word '.repeat(20)}`)
    const [short = '', long = ''] = inPseudo(deck, 'en-XA').slides.map(({ title }) => title)
    expect(short.length).toBeGreaterThanOrEqual(6)
    expect(long.length / ('word '.repeat(20).length - 1)).toBeCloseTo(1.35, 1)
  })

  it('leave abbreviations and numbers in Latin letters', () => {
    const [first] = inPseudo(deckOf('# WPA and MARA in 2010'), 'ar-XB').slides
    expect(first?.title).toMatch(/^WPA \p{Script=Arabic}+ MARA \p{Script=Arabic}+ 2010$/u)
  })
})

// Texts whose bold CommonMark would lose, were they read as Markdown: marks beside letters of scripts without spaces.
const flanking: readonly (readonly [target: string, bold: string])[] = [
  ['这是<b1>重点。</b1>后文', '重点。'],
  ['与<b1>“CRSV”</b1>有关', '“CRSV”'],
  ['采用<b1>整体（全面）</b1>办法', '整体（全面）'],
  ['هذا<b1>«مهم»</b1>جدا', '«مهم»'],
  ['на <b1>«пример»</b1>х', '«пример»'],
  ...['，', '。', '：', '；', '！', '？', '、', '…', '）', '』'].flatMap((mark): [string, string][] => [
    [`前<b1>词${mark}</b1>后`, `词${mark}`],
    [`前<b1>${mark}词</b1>后`, `${mark}词`],
    [`前${mark}<b1>词</b1>${mark}后`, '词'],
    [`<b1>${mark}词${mark}</b1>后`, `${mark}词${mark}`]
  ]),
  ['これは<b1>「重要」</b1>です', '「重要」'],
  ['이것은<b1>(중요)</b1>합니다', '(중요)'],
  ['参见<b1>S/RES/1820（2008）</b1>号决议', 'S/RES/1820（2008）'],
  ['<b1>《安理会决议》</b1>第8段', '《安理会决议》'],
  ['共<b1>3 000</b1>人', '3 000']
]

describe('bold beside marks of other scripts', () => {
  const deck = deckOf('# T\n\nThe **bold** words')

  it('are fifty', () => {
    expect(flanking.length).toBe(50)
  })

  it.each(flanking)('is kept: %s', (target, bold) => {
    const catalogue = catalogueWith(deck, 'zh', ({ role }) => (role === 'text' ? { target, state: 'reviewed' } : {}))
    const [, paragraph] = translate(deck, catalogue, { isDraft: true }).slides[0]?.body ?? []
    const strong = paragraph ? [...walk([paragraph])].filter(({ type }) => type === 'strong') : []
    expect(strong.map(node => textOf(node))).toEqual([bold])
  })
})

describe('words that would be marks of Markdown', () => {
  const deck = deckOf('# T\n\nOne sentence about rivers and lakes, long enough to have many places in it\n\n- An item')
  const marks = [' - ', '1. ', '+ ', '# ', '* ', '> ', '\n\n', '---', ':::', '| a | b |', '    ', '```', '**', '<div>']

  it('make no new block in any place: 1 000 of them', () => {
    const before = shapeOf(deck)
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.nat(76), fc.lorem({ maxCount: 12 }), (mark, at, text) => {
        const target = text.slice(0, at) + mark + text.slice(at)
        const catalogue = catalogueWith(deck, 'fr', ({ role }) =>
          role === 'text' || role === 'item' ? { target, state: 'translated' } : {}
        )
        const translated = translate(deck, catalogue, { isDraft: false })
        const unmarked = (shape: object) =>
          JSON.stringify(shape).replaceAll('"fallback",', '').replaceAll(',"fallback"', '')
        expect(unmarked(shapeOf(translated))).toBe(JSON.stringify(before))
      }),
      { numRuns: 1000 }
    )
  })
})

describe('a translation in part', () => {
  it('keeps the order and number of texts that have none', () => {
    const deck = ownDeck('crsv-mission-approaches')
    const segments = segmentsOf(deck)
    const catalogue = catalogueOf(deck, segments, { language: 'fr', file: 'fr.po' })
    const translated = translate(deck, catalogue, { isDraft: true })
    expect(
      [
        ...walk(
          [...translated.slides, ...(translated.questions ?? [])].flatMap(({ body, notes }) => [...body, ...notes])
        )
      ].filter(({ type }) => type === 'fallback').length
    ).toBe(
      segments.filter(({ slide, role }) => slide && !['alt', 'caption', 'method', 'materials'].includes(role)).length
    )
  })
})
