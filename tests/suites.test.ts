import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// `npm run test:long` runs what is marked as long, and nothing else: a test that lacks its mark would never run.

const texts = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.test.ts') && path !== 'suites.test.ts')
  .map(path => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }))

it('every file of long tests begins with the mark', () => {
  const long = texts.filter(({ path }) => path.endsWith('.long.test.ts'))
  expect(long.length).toBeGreaterThan(20)
  expect(long.filter(({ text }) => !text.startsWith('/** @module-tag long */')).map(({ path }) => path)).toEqual([])
})

it('every test that only the long suite runs whole has the mark', () => {
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  const unmarked = texts.filter(({ path, text }) => {
    if (path.endsWith('.long.test.ts')) return false
    return (
      count(text, /\b(sampled|sampledRuns|sampledStep)\(|runIf\(isLong/g) >
      count(text, /\blong,(?! \w+ \})|\.\.\.long\b/g)
    )
  })
  expect(unmarked.map(({ path }) => path)).toEqual([])
})
