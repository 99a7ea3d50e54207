/** @module-tag long */

import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEditor } from '../cli/lsp/editor.js'
import { createTempProject, type Ended, type TempProject } from '../cli/temp-project.js'
import { environmentIn } from '../environment.js'
import { finishedStarter } from '../starter.js'

const packer = new URL('../../scripts/package.mjs', import.meta.url).href
const signature = new URL('../../scripts/package/signature.mjs', import.meta.url).href
const minutes = 60_000

let program = ''
let work: TempProject
beforeAll(async () => {
  work = createTempProject({ started: true })
  const { packagePrograms } = await import(packer)
  if (process.platform === 'linux') [program] = await packagePrograms(['linux-x64'])
}, 10 * minutes)
afterAll(() => work.remove())

/** Runs the program of one file on a computer that has no Node, where a name would find one. */
function type(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = environmentIn(work.folder, { PATH: join(work.folder, 'nothing'), ...more })
  const child = spawn(program, words, { cwd: work.folder, env })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  child.stdin.end()
  return new Promise(resolve => child.on('close', code => resolve({ code, stdout, stderr })))
}

const programs = () => join(work.cache, 'programs')
const editions = () => readdirSync(programs())

// Made for the computer that the tests run on; `npm run package` makes others, which only their own systems can run.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the program without Node', () => {
  it('says its version, its commands and what to type next, by its own name', async () => {
    expect((await type(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    const { stdout } = await type([])
    expect(stdout).toContain(`${program} new decks/water`)
    expect(await type(['buidl'])).toMatchObject({ code: 2, stderr: expect.stringContaining('build') })
  })

  it('is unpacked once, for this user alone, and again where a file was taken away', async () => {
    const [edition = ''] = editions()
    const folder = join(programs(), edition)
    expect(statSync(programs()).mode & 0o077).toBe(0)
    const before = statSync(folder).ino
    await type(['--version'])
    expect([editions(), statSync(folder).ino]).toEqual([[edition], before])
    rmSync(join(folder, 'templates/labels/en.json'))
    expect((await type(['explain', 'slide-has-notes'])).stdout).toContain('Like this:')
    expect(statSync(join(folder, 'templates/labels/en.json')).size).toBeGreaterThan(0)
    expect(editions()).toEqual([edition])
  })

  it('is unpacked for one run where others could have put a program into the cache', async () => {
    chmodSync(programs(), 0o777)
    const { code } = await type(['explain', 'slide-has-notes'], { TMPDIR: work.folder })
    expect(code).toBe(0)
    expect(readdirSync(work.folder).filter(name => name.startsWith('backbrief-program-'))).toEqual([])
    chmodSync(programs(), 0o700)
  })

  it('checks, fixes and builds a deck to the same bytes as the command', async () => {
    work.put('decks/water/deck.md', finishedStarter.replace(/minutes=(\d+)/, 'minutes=“$1”'))
    expect((await type(['check'])).code).toBe(1)
    expect((await type(['check', '--fix'])).code).toBe(0)
    const words = ['build', '--no-cache', '--no-pdf', '--to', 'slides,presenter,handout,notes,marp,pptx,docx,json']
    expect((await type([...words, '--out', 'single'])).code).toBe(0)
    expect((await work.run(...words, '--out', 'command')).code).toBe(0)
    const byName = (folder: string) =>
      Object.entries(work.hashes(folder)).map(([path, hash]) => [path.slice(folder.length), hash])
    expect(byName('single')).toEqual(byName('command'))
  })

  it('answers an editor', async () => {
    const editor = await openEditor(work.folder, [program])
    expect(editor.capabilities).toMatchObject({ renameProvider: { prepareProvider: true } })
    expect(await editor.quit()).toBe(0)
  })
})

it('takes the signature off a program of Windows, which would be wrong', async () => {
  const { withoutSignature } = await import(signature)
  const bytes = Buffer.alloc(600)
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80, 'latin1')
  bytes.writeUInt16LE(0x20b, 0x80 + 24)
  bytes.writeUInt32LE(500, 0x80 + 24 + 112 + 32)
  bytes.writeUInt32LE(100, 0x80 + 24 + 112 + 36)
  const unsigned: Buffer = withoutSignature(bytes)
  expect([unsigned.length, unsigned.readUInt32LE(0x80 + 24 + 112 + 32)]).toEqual([500, 0])
  expect(withoutSignature(unsigned)).toEqual(unsigned)
  expect(withoutSignature(Buffer.alloc(100))).toHaveLength(100)
})
