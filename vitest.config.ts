import { readdirSync, readFileSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'

const everyTest = 'tests/**/*.test.ts'
const longTests = 'tests/**/*.long.test.ts'
const minute = 60_000

/** Files with tables of which `npm test` runs only a sample. */
function sampledTests(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.test.ts'))
  const isSampled = (file: string) => /from '[./]+\/sampled\.js'/.test(readFileSync(file, 'utf8'))
  return files.map(name => `tests/${name.replaceAll('\\', '/')}`).filter(isSampled)
}

/**
 * `vitest run` leaves out what takes minutes; `vitest run --mode long` runs that, and of files with sampled tables only what is marked
 * as long: no test runs in both.
 */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export.
export default defineConfig(({ mode }) => {
  const long = mode === 'long'
  return {
    test: {
      include: long ? [longTests, ...sampledTests()] : [everyTest],
      exclude: long ? configDefaults.exclude : [...configDefaults.exclude, longTests],
      tags: [{ name: 'long', description: 'part of `npm run test:long` alone' }],
      ...(long && { tagsFilter: ['long'] }),
      environment: 'node',
      // As on the computer that checks every change: a test that forgets to hide it from the program fails on every other, too.
      env: { CI: 'true', ...(long && { LONG_TESTS: 'true' }) },
      globalSetup: 'tests/compile-first.ts',
      pool: 'forks',
      // Each worker loads src/ once for all its files, not once for each: half of what tests without a browser took. So a test
      // leaves nothing behind in modules or in `process`.
      isolate: false,
      // A single file that is run again starts without compiling src/ anew.
      experimental: { fsModuleCache: true, fsModuleCachePath: 'dist/test-modules' },
      // Polls wait for what is shown, however busy the computer is.
      expect: { poll: { timeout: minute } },
      maxWorkers: 2,
      testTimeout: long ? 10 * minute : 2 * minute,
      hookTimeout: long ? 10 * minute : 2 * minute
    }
  }
})
