/** @module-tag long */

import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser } from '../../src/host/output/find-browser.js'
import { photograph } from '../host/picture/photographs.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
let place: string
beforeAll(async () => {
  work = createTempProject()
  // Root's browser runs as another user.
  place = mkdtempSync(join(tmpdir(), 'backbrief-launcher-'))
  chmodSync(place, 0o777)
  const browser = await findBrowser()
  writeFileSync(join(place, 'browser'), `#!/bin/sh\ndate +%s%N >> '${place}/started'\nexec '${browser?.path}' "$@"\n`)
  chmodSync(join(place, 'browser'), 0o755)
  const taken = await photograph(3200, 2400, 1, 32)
  const slides = ['a', 'b', 'c', 'd'].map((name, index) => {
    // Another picture each time, as large as phones write them.
    taken[taken.indexOf(Buffer.from([0xff, 0xdb])) + 60] = 60 + index
    work.put(`photographs/${name}.jpg`, Buffer.concat([taken, Buffer.alloc(7 * 1024 * 1024)]))
    return `\n\n---\n\n## Gate ${name}\n\n![The gate from the road](${name}.jpg)\n`
  })
  work.put('photographs/deck.md', `${starter.trimEnd()}${slides.join('')}`)
  work.put('words/deck.md', starter)
})
afterAll(() => {
  work.remove()
  rmSync(place, { recursive: true })
})

/** Milliseconds from the start of a build to that of its browser. */
async function waitBeforeBrowser(deck: string): Promise<number> {
  rmSync(join(place, 'started'), { force: true })
  const began = Date.now()
  const { code, stderr } = await work.runWith({ BACKBRIEF_BROWSER: join(place, 'browser') }, [
    'build',
    deck,
    '--to',
    'slides'
  ])
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
  const lines = readFileSync(join(place, 'started'), 'utf8').split('\n')
  return Number(lines[0]) / 1e6 - began
}

it.skipIf(process.platform === 'win32')(
  'a browser starts while a deck is read, and where there are photographs to scale, when they are',
  { timeout: 120_000 },
  async () => {
    const withWords = await waitBeforeBrowser('words')
    const began = Date.now()
    const withPhotographs = await waitBeforeBrowser('photographs')
    expect(Date.now() - began).toBeGreaterThan(withPhotographs)
    // To scale one takes half a second on any computer.
    expect(withPhotographs).toBeGreaterThan(withWords + 1000)
  }
)
