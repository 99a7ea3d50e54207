import { describe, expect, it } from 'vitest'
import type { Deck } from '../../../src/deck/deck.js'
import { typeset } from '../../../src/deck/typography/typeset.js'
import { textOf } from '../../../src/deck/walk.js'
import { parse } from '../../../src/parse/parse.js'
import { frontMatter } from '../../front-matter.js'

function deckOf(text: string, fields = ''): Deck {
  const deck = { file: 'deck.md', text: `${frontMatter({ more: fields })}\n${text}` }
  return parse({ id: 'deck', deck }).deck
}

const shown = (text: string, fields = '') =>
  typeset(deckOf(text, fields))
    .slides.map(({ body }) => textOf(body))
    .join('\n')

describe('typeset', () => {
  it('reads a paragraph as one, whatever of it is bold, a link or code', () => {
    expect(shown('# It\'s here\n\n"**Stop**", he said, and `type "x"` it\'s *"done"*.')).toBe(
      'It’s here “Stop”, he said, and type "x" it’s “done”.'
    )
  })

  it('leaves addresses, alternative texts and code blocks as they are written', () => {
    const text = "# A\n\n![it's a road](road.png)\n\nhttps://a.example/it's\n\n```\necho \"it's\"\n```"
    expect(shown(text)).toBe(`A it's a road https://a.example/it's echo "it's"`)
  })

  it('sets notes, activities, the title and the glossary too', () => {
    const deck = deckOf(
      '# A "title"\n\n:::activity{method="the trainer\'s choice"}\nTalk.\n:::\n\n:::notes\nIt\'s time.\n:::',
      'subtitle: "it\'s \\"new\\""\n'
    )
    const set = typeset({
      ...deck,
      glossary: [{ slug: 'a', terms: { en: { term: "people's war" }, fr: { term: "droit d'asile" } } }]
    })
    expect(set.slides[0]?.title).toBe('A “title”')
    expect(textOf(set.slides[0]?.notes ?? [])).toBe('It’s time.')
    expect(set.slides[0]?.body[1]).toMatchObject({ method: 'the trainer’s choice' })
    expect(set.frontMatter.subtitle).toBe('it’s “new”')
    expect(set.glossary[0]?.terms).toEqual({ en: { term: 'people’s war' }, fr: { term: 'droit d’asile' } })
  })

  it('sets words that are not translated as their own language does', () => {
    const deck = deckOf('# A\n\nB')
    const [slide] = deck.slides
    if (!slide) throw new Error('no slide')
    const body = [
      {
        type: 'paragraph' as const,
        children: [
          {
            type: 'fallback' as const,
            language: 'en',
            reason: 'missing' as const,
            children: [{ type: 'text' as const, value: 'Who? "We"' }]
          },
          { type: 'text' as const, value: ' et "nous"' }
        ]
      }
    ]
    const set = typeset({ ...deck, language: 'fr', slides: [{ ...slide, body }] })
    expect(textOf(set.slides[0]?.body ?? [])).toBe('Who? “We” et « nous »')
  })

  it('changes nothing where the front matter says so', () => {
    const deck = deckOf('# It\'s "here"', 'punctuation: off\n')
    expect(typeset(deck)).toBe(deck)
  })

  it('keeps the places of all that it changes, and is the same when it is done twice', () => {
    const deck = deckOf('# It\'s "here"\n\n- a ... b\n- **c**--d')
    const set = typeset(deck)
    expect(set.slides[0]?.body[0]?.position).toEqual(deck.slides[0]?.body[0]?.position)
    expect(typeset(set)).toEqual(set)
  })
})
