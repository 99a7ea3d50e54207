// Runs everything that a change has to pass: set-up, types, lint and format, then every test in a real browser.
//
//   npm test                      all but the tests that take minutes
//   npm run test:long             those that take minutes, tests/**/*.long.test.ts, and nothing else
//   npm test -- tests/parse       what follows the two hyphens is handed to vitest
//   npm test -- --yes             but for this: it agrees to what set-up asks
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

await setUpPackages()
await fetchTestTools()

const steps = long
  ? [
      { name: 'compile', run: compile },
      { name: 'long tests', run: () => test('dist/long-test-results.json', '--mode', 'long', ...words.slice(1)) }
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
