import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { examplesOf } from '../../src/check/examples.js'
import type { Rule } from '../../src/check/rule.js'
import { rules } from '../../src/check/rules.js'
import {
  differences,
  expectedOf,
  fixturePath,
  parseExample,
  profileFor,
  readFixture,
  saidIn,
  today
} from './fixture.js'

const markdownFiles = readdirSync(`${import.meta.dirname}/rules`).filter(name => name.endsWith('.md'))
const sourceFiles = readdirSync(`${import.meta.dirname}/../../src/check/rules`)

describe('The list of rules', () => {
  it('holds every file of the folder, each under the name of its file', () => {
    expect(rules.map(rule => `${rule.id}.ts`).sort()).toEqual(sourceFiles.sort())
  })

  it('has a fixture for every rule and no other', () => {
    expect(rules.map(rule => `${rule.id}.md`).sort()).toEqual(markdownFiles.sort())
  })

  it('describes in whole sentences what each rule wants and why', () => {
    for (const rule of rules) {
      expect(rule.wants, rule.id).toMatch(/^[A-Z].*\.$/)
      expect(rule.why, rule.id).toMatch(/^[A-Z].*[.?!]$/)
    }
  })
})

describe.each(sourceFiles.map(file => file.replace(/\.ts$/, '')))('%s', id => {
  const rule = rules.find(rule => rule.id === id)
  // So that `-t <id>` never passes because it finds nothing.
  if (!rule) return void it('is in the list', () => expect.fail(`Add ${id} to the list in src/check/rules.ts`))

  const { decks, glossary } = readFixture(id)
  const bad = decks.filter(deck => !deck.isGood)
  const good = decks.filter(deck => deck.isGood)

  it('has a bad deck with marks and a good one without, which `explain` shows', () => {
    expect(bad.length).toBeGreaterThan(0)
    expect(good.length).toBeGreaterThan(0)
    for (const deck of bad) expect(expectedOf(deck.text)).not.toEqual([])
    for (const deck of good) expect(expectedOf(deck.text)).toEqual([])
    expect(examplesOf(readFileSync(fixturePath(id), 'utf8'))?.bad).not.toContain('<!--')
  })

  /** What a deck's marks lack, and what has no mark, when it is held against some rules. */
  function unmet(text: string, list: readonly Rule[]): string[] {
    const parsed = parseExample(text, glossary, profileFor(id))
    expect(parsed.messages, 'the fixture itself is well-formed').toEqual([])
    return differences(saidIn(check(parsed.deck, { rules: list, today }), parsed), expectedOf(text))
  }

  it('reports what the marks of its fixture expect, at their lines, and nothing else', () => {
    for (const { text } of decks) expect(unmet(text, [rule])).toEqual([])
  })

  it('fails its fixtures when it is removed from the list or finds nothing, whatever the other rules report', () => {
    const others = rules.filter(other => other !== rule)
    const dumb = rules.map(other => (other === rule ? { ...rule, check: () => {} } : other))
    for (const { text } of bad)
      for (const list of [others, dumb])
        expect(unmet(text, list).filter(line => line.startsWith('missing:'))).not.toEqual([])
  })

  it(
    rule.isFixed
      ? 'reports the same in a deck that tries to switch it off, and that it cannot be'
      : 'reports nothing in a deck that switches it off',
    () => {
      for (const { text } of bad) {
        const { deck } = parseExample(text, glossary, profileFor(id))
        const checks = { ...deck.frontMatter.checks, [id]: 'off' as const }
        const said = check({ ...deck, frontMatter: { ...deck.frontMatter, checks } }, { rules: [rule], today })
        if (!rule.isFixed) expect(said).toEqual([])
        else expect(said.map(message => message.rule).sort()).toEqual(['checks-are-known', id].sort())
      }
    }
  )
})
