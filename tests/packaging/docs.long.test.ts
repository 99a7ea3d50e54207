/** @module-tag long */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

test('the site is built with a page for each rule, pictures, and an index to search', () => {
  execFileSync(process.execPath, [join(root, 'scripts/docs.mjs')], { stdio: 'pipe' })
  const site = join(root, 'dist/docs')
  expect(readFileSync(join(site, 'rules/link-says-where.html'), 'utf8')).toContain(
    'The text of a link says where it leads'
  )
  const assets = readdirSync(join(site, 'assets'), { recursive: true }).map(String)
  expect(assets.filter(name => /localSearchIndex.*\.js$/.test(name))).not.toEqual([])
  expect(assets.filter(name => name.endsWith('.png')).length).toBeGreaterThan(10)
}, 300_000)
