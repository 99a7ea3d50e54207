import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { withQuickAutolinks } from '../../src/parse/markdown.js'
import { long, sampledRuns } from '../sampled.js'

type Extension = NonNullable<Data['micromarkExtensions']>[number]

/** A reader of GFM whose extensions are changed by some functions, in this order. */
const readerWith = (...changes: readonly ((extension: Extension) => Extension)[]) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(function (this: Processor) {
      const data = this.data()
      for (const change of changes) data.micromarkExtensions = (data.micromarkExtensions ?? []).map(change)
    })
    .freeze()

const [plain, quick] = [readerWith(), readerWith(withQuickAutolinks)]

/** Counts how often micromark begins to look for an address: from there it looks back over the words before it. */
function searches(text: string): number {
  let count = 0
  const counted = (extension: Extension): Extension => {
    const watch = <Part>(construct: Part): Part => {
      if (typeof construct !== 'object' || construct === null || !('tokenize' in construct)) return construct
      const { tokenize } = construct
      if (!('name' in construct) || !String(construct.name).endsWith('Autolink') || typeof tokenize !== 'function')
        return construct
      const watched = function (this: unknown, ...given: unknown[]) {
        const begin = tokenize.apply(this, given)
        return (code: unknown) => {
          count += 1
          return begin(code)
        }
      }
      return { ...construct, tokenize: watched }
    }
    const entries = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
      code,
      Array.isArray(constructs) ? constructs.map(watch) : watch(constructs)
    ])
    return extension.text ? { ...extension, text: Object.fromEntries(entries) } : extension
  }
  readerWith(counted, withQuickAutolinks).parse(text)
  return count
}

describe('bare addresses', () => {
  it.each([
    'www.example.org and https://example.org, a@example.org',
    '[www.example.org a@example.org](https://example.org) www.example.org',
    '[ www.example.org a@example.org',
    '![a https://example.org a](x) a@example.org [b](y) a@example.org',
    '[a [b](c) a@example.org d](e) a@example.org ] a@example.org'
  ])('are those of GFM: %s', text => {
    expect(quick.parse(text)).toEqual(plain.parse(text))
  })

  it('are those of GFM in generated texts', long, () => {
    const piece = fc.constantFrom(
      '[',
      '![',
      ']',
      '](x)',
      '[a]',
      ' ',
      'a',
      'www.a.org',
      'https://a.org',
      'a@b.org',
      '*',
      '`',
      '\n',
      '<',
      '&#x',
      '\\',
      '[^1]',
      '|'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        expect(quick.parse(pieces.join(''))).toEqual(plain.parse(pieces.join('')))
      }),
      { ...sampledRuns(2000), seed: 1 }
    )
  })

  it.each([
    ['words of a picture', (n: number) => `![${'a '.repeat(n)}](x)`],
    ['entities of a link', (n: number) => `[${'&#x'.repeat(n)}](y)`],
    ['words behind a bracket', (n: number) => `[${'a '.repeat(n)}`]
  ])('are not looked for in %s, from which micromark looks back over all words', (_, text) => {
    expect([searches(text(100)), searches(text(1000))]).toEqual([0, 0])
    expect(searches('a '.repeat(100))).toBeGreaterThan(50)
  })
})
