import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../../src')
const map = readFileSync(join(src, 'README.md'), 'utf8')
const [, list = ''] = /## From the command to a renderer\n([\s\S]*?)\n## /.exec(map) ?? []

/** The functions of each step, with the files that they may be in. */
const steps = [...list.matchAll(/^\d+\. (.*)$/gm)].map(([, line = '']) => {
  const named = [...line.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  return {
    functions: named.filter(name => !name.endsWith('.ts')),
    text: named
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(join(src, name), 'utf8'))
      .join('\n')
  }
})

it('enters at most eight functions between the command and a renderer', () => {
  expect(steps.length).toBeGreaterThan(4)
  expect(steps.length).toBeLessThanOrEqual(8)
})

it('has every function where the map says, and each calls one of the next step', () => {
  for (const [index, { functions, text }] of steps.entries()) {
    for (const name of functions) expect(text).toMatch(new RegExp(`function ${name}\\b`))
    const next = steps[index + 1]?.functions ?? ['renderFormat']
    // `mapLimit` calls what it is handed by the function before.
    const caller = functions.includes('mapLimit') ? (steps[index - 1]?.text ?? '') : text
    expect(next.some(name => caller.includes(`${name}(`))).toBe(true)
  }
})
