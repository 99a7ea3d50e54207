/** @module-tag long */

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('after a plain compile, the type declarations stand where package.json says', { timeout: 240_000 }, () => {
  execFileSync(process.execPath, [join(root, 'scripts/compile.mjs')])
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const types = join(root, exports['.'].types)
  expect(existsSync(types)).toBe(true)
  expect(readFileSync(types, 'utf8')).toContain('export declare function check(')
})
