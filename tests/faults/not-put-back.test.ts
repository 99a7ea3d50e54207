import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'

/** A system on which some program holds what was built: the new folder cannot take its place, and the earlier one not be put back. */
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

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
  work.put('lesson/deck.md', starter)
  work.put('busy.cjs', busy)
})
afterEach(() => work.remove())

test.runIf(isLong)(
  'earlier files that cannot be restored are kept, with a message where, and the next build restores them',
  long,
  async () => {
    const build = ['build', '--no-pdf', '--to', 'slides,handout']
    await work.run(...build)
    const folder = 'dist/decks/lesson/en'
    work.put(`${folder}/mine/notes.txt`, 'mine')
    const before = Object.values(work.hashes(folder))
    work.put('lesson/deck.md', starter.replace('Welcome', 'Come in').replace('My lesson', 'My other lesson'))

    const { code, stdout, stderr } = await work.runWith(
      { NODE_OPTIONS: `--require "${join(work.folder, 'busy.cjs')}"` },
      build
    )
    expect(code).toBe(3)
    const [aside = ''] = readdirSync(join(work.folder, 'dist/decks/lesson'))
    expect(aside).toMatch(/^\.old-en-/)
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      `\`${folder}\` could not be written why Something else is in the way (EBUSY). The earlier files could not be put back: they are in \`dist/decks/lesson/${aside}\`, and the next build puts them back.`
    )
    expect(stderr + stdout).not.toMatch(/Nothing of the deck was changed|The previous build is unchanged/)
    expect(Object.values(work.hashes(`dist/decks/lesson/${aside}`))).toEqual(before)

    // Also one that makes something else: what it has not made is the earlier file.
    expect(await work.run('build', '--no-pdf', '--to', 'handout')).toMatchObject({ code: 0 })
    expect(readdirSync(join(work.folder, 'dist/decks/lesson'))).toEqual(['en'])
    expect(work.read(`${folder}/slides.html`)).toContain('My lesson')
    expect(work.read(`${folder}/handout.html`)).toContain('My other lesson')
    expect(work.read(`${folder}/mine/notes.txt`)).toBe('mine')
  }
)
