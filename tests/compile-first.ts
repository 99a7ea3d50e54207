import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const compile = fileURLToPath(new URL('../scripts/compile.mjs', import.meta.url))

/**
 * Tests run the compiled program too, so it is compiled before them when a source has changed. One that does not compile stops no
 * test of a single room; `npm test` counts it as failed by itself.
 */
export function setup(): void {
  const { status } = spawnSync(process.execPath, [compile, '--no-types'], { stdio: 'inherit' })
  if (status !== 0) console.error('The program does not compile: tests of the whole program run the last one that did.')
}
