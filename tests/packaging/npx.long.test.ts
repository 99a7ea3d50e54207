/** @module-tag long */

import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let clone: string

/** A fresh clone as far as npx is concerned: what it reads, and nothing that is compiled. */
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'backbrief-npx-'))
  const { name, version, bin } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await writeFile(join(clone, 'package.json'), JSON.stringify({ name, version, bin }))
  await cp(join(root, 'bin'), join(clone, 'bin'), { recursive: true })
})
afterAll(() => rm(clone, { recursive: true, force: true }))

async function npx(): Promise<{ code: number; said: string }> {
  const env = { ...process.env, npm_config_cache: join(clone, '.npm'), npm_config_offline: 'true' }
  try {
    const ended = await promisify(execFile)('npx', ['--yes', 'backbrief', 'check'], { cwd: clone, env, shell: true })
    return { code: 0, said: `${ended.stdout}${ended.stderr}` }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: `${stdout}${stderr}` }
  }
}

it('npx before the first start says what to type, and works once that was done', async () => {
  const early = await npx()
  expect(early.said).toContain('fix  Type `npm start`, then your command again.')
  expect(early.code).toBe(3)

  await mkdir(join(clone, 'dist/program'), { recursive: true })
  await writeFile(join(clone, 'dist/program/backbrief.cjs'), "console.log('ran', process.argv[2])\n")
  expect(await npx()).toEqual({ code: 0, said: 'ran check\n' })
})
