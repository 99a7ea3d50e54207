import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/parse/markdown.js'
import { isLong, long } from '../sampled.js'

// With these signs in it, a text is read with all of Markdown.
const everySign = '@ www. http: | &'

/** What a text is read as, and what it is read as below a line with every sign; places count from the text's own first line. */
function bothWays(text: string): readonly [alone: string, below: string] {
  const [, ...below] = readMarkdown(`${everySign}\n\n${text}`).children
  return [shown(readMarkdown(text).children, 0), shown(below, 2)]
}

function shown(nodes: readonly object[], lines: number): string {
  const copy = { type: 'root', children: JSON.parse(JSON.stringify(nodes)) }
  visit(copy, node => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (!point) continue
      point.line -= lines
      delete point.offset
    }
  })
  return JSON.stringify(copy.children)
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const decks = ['crsv-mission-approaches', 'facilitation-basics'].map(name => folder(`../../decks/${name}/deck.md`))
const spoiled = readdirSync(folder('spoiled'))
  .filter(name => name.endsWith('.md'))
  .map(name => folder(`spoiled/${name}`))
const slides = [...decks, ...spoiled].flatMap(file => readFileSync(file, 'utf8').split(/^---$/m))

const piece = fc.constantFrom(
  ...[
    'a',
    'w',
    'W',
    'h',
    'ww',
    'www',
    'http',
    '://',
    '.',
    ':',
    '-',
    ':-',
    '-:',
    '--',
    '|',
    '@',
    '&#64;',
    '&amp;',
    '\\'
  ],
  ...[
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '[',
    ']',
    '(',
    ')',
    '*',
    '**',
    '~~',
    '`',
    '```',
    '<',
    '='
  ]
)

describe('a text is read alike without the parts of Markdown that it has no signs of', () => {
  it.runIf(isLong)('in every slide of our decks, and in spoiled ones', long, () => {
    for (const text of slides) {
      const [alone, below] = bothWays(text)
      expect(alone).toBe(below)
    }
  })

  it('whatever stands beside each other', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const [alone, below] = bothWays(pieces.join(''))
        return alone === below
      }),
      { numRuns: 500 }
    )
  })
})
