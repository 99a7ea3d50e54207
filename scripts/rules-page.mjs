// Writes docs/rules.md from the rules. `npm test` fails while the page says something else than they do.
//
//   npm run rules

import { join } from 'node:path'
import { root, run } from './run.mjs'
import { setUpPackages } from './setup.mjs'

// The test that holds the page knows how it is made; here it writes instead of comparing.
await setUpPackages()
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
process.exitCode = await run(process.execPath, [vitest, 'run', 'tests/cli/report/rules-page.test.ts', '--update=all'])
