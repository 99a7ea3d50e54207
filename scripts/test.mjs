// Sets up, then holds types, formatting and every test. Type `npm test`, or `npm test -- tests/parse` for a part of the tests.
// All of it runs, even when an early part fails. The last line counts: `212 passed, 0 failed`.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const results = [await compiles(), holds('types', 'typescript/bin/tsc', '--noEmit'), formatHolds(), testsHold()]

const count = outcome => results.reduce((sum, result) => sum + result[outcome], 0)
for (const { name, passed, failed } of results)
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed`)
console.log(`\n${count('passed')} passed, ${count('failed')} failed`)
process.exitCode = count('failed') === 0 ? 0 : 1

async function compiles() {
  try {
    await setUp()
    return { name: 'compile', passed: 1, failed: 0 }
  } catch (error) {
    console.error(error.message)
    return { name: 'compile', passed: 0, failed: 1 }
  }
}

function formatHolds() {
  return holds('lint and format', '@biomejs/biome/bin/biome', 'check', '.')
}

/** Counts single tests, and a test file that can't even be loaded as one that failed. */
function testsHold() {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-test-'))
  const counts = join(folder, 'counts.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`]
  const run = holds('tests', 'vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2))
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(counts, 'utf8'))
    return { name: 'tests', passed: numPassedTests, failed: Math.max(numFailedTests, run.failed) }
  } catch {
    return { name: 'tests', passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function holds(name, program, ...words) {
  console.log(`\n${name}`)
  const path = join(root, 'node_modules', program)
  const { status } = spawnSync(process.execPath, [path, ...words], { cwd: root, stdio: 'inherit' })
  return status === 0 ? { name, passed: 1, failed: 0 } : { name, passed: 0, failed: 1 }
}
