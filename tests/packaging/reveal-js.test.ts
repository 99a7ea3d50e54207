import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = join(root, 'node_modules/reveal.js/js')
const { replacedParts, unusedParts, usedOptions } = (await import(join(root, 'scripts/reveal-js.mjs'))) as {
  replacedParts: Record<string, { name: string; file: string }>
  unusedParts: Record<string, string[]>
  usedOptions: (options: Record<string, unknown>) => Record<string, unknown>
}

const read = (file: string) => readFileSync(join(sources, file), 'utf8')
const callers = ['reveal.js', 'controllers/fragments.js', 'controllers/touch.js'].map(read)
const [reveal = ''] = callers

// A new version of reveal.js may call more of what we leave out of it: then the list in the script has to grow.
it.each(Object.entries(unusedParts))('reveal.js calls no other methods of %s than it is given', (part, methods) => {
  expect(calledMethods(part)).toEqual(methods)
})

it.each(Object.entries(replacedParts))(
  '%s of ours has all methods that reveal.js calls',
  async (part, { name, file }) => {
    const { [name]: ours } = (await import(join(root, 'scripts', file))) as Record<string, { prototype: object }>
    const methods = Object.getOwnPropertyNames(ours?.prototype).filter(method => method !== 'constructor')
    expect(methods.sort()).toEqual(calledMethods(part))
  }
)

function calledMethods(part: string): string[] {
  const [, className] = reveal.match(new RegExp(`import (\\w+) from './\\w+/${part}'`)) ?? []
  const names = [...reveal.matchAll(new RegExp(`(\\w+) = new ${className}\\(`, 'g'))].map(([, name]) => name)
  expect(names).toHaveLength(1)
  const called = callers.flatMap(text =>
    [...text.matchAll(new RegExp(`\\b${names[0]}\\.(\\w+)\\(`, 'g'))].map(([, method = '']) => method)
  )
  return [...new Set([...called, ...boundMethods(names[0])])].sort()
}

/** Methods that reveal.js hands on without calling them: `getSlideNotes: notes.getSlideNotes.bind(notes)`. */
function boundMethods(name = ''): string[] {
  return [...reveal.matchAll(new RegExp(`\\b${name}\\.(\\w+)\\.bind\\(`, 'g'))].map(([, method = '']) => method)
}

it('an option is left out where it is off, or of an unused part, and reveal.js compares none of these with false', () => {
  const options = {
    width: 960,
    pdfPageHeightOffset: -1,
    scrollLayout: 'full',
    hash: false,
    loop: false,
    autoAnimate: true
  }
  expect(usedOptions(options)).toEqual({ width: 960, loop: false, autoAnimate: true })
  const compared = callers.flatMap(text =>
    [...text.matchAll(/config\.(\w+) (?:===|!==) (?:false|null|0|'')/g)].map(([, name = '']) => name)
  )
  const off = Object.fromEntries(compared.map(name => [name, false]))
  // What is on unless somebody says otherwise is compared, too, and kept.
  expect(compared.filter(name => !(name in usedOptions(off))).sort()).toEqual(['autoPlayMedia', 'fragments', 'pause'])
})

it('says in the script whose it is', () => {
  expect(readFileSync(join(root, 'dist/program/window/reveal.js'), 'utf8')).toMatch(
    /^\/\*! reveal\.js \d+\.\d+\.\d+, .*MIT licensed, Copyright \(C\) Hakim El Hattab \*\/\n/
  )
})
