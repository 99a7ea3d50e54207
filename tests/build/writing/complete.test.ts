import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complete } from '../../../src/build/writing/complete.js'
import { plainSnippet } from '../../../src/build/writing/completion.js'
import { describeAt } from '../../../src/build/writing/describe.js'
import { openDraft } from '../../../src/build/writing/draft.js'
import { findTarget } from '../../../src/build/writing/find-target.js'
import { outlineOf } from '../../../src/build/writing/outline.js'
import { idAt } from '../../../src/build/writing/slide-ids.js'
import { blocks } from '../../../src/parse/blocks.js'
import { finishedStarter } from '../../starter.js'

const glossary = `- slug: crsv
  en: { term: conflict-related sexual violence, abbreviation: CRSV, definition: "Read ![this](https://example.org/x.png)" }
  fr: { term: violences sexuelles liées aux conflits }
- slug: wpa
  en: { term: women's protection adviser, abbreviation: WPA }
`

const head = `---
title: Water
language: en
duration: 30
audience: Officers
version: 1.0.0
date: 2026-11-24
source: Ourselves
---

# Water

---

## Outcomes

:::outcomes
1. Describe the well
2. Plan a pump
:::

---

::slide{#the-pump minutes=2}

## The pump

See [the pump](#the-pump) and {{support contact}}.

`

function draftOf(text: string) {
  const texts = { deck: { file: 'deck.md', text }, glossary: { file: 'glossary.yaml', text: glossary } }
  return openDraft({ id: 'water', folder: '/water', ...texts })
}

/** What is offered where \`|\` stands, by label, and the text after the first of some label is taken. */
function offered(text: string) {
  const [before = '', after = ''] = text.split('¦')
  const lines = before.split('\n')
  const point = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  const draft = draftOf(before + after)
  const all = complete(draft, point)
  const taken = (label: string) => {
    const { place, insert } = all.find(one => one.label === label) ?? { place: undefined, insert: '' }
    if (!place) return undefined
    const line = draft.lines[point.line - 1] ?? ''
    return line.slice(0, place.start.column - 1) + plainSnippet(insert) + line.slice(place.end.column - 1)
  }
  return { labels: all.map(({ label }) => label), taken, all }
}

describe('what may be written', () => {
  it('is a block at the beginning of a line, with all of its lines', () => {
    const { labels, taken } = offered(`${head}:::ste¦`)
    const missing = blocks.filter(
      ({ name, inside }) =>
        (!inside || inside.includes('slide')) && !labels.some(label => label.replace(/^:+|\{.*/g, '') === name)
    )
    expect(missing.map(({ name }) => name)).toEqual([])
    expect(taken(':::steps')).toBe(':::steps\n1. First\n2. Then\n:::')
  })

  it('is in an activity what may stand in one', () => {
    const { labels } = offered(`${head}::::activity{minutes=5}\nTry it.\n\n::¦\n::::\n`)
    expect(labels).toContain(':::answer')
    expect(labels).not.toContain('::::activity')
  })

  it('is after a block that has ended what may stand on a slide', () => {
    expect(offered(`${head}:::callout\nText\n:::\n\n:::¦`).labels).toContain(':::quiz')
  })

  it.each([
    ['an attribute of a slide', '::slide{min¦', 'minutes', '::slide{minutes=1'],
    ['an attribute that is not there yet', '::slide{minutes=2 ¦', 'outcomes', '::slide{minutes=2 outcomes=""'],
    ['a flag', '::::activity{minutes=5 re¦}', 'required', '::::activity{minutes=5 required}'],
    ['a value of a list', ':::callout{kind=¦}', 'warning', ':::callout{kind=warning}'],
    ['a value in quotation marks', ':::callout{kind="w¦"}', 'warning', ':::callout{kind="warning"}'],
    ['the number of an outcome beside another', ':::quiz{outcomes="1 ¦"}', '2', ':::quiz{outcomes="1 2"}'],
    ['an icon', ':::callout{icon=wat¦}', 'phone', ':::callout{icon=phone}'],
    ['a layout of a slide', '::slide{layout=¦}', 'statement', '::slide{layout=statement}'],
    ['a ground', '::slide{background=d¦}', 'dark', '::slide{background=dark}'],
    ['the id of a slide in a link', 'See [it](#the¦)', 'the-pump', 'See [it](#the-pump)'],
    ['a blank that is there already', 'Call {{sup¦}}', 'support contact', 'Call {{support contact}}'],
    ['a term', 'About conflict-rel¦', 'conflict-related sexual violence', 'About conflict-related sexual violence'],
    ['a term of several words', "A women's prot¦", "women's protection adviser", "A women's protection adviser"],
    ['an abbreviation', 'About CR¦', 'CRSV', 'About CRSV']
  ])('is %s', (_, line, label, result) => {
    expect(offered(`${head}${line}`).taken(label)).toBe(result)
  })

  it('is an attribute of an item in a list of outcomes', () => {
    const { labels } = offered(`${head}:::outcomes\n1. Plan a pump {do¦}\n:::\n`)
    expect(labels).toEqual(['domain'])
  })

  it.each([
    ['a field that is not there yet', '---\ntitle: Water\n¦\n---\n', 'duration', 'duration: '],
    ['a field inside another', '---\nsensitivity:\n  ¦\n---\n', 'support', '  support: '],
    ['a value of a field', '---\nprofile: ¦\n---\n', 'stm', 'profile: stm'],
    ['a theme', '---\ntheme: ¦\n---\n', 'field', 'theme: field'],
    ['a rule that is switched', '---\nchecks:\n  slide-has-¦\n---\n', 'slide-has-notes', '  slide-has-notes: '],
    ['how a rule is switched', '---\nchecks:\n  slide-has-notes: ¦\n---\n', 'off', '  slide-has-notes: off']
  ])('is %s of the front matter', (_, text, label, result) => {
    expect(offered(text).taken(label)).toBe(result)
  })

  it('is nothing of ours in code, and no term inside a word', () => {
    expect(offered(`${head}\`\`\`\n:::¦\n\`\`\`\n`).labels).toEqual([])
    expect(offered(`${head}In the micr¦`).labels).toEqual([])
  })
})

describe('what is to be known of a word', () => {
  const at = (text: string) => {
    const [before = '', after = ''] = text.split('¦')
    const lines = before.split('\n')
    return describeAt(draftOf(before + after), { line: lines.length, column: (lines.at(-1) ?? '').length + 1 })?.text
  }

  it('is said of blocks, attributes, fields and terms', () => {
    expect(at(`${head}:::no¦tes\nHello\n:::\n`)).toContain('facilitator')
    expect(at(`${head}:::callout{ki¦nd=key}\n`)).toContain('`warning`')
    expect(at('---\ndurat¦ion: 30\n---\n')).toContain('minutes')
    expect(at(`${head}Of CR¦SV`)).toContain('violences sexuelles')
    expect(at(`${head}Of wat¦er`)).toBeUndefined()
  })

  it('makes no picture of what a glossary says: an editor would fetch it', () => {
    expect(at(`${head}Of CR¦SV`)).toContain('\\!\\[this\\]')
  })
})

it('answers at every place of every text', () => {
  const texts = fc.oneof(
    fc
      .array(
        fc.constantFrom(
          ':::',
          '::slide{',
          '{',
          '}',
          '="',
          '#',
          '](#',
          '{{',
          '\n',
          '---\n',
          'crsv',
          '```\n',
          ' ',
          'é',
          '中'
        ),
        { maxLength: 30 }
      )
      .map(parts => parts.join('')),
    fc.nat(finishedStarter.length).map(end => finishedStarter.slice(0, end))
  )
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, line, column) => {
      const draft = draftOf(text)
      const point = { line: (line % draft.lines.length) + 1, column: (column % 80) + 1 }
      for (const { place } of complete(draft, point)) {
        expect(place.start.line).toBe(place.end.line)
        expect(place.start.column).toBeLessThanOrEqual(place.end.column)
      }
      describeAt(draft, point)
      findTarget(draft, point)
      idAt(draft, point)
      for (const { place } of outlineOf(draft)) expect(place.end.line).toBeLessThanOrEqual(draft.lines.length)
    }),
    { numRuns: 100 }
  )
})

it('offers for blocks what the snippets for editors write', () => {
  const file = new URL('../../../templates/editor/backbrief.code-snippets', import.meta.url)
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
  const details = offered(`${head}:::¦`).all.map(({ detail }) => detail)
  expect(details.filter(detail => !names.includes(detail ?? ''))).toEqual([])
})
