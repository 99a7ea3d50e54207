/** @module-tag long */

import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentIn } from '../environment.js'
import { expectNotMixed, openScene, type Scene } from './scene.js'

// In each container the numbers of processes begin anew: what one left has the number of one that runs in the next.

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')
const words = ['build', '--to', 'marp,json', '--no-cache']
const container = ['--pid', '--fork', '--mount-proc']

/** Ends the process at its nth step that puts something into the output folder. */
const killing = `
const fs = require('node:fs')
const { renameSync } = fs
let count = 0
fs.renameSync = (from, to) => {
  if (String(to).includes('/dist/')) count += 1
  if (count === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL')
  renameSync(from, to)
}
require('node:module').syncBuiltinESMExports()
`

const mayContain = spawnSync('unshare', [...container, 'true']).status === 0

let scene: Scene
beforeAll(async () => {
  if (!mayContain) return
  scene = await openScene(words)
  writeFileSync(join(scene.work.folder, 'killing.cjs'), killing)
}, 120_000)
afterAll(() => scene?.work.remove())

/** Builds in a container of its own, where the program always has the same number. */
function buildInside(more: NodeJS.ProcessEnv = {}): { status: number | null; stderr: string; took: number } {
  const began = performance.now()
  const { folder } = scene.work
  const inside = ['sh', '-c', '"$@"; exit $?', 'sh', process.execPath, program, ...words]
  const { status, stderr } = spawnSync('unshare', [...container, ...inside], {
    cwd: folder,
    env: environmentIn(folder, more),
    encoding: 'utf8'
  })
  return { status, stderr, took: performance.now() - began }
}

test.skipIf(!mayContain)(
  'What a container leaves that was killed is never mixed, and the next one, with the same numbers, builds whole (needs root)',
  { timeout: 300_000 },
  () => {
    const { work, fresh, sets, bringBackOld } = scene
    const usual = buildInside()
    expect(usual).toMatchObject({ status: 0, stderr: '' })
    for (const at of ['1', '2', '3', '4']) {
      bringBackOld()
      const killed = buildInside({ NODE_OPTIONS: `--require "${join(work.folder, 'killing.cjs')}"`, KILL_AT: at })
      expect(killed.status).toBe(137)
      expectNotMixed(scene, `killed at ${at}`)
      const next = buildInside()
      expect(next).toMatchObject({ status: 0, stderr: '' })
      // Nobody waits for a process that is no more.
      expect(next.took).toBeLessThan(usual.took + 4_000)
      expect(sets(), `killed at ${at}`).toEqual(fresh)
      expect(readdirSync(join(work.folder, 'dist/decks/lesson')).filter(name => name.startsWith('.old-'))).toEqual([])
    }
  }
)
