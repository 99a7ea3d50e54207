import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkplace, type Workplace } from '../cli/workplace.js'
import { finishedStarter as starter } from '../starter.js'

/** A system on which some program holds what was built: the second file cannot be replaced, and the first not be put back. */
const busy = `
const fs = require('node:fs')
const { renameSync } = fs
let count = 0
fs.renameSync = (from, to) => {
  if (String(to).includes('/dist/')) count += 1
  if (count === 2 || count === 3) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' })
  renameSync(from, to)
}
require('node:module').syncBuiltinESMExports()
`

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
  work.put('lesson/deck.md', starter)
  work.put('busy.cjs', busy)
})
afterEach(() => work.remove())

test('an earlier file that cannot be put back is kept, and it is said where and which one is new', async () => {
  const build = ['build', '--no-pdf', '--to', 'slides,handout']
  await work.run(...build)
  const folder = 'dist/decks/lesson/en'
  const before = work.hashes(folder)
  work.put('lesson/deck.md', starter.replace('Welcome', 'Come in').replace('My lesson', 'My other lesson'))

  const { code, stdout, stderr } = await work.runWith(
    { NODE_OPTIONS: `--require "${join(work.folder, 'busy.cjs')}"` },
    build
  )
  expect(code).toBe(3)
  const [stuck, kept] = [`${folder}/slides.html`, `${folder}/slides.html.earlier`]
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    `\`${folder}/handout.html\` could not be written why Something else is in the way (EBUSY). \`${stuck}\` is new already and could not be put back; the earlier one is \`${kept}\`.`
  )
  expect(stderr + stdout).not.toMatch(/Nothing of the deck was changed|is as it was/)
  const after = work.hashes(folder)
  expect(after[kept]).toBe(before[stuck])
  expect(after[`${folder}/handout.html`]).toBe(before[`${folder}/handout.html`])
  expect(work.read(stuck)).toContain('My other lesson')

  // The next build sweeps nothing up that is the only one of its kind.
  expect(await work.run(...build)).toMatchObject({ code: 0 })
  expect(work.hashes(folder)[kept]).toBe(before[stuck])
})
