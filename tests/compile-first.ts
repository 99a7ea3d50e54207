import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const compile = fileURLToPath(new URL('../scripts/compile.mjs', import.meta.url))

/** Tests run the compiled program too, so it is compiled before them when a source has changed. */
export function setup(): void {
  execFileSync(process.execPath, [compile], { stdio: 'inherit' })
}
