// Runs everything that a change has to pass: set-up, types, lint and format, then every test in a real browser.
//
//   npm test                      all but the tests that take minutes
//   npm run test:long             those that take minutes, tests/**/*.long.test.ts, and nothing else
//   npm test -- tests/parse       what follows the two hyphens is handed to vitest
//   npm test -- --yes             but for this: it agrees to what set-up asks
//   npm run test:long -- --within 45   begins no further eighth after so many minutes, and says how many were not run
//
// Every step runs even when an earlier one failed. The last line counts: each test is one, and each step before them.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { agreement } from './apt.mjs'
import { fetchTestTools } from './fetch-test-tools.mjs'
import { root, run } from './run.mjs'
import { compileProgram, setUpBrowser, setUpPackages } from './setup.mjs'

const words = process.argv.slice(2).filter(word => word !== agreement)
const long = words[0] === '--long'
const began = Date.now()
// So many parts do long tests have, each with about as many files, where they are given a time.
const parts = 8

await setUpPackages()
await fetchTestTools()

const steps = long
  ? [
      { name: 'compile', run: compile },
      { name: 'long tests', run: () => testLong(words.slice(1)) }
    ]
  : [
      { name: 'compile', run: compile },
      { name: 'types', run: () => tool('typescript/bin/tsc', '--noEmit') },
      { name: 'lint and format', run: () => tool('@biomejs/biome/bin/biome', 'check', '.') },
      { name: 'tests', run: () => test('dist/test-results.json', ...words) }
    ]

const results = []
for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const { passed, failed } = await step.run()
  results.push({ name: step.name, passed, failed })
}

console.log()
for (const { name, passed, failed } of results)
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`)
const sum = key => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

async function compile() {
  try {
    console.log((await compileProgram()) ? 'Compiled.' : 'Up to date.')
    await setUpBrowser()
    return outcome(0)
  } catch (error) {
    console.error(error.message)
    return outcome(1)
  }
}

async function tool(path, ...args) {
  return outcome(await run(process.execPath, [join(root, 'node_modules', path), ...args]))
}

function outcome(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** All long tests at once; with `--within`, part by part for as many minutes. */
async function testLong(given) {
  const results = 'dist/long-test-results.json'
  const at = given.indexOf('--within')
  if (at < 0) return test(results, '--mode', 'long', ...given)
  const minutes = Number(given[at + 1])
  const args = given.toSpliced(at, 2)
  const sums = { passed: 0, failed: 0 }
  for (let part = 1; part <= parts; part++) {
    if (Date.now() - began > minutes * 60_000) {
      console.log(
        `\n${minutes} minutes are over: ${parts - part + 1} of ${parts} parts of the long tests were not run.`
      )
      break
    }
    console.log(`\nLong tests, part ${part} of ${parts}`)
    const { passed, failed } = await test(results, '--mode', 'long', '--shard', `${part}/${parts}`, ...args)
    sums.passed += passed
    sums.failed += failed
  }
  return sums
}

async function test(results, ...args) {
  const file = join(root, results)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  // A golden that is missing must fail here, not be written. `npx vitest run --update` writes it.
  const code = await run(process.execPath, [vitest, 'run', '--update=none', ...reporters, ...args])
  const { passed, failed } = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  // A run may fail without a failed test, as when nothing was found to run.
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) }
}

/** A file that could not be loaded has no tests to fail: it counts as one. */
function count({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}
