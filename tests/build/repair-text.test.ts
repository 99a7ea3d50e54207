import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RepairedText, repairText } from '../../src/build/repair-text.js'
import { sayTheSame } from '../../src/build/same-deck.js'
import { parse } from '../../src/parse/parse.js'
import type { SourceDeck } from '../../src/parse/source.js'
import { isLong, long } from '../sampled.js'

const folder = join(import.meta.dirname, 'repairs')
const root = join(import.meta.dirname, '../..')
const file = 'water/deck.md'

function source(text: string): SourceDeck {
  return { id: 'water', folder: '', deck: { file, text: text.replace(/\r\n?/g, '\n') } }
}

function repair(text: string): RepairedText {
  return repairText(source(text), text)
}

function errorsIn(text: string): string[] {
  const { messages } = parse(source(text))
  return messages.filter(({ severity }) => severity === 'error').map(({ what }) => what)
}

describe('fixes that are certain are made', () => {
  it.each(readdirSync(folder))('%s', async name => {
    const { text, repairs } = repair(readFileSync(join(folder, name), 'utf8'))
    await expect(text).toMatchFileSnapshot(`expected/${name}`)
    const said = repairs.map(({ id, before, after }) => `${id}: ${JSON.stringify(before)} > ${JSON.stringify(after)}`)
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`expected/${name.replace('.md', '.txt')}`)
    expect(repair(text)).toEqual({ text, repairs: [] })
  })

  it('and nothing else: our own decks come back byte by byte', () => {
    for (const deck of readdirSync(join(root, 'decks'), { withFileTypes: true }).filter(entry => entry.isDirectory())) {
      const text = readFileSync(join(root, 'decks', deck.name, 'deck.md'), 'utf8')
      expect(repair(text)).toEqual({ text, repairs: [] })
    }
  })
})

describe('a draft pasted from Word', () => {
  const draft = readFileSync(join(folder, 'draft-of-word.md'), 'utf8')
  const said = (text: string) =>
    parse(source(text)).messages.map(({ severity, place, rule }) => `${place?.start.line} ${severity} ${rule}`)

  it('leaves its author two questions', () => {
    expect(said(draft).length).toBeGreaterThan(20)
    expect(said(repair(draft).text)).toEqual(['16 info lines-stay-apart', '72 error notes-are-in-their-block'])
  })

  it('is clean when they are answered', () => {
    const answered = repair(draft)
      .text.replace('Notes: Let two drivers play the call.', ':::notes\nLet two drivers play the call.\n:::')
      .replace('Mission Training Cell\n26', 'Mission Training Cell\\\n26')
    expect(said(answered)).toEqual([])
    expect(repair(answered).text).toContain('1. Secure the scene of an accident')
    expect(said(repair(answered).text)).toEqual([])
  })
})

const frontMatter =
  '---\ntitle: Water\nlanguage: en\nduration: 20\naudience: Staff\nversion: 1.0.0\ndate: 2026-11-24\nsource: Own  \n---\n'

/** A deck of many slides, and the same with what stands on slide 300 in place of a good block. */
function longDeck(block: string, odd = block): string {
  const slides = Array.from({ length: 600 }, (_, number) =>
    [`## Wells ${number}`, number === 300 ? odd : block, `![](images/well-${number}.png)`].join('\n\n')
  )
  return `${frontMatter}\n${slides.join('\n\n---\n\n')}\n`
}

describe('a long deck with a mistake on every slide', () => {
  const good = ':::notes\nSay it\n:::'
  const bad = '::: notes\nSay it\n:::'

  it.runIf(isLong)('is fixed at once', long, () => {
    const { text, repairs } = repair(longDeck(bad))
    expect(repairs.filter(({ before }) => before === '::: notes')).toHaveLength(600)
    expect(errorsIn(text)).toEqual(errorsIn(longDeck(good)))
  })

  it.runIf(isLong)('keeps the one mistake of which the fix would only show another', long, () => {
    const open = '::: notes\nSay it'
    const { text } = repair(longDeck(bad, open))
    expect(text.split(open)).toHaveLength(2)
    expect(text.split(bad)).toHaveLength(1)
  })
})

const pieces = [
  '\n',
  '\n\n',
  '\n\n---\n\n',
  '\n---\n',
  '::slide{minutes=2}\n\n',
  '::slide{#here}\n',
  '::slide\n\n',
  '# Water :',
  '## Wells ?  ',
  '## Wells',
  '“good"',
  '”good”',
  ' , ',
  ' ;',
  'words  \nmore',
  '1. one\n3. two ;\n   deeper : in\n\n   1. x\n   1. y\n   4. z\n',
  '9. nine\n9. ten\n\n   further\n',
  '- item , \n',
  '\t',
  '    code : x  \n',
  '```\na : b   \n```\n',
  '`a  \n b ;`',
  '<!-- note :  \n-->',
  ':::notes\nSay : it  \n:::\n',
  '::: notes\nSay it\n:::\n',
  '：：：notes\nSay it\n：：：\n',
  '::notes\nSay it\n:::\n',
  '> quoted : so\n',
  '| a : | b ; |\n| --- | --- |\n| c ! | d |\n',
  '[a link](#wells)',
  '**bold :** text',
  '\\*not : bold\\*',
  '&amp; :',
  'نهر :',
  '河 ：'
]
const spoiled = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([parts, end]) => (frontMatter + parts.join('')).replaceAll('\n', end))
const runs = { numRuns: isLong ? 400 : 10 }

describe('whatever the deck', () => {
  it('fixed twice it is as fixed once', long, () => {
    fc.assert(
      fc.property(spoiled, text => {
        const once = repair(text)
        expect(repair(once.text)).toEqual({ text: once.text, repairs: [] })
      }),
      runs
    )
  })

  it('it has no more errors than before, and says the same but for punctuation', long, () => {
    fc.assert(
      fc.property(spoiled, text => {
        const { text: fixed, repairs } = repair(text)
        const before = parse(source(text))
        const after = parse(source(fixed))
        expect(errorsIn(fixed).length).toBeLessThanOrEqual(errorsIn(text).length)
        // What was no block before is one now, and says more.
        const isSyntax = before.messages.some(message => message.edits)
        if (!isSyntax) expect(sayTheSame(before.deck, after.deck, 'word')).toBe(true)
        if (repairs.length === 0) expect(fixed).toBe(text)
      }),
      runs
    )
  })

  it('only the lines that are fixed change, and keep their ends', long, () => {
    fc.assert(
      fc.property(spoiled, text => {
        const { text: fixed } = repair(text)
        const end = /\r\n|\r|\n/.exec(text)?.[0]
        expect(new Set(fixed.match(/\r\n|\r|\n/g))).toEqual(new Set([end]))
        expect(fixed.startsWith(text.slice(0, frontMatter.length))).toBe(true)
      }),
      runs
    )
  })
})
