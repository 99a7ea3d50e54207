/** @module-tag long */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

it('writes the pages of the API without a warning', () => {
  execFileSync(process.execPath, [join(root, 'scripts/api.mjs')], { stdio: 'pipe' })
  expect(readFileSync(join(root, 'dist/api/functions/defineConfig.html'), 'utf8')).toContain('defineConfig')
})
