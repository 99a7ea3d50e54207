import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factsOf, faultsOf, readFacts, valueAt } from '../../../src/build/writing/facts.js'
import { setFacts } from '../../../src/build/writing/set-facts.js'

const text = `---
# For you alone.
title: "Water" # the title
duration: 30
licence: |
  Free
  to use
sensitivity:
  note: It is sad
---

# Water
`
const lines = text.split('\n')
const set = (values: Record<string, string>) => setFacts(lines, values)?.join('\n')

it('changes the value of a field, and nothing beside it', () => {
  expect(set({ title: 'Wells', duration: '45' })).toBe(
    text.replace('"Water" #', '"Wells" #').replace('duration: 30', 'duration: 45')
  )
  expect(set({ licence: 'CC BY: 4.0' })).toBe(text.replace('|\n  Free\n  to use', '"CC BY: 4.0"'))
})

it('adds a field, and takes one out', () => {
  expect(set({ subtitle: 'Deep ones' })).toBe(text.replace('is sad\n', 'is sad\nsubtitle: Deep ones\n'))
  expect(set({ 'sensitivity.support': '{{contact}}' })).toBe(
    text.replace('  note:', '  support: "{{contact}}"\n  note:')
  )
  expect(set({ 'test.pass': '70' })).toBe(text.replace('is sad\n', 'is sad\ntest:\n  pass: 70\n'))
  expect(set({ licence: '' })).toBe(text.replace('licence: |\n  Free\n  to use\n', ''))
  expect(set({ 'sensitivity.note': '' })).toBe(text.replace('sensitivity:\n  note: It is sad\n', ''))
})

it('knows every field from the schema, and what is expected of it', () => {
  const facts = factsOf(lines)
  expect(facts.find(({ path }) => path === 'title')).toMatchObject({ value: 'Water', isRequired: true })
  expect(facts.find(({ path }) => path === 'profile')?.choices).toEqual(['stm', 'cptm', 'plain'])
  expect(facts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['participants', 'sensitivity.opt-out', 'theme'])
  )
  expect(faultsOf(lines, { duration: 'long', title: '', subtitle: 'x' })).toEqual({
    duration: 'a number of minutes, like `60`',
    title: expect.any(String)
  })
})

it('writes whatever is typed so that it is read back, with every other line as it was', () => {
  const paths = factsOf(lines).map(({ path }) => path)
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.oneof(fc.string(), fc.constantFrom('no', '- a', 'a: b', '# x', '---', '"', "it's")),
      (path, typed) => {
        const value = typed.trim()
        const after = setFacts(lines, { [path]: value })
        expect(after).toBeDefined()
        expect(valueAt(readFacts(after ?? [])?.value, path.split('.'))).toBe(value)
        const kept = lines.filter(line => !after?.includes(line))
        expect(kept.length).toBeLessThanOrEqual(3)
        expect(after?.slice(-3)).toEqual(['', '# Water', ''])
      }
    ),
    { numRuns: 60 }
  )
})
