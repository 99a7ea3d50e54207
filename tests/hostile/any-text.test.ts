import fc from 'fast-check'
import type { ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/parse/parse.js'
import { drawBlocks } from '../../src/render/drawing/draw-blocks.js'
import { long, sampledRuns } from '../sampled.js'
import { aimed, plainHead } from './hostile-deck.js'
import { markdown, refused, words } from './payloads.js'

// What nobody thought of: pieces of everything hostile, put together at random, and drawn even where it is refused.

const aims = { net: 'http://127.0.0.1:9', ws: 'ws://127.0.0.1:9', secret: '/secret.txt' }
const whole = [...words, ...markdown, ...refused].map(payload => aimed(payload, aims))
const marks = [
  '<',
  '>',
  '"',
  "'",
  '`',
  '&',
  '&lt;',
  '\\',
  '[',
  '](',
  ')',
  '![',
  '](data:',
  '{',
  '}',
  '{#',
  '|',
  '\n',
  '\n\n'
]
const blocks = [
  '\n:::notes\n',
  '\n:::\n',
  '\n::::columns\n',
  '\n---\n',
  '\n- ',
  '\n> ',
  '\n```',
  '<!--',
  '-->',
  '\u0000',
  '\u202e'
]
const pieces = fc.array(fc.oneof(fc.constantFrom(...whole), fc.constantFrom(...marks, ...blocks), fc.string()), {
  maxLength: 12
})

const elements = new Set(
  'section header footer div span p h1 h2 h3 h4 h5 h6 hr br blockquote ul ol li strong em del code pre a img figure figcaption bdi sup sub table thead tbody tr th td svg path'.split(
    ' '
  )
)
const addresses = /^(https?:\/\/|mailto:|tel:|#)/i

it(
  'whatever is written, only elements and attributes of a closed list come out, and addresses that run nothing',
  long,
  async () => {
    const { labels } = await readTemplates('en')
    fc.assert(
      fc.property(pieces, written => {
        const { deck } = parse({
          id: 'x',
          deck: { file: 'deck.md', text: `---\n${plainHead}\n---\n\n# W\n\n${written.join('')}\n` }
        })
        for (const { body, notes } of deck.slides)
          for (const node of drawBlocks([...body, ...notes], { deck, labels, steps: true, draft: {} }))
            expectHarmless(node)
      }),
      sampledRuns(2000)
    )
  }
)

function expectHarmless(drawn: ElementContent): void {
  visit(drawn, node => {
    if (node.type !== 'element') return expect(node.type).toBe('text')
    expect(elements.has(node.tagName) ? '' : node.tagName).toBe('')
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcdoc$|^data/i.test(name)) expect(`${node.tagName} ${name}`).toBe('')
      if (name === 'href') expect(String(value)).toMatch(addresses)
      if (name === 'src') expect(String(value)).toMatch(/^data:image\/(png|jpeg|gif|webp|avif);base64,/)
    }
  })
}
