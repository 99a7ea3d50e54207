// Runs everything that a change has to pass: set-up, types, lint and format, then every test in a real browser.
//
//   npm test                      all but the tests that take minutes
//   npm run test:long             those that take minutes, tests/**/*.long.test.ts, and nothing else
//   npm test -- tests/parse       what follows the two hyphens is handed to vitest
//   npm test -- --yes             but for this: it agrees to what set-up asks
//   npm test -- --again           runs a file in which a test failed once more, by itself, and counts what it says then
//   npm run test:long -- --within 45   begins no further eighth after so many minutes, and says how many were not run
//
// Every step runs even when an earlier one failed. The last lines name each test that failed, and count: each test is one,
// and each step before them.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { agreement } from './apt.mjs'
import { fetchTestTools } from './fetch-test-tools.mjs'
import { root, run } from './run.mjs'
import { compileProgram, setUpBrowser, setUpPackages } from './setup.mjs'

const again = '--again'
const given = process.argv.slice(2)
const words = given.filter(word => word !== agreement && word !== again)
const long = words[0] === '--long'
const began = Date.now()
// So many parts do long tests have, each with about as many files, where they are given a time.
const parts = 8
// More files than this that fail at once fail for a reason that a second run would not take away.
const fewFiles = 5
// Tests that failed, and passed when their file ran once more.
const unsteady = []

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
  results.push({ name: step.name, ...(await step.run()) })
}

console.log()
for (const test of unsteady) console.log(`FAILED ONCE: ${test}`)
for (const { failures = [] } of results) for (const { test, why } of failures) console.log(`FAILED: ${test}: ${why}`)
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
async function testLong(words) {
  const results = 'dist/long-test-results.json'
  const at = words.indexOf('--within')
  if (at < 0) return test(results, '--mode', 'long', ...words)
  const minutes = Number(words[at + 1])
  const args = words.toSpliced(at, 2)
  const sums = { passed: 0, failed: 0, failures: [] }
  for (let part = 1; part <= parts; part++) {
    if (Date.now() - began > minutes * 60_000) {
      console.log(
        `\n${minutes} minutes are over: ${parts - part + 1} of ${parts} parts of the long tests were not run.`
      )
      break
    }
    console.log(`\nLong tests, part ${part} of ${parts}`)
    const { passed, failed, failures } = await test(results, '--mode', 'long', '--shard', `${part}/${parts}`, ...args)
    sums.passed += passed
    sums.failed += failed
    sums.failures.push(...failures)
  }
  return sums
}

async function test(results, ...args) {
  const first = await vitest(results, ...args)
  const files = new Set(first.failures.map(({ file }) => file))
  if (!given.includes(again) || files.size === 0 || files.size > fewFiles) return first
  // What hangs on the moment, as a browser that was slow while the computer did everything at once, passes by itself.
  console.log(`\nOnce more, by themselves: ${[...files].join(', ')}`)
  const mode = args.includes('--mode') ? ['--mode', 'long'] : []
  const second = await vitest(results, ...mode, ...files)
  for (const { test } of first.failures)
    if (!second.failures.some(failure => failure.test === test)) unsteady.push(test)
  return {
    passed: first.passed + first.failed - second.failed,
    failed: second.failed,
    failures: second.failures
  }
}

async function vitest(results, ...args) {
  const file = join(root, results)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const program = join(root, 'node_modules/vitest/vitest.mjs')
  // A golden that is missing must fail here, not be written. `npx vitest run --update` writes it.
  const code = await run(process.execPath, [program, 'run', '--update=none', ...reporters, ...args])
  const { passed, failures } = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failures: [] }
  // A run may fail without a failed test, as when nothing was found to run.
  return { passed, failed: code === 0 ? failures.length : Math.max(1, failures.length), failures }
}

/** How many tests passed, and which failed. A file that could not be loaded has no tests to fail: it counts as one. */
function count({ numPassedTests, testResults }) {
  const failures = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative(root, name)
      const tests = assertionResults.filter(({ status }) => status === 'failed')
      return tests.length > 0
        ? tests.map(test => ({ file, test: `${file}: ${test.fullName}`, why: firstLine(test.failureMessages[0]) }))
        : [{ file, test: file, why: firstLine(message) }]
    })
  return { passed: numPassedTests, failures }
}

function firstLine(text = '') {
  return text.split('\n', 1)[0]
}
