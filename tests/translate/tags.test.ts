import fc from 'fast-check'
import type { Paragraph, PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/deck/segment-text.js'
import { hashOf } from '../../src/translate/hash.js'
import { tagFaults } from '../../src/translate/tag-faults.js'
import { readTags } from '../../src/translate/translate.js'
import { writeTags } from '../../src/translate/write-tags.js'
import { deckOf } from './decks.js'

function running(markdown: string): PhrasingContent[] {
  const [block] = deckOf(`# T\n\n${markdown}`).slides[0]?.body.slice(1) ?? []
  return (block as Paragraph).children
}

const plain = (nodes: readonly PhrasingContent[]) =>
  JSON.parse(JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value)))

describe('tags', () => {
  it('stand for markup, numbered in the order in which they open', () => {
    const { text } = writeTags(
      running('Explain **three *items***, see [the guide](https://example.org) or `hq` for {{centre}}.')
    )
    expect(text).toBe('Explain <b1>three <i2>items</i2></b1>, see <a3>the guide</a3> or <c4/> for <x5/>.')
  })

  it('stand alone where there is nothing to translate', () => {
    expect(writeTags(running('See <https://example.org/a> and <mailto:a@b.org>.')).text).toBe('See <a1/> and <a2/>.')
    expect(writeTags(running('See www.example.org or [map](https://example.org/map).')).text).toBe(
      'See <a1/> or <a2>map</a2>.'
    )
    expect(writeTags(running('A ![river](r.png) here')).text).toBe('A <p1/> here')
  })

  it('join lines that only the file breaks', () => {
    expect(writeTags(running('one\n  two')).text).toBe('one two')
  })

  it('keep words that look like tags apart from tags', () => {
    const { text, tags } = writeTags(running('Write \\<b1>, \\\\\\<c2/> and a backslash \\\\**x**'))
    expect(text).toBe('Write \\<b1>, \\\\\\<c2/> and a backslash \\\\<b1>x</b1>')
    expect(wordsOf(text)).toBe('Write <b1>, \\<c2/> and a backslash \\x')
    expect(plain(readTags(text, tags, undefined) ?? [])).toEqual(
      plain(running('Write \\<b1>, \\\\\\<c2/> and a backslash \\\\**x**'))
    )
  })

  it('give back the running text that they were written from, whatever the words', () => {
    const word: fc.Arbitrary<PhrasingContent> = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom('<b1>', '\\<b1>', '\\', '</c3/>', '\\\\<a2>', '<b', '1>'))
      .filter(value => !value.includes('\n'))
      .map(value => ({ type: 'text', value }))
    const alone: fc.Arbitrary<PhrasingContent> = fc.constantFrom<PhrasingContent>(
      { type: 'inlineCode', value: 'hq' },
      { type: 'break' },
      { type: 'blank', value: 'centre' }
    )
    const { phrase } = fc.letrec<{ phrase: PhrasingContent; around: PhrasingContent }>(tie => ({
      phrase: fc.oneof({ depthSize: 'small' }, word, alone, tie('around')),
      around: fc
        .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), fc.array(tie('phrase'), { minLength: 1, maxLength: 3 }))
        .map(([type, children]) => ({ type, children: [...children, { type: 'text', value: 'w' }] }) as PhrasingContent)
    }))
    const joined = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
      const all: PhrasingContent[] = []
      for (const node of nodes) {
        const last = all.at(-1)
        if (node.type === 'text' && last?.type === 'text')
          all[all.length - 1] = { type: 'text', value: last.value + node.value }
        else all.push('children' in node ? ({ ...node, children: joined(node.children) } as PhrasingContent) : node)
      }
      return all
    }
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), nodes => {
        const { text, tags } = writeTags(nodes)
        expect(readTags(text, tags, undefined)).toEqual(joined(nodes))
      }),
      { numRuns: 500 }
    )
  })
})

describe('faults of tags', () => {
  const source = writeTags(running('Go **there** [now](https://a.org), `x`'))
  const kinds = (target: string) => tagFaults(target, source.tags).map(({ kind, tag }) => `${kind} ${tag}`)

  it('are none when the tags are there in another order', () => {
    expect(kinds('<c3/> <a2>maintenant</a2> <b1>là</b1>')).toEqual([])
  })

  it.each([
    ['Va <b1>là</b1> <a2>ici</a2>', ['lost <c3/>']],
    ['Va <b1>là <a2>ici</a2> <c3/>', ['lost <b1>…</b1>']],
    ['Va <b1>là</b1> <b1>là</b1> <a2>ici</a2> <c3/>', ['doubled <b1>…</b1>']],
    ['Va <b1>là <a2>ici</b1></a2> <c3/>', ['crossed </b1>']],
    ['Va <b1>là</b1> <a2>ici</a2> <c3/> <b4>x</b4>', ['unknown <b4>', 'unknown </b4>']],
    ['Va <b1></b1> là <a2>ici</a2> <c3/>', ['empty <b1></b1>']],
    ['Va <b1/>là <a2>ici</a2> <c3/>', ['unknown <b1/>', 'lost <b1>…</b1>']]
  ])('%s', (target, faults) => {
    expect(kinds(target)).toEqual(faults)
  })
})

describe('the hash of a text', () => {
  const hash = (markdown: string) => hashOf(writeTags(running(markdown)).text)

  it('stays when only the markup is another', () => {
    expect(hash('Go **there** [now](https://a.org)')).toBe(hash('Go *there*\n[now](https://b.org)'))
  })

  it('changes with the words and with the number of tags', () => {
    expect(hash('Go **there** now')).not.toBe(hash('Go **there** soon'))
    expect(hash('Go **there** now')).not.toBe(hash('Go there now'))
  })
})
