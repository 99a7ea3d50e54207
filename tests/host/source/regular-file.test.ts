import { execFileSync } from 'node:child_process'
import { link, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRegularFile, readRegularFileSync, readRegularText } from '../../../src/host/source/regular-file.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backbrief-door-'))
  await mkdir(join(folder, 'decks/water'), { recursive: true })
  await writeFile(join(folder, 'secret'), 'secret')
  await writeFile(join(folder, 'decks/glossary.yaml'), 'terms')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const ways = [
  { name: 'readRegularFile', read: readRegularFile },
  {
    name: 'readRegularFileSync',
    read: async (...asked: Parameters<typeof readRegularFile>) => readRegularFileSync(...asked)
  }
]

describe.each(ways)('$name', ({ read }) => {
  const at = (name: string) => join(folder, name)

  it('reads a file, an empty one too', async () => {
    await writeFile(at('a'), 'Grüße')
    await writeFile(at('empty'), '')
    expect(await read(at('a'), 100)).toEqual({ bytes: Buffer.from('Grüße') })
    expect(await read(at('empty'), 100)).toEqual({ bytes: Buffer.alloc(0) })
  })

  it('reads a file that has a second name', async () => {
    await link(at('secret'), at('second'))
    expect(await read(at('second'), 100)).toEqual({ bytes: Buffer.from('secret') })
  })

  it('takes a file of exactly the limit, and none that is larger', async () => {
    await writeFile(at('five'), '12345')
    expect(await read(at('five'), 5)).toHaveProperty('bytes')
    expect(await read(at('five'), 4)).toEqual({ fault: { kind: 'too-big', bytes: 5, limit: 4 } })
    await truncate(at('five'), 2 ** 40)
    expect(await read(at('five'), 4)).toEqual({ fault: { kind: 'too-big', bytes: 2 ** 40, limit: 4 } })
  })

  it('says what is missing, and what is below a file', async () => {
    expect(await read(at('none'), 9)).toEqual({ fault: { kind: 'missing' } })
    expect(await read(at('secret/none'), 9)).toEqual({ fault: { kind: 'missing' } })
  })

  it('says that a folder is one', async () => {
    expect(await read(at('decks'), 9)).toEqual({ fault: { kind: 'not-a-file', found: 'a folder' } })
  })

  it('follows no link unless it may', async () => {
    await symlink('secret', at('link'))
    await symlink('itself', at('itself'))
    expect(await read(at('link'), 9)).toEqual({ fault: { kind: 'link' } })
    expect(await read(at('link'), 9, 'anywhere')).toEqual({ bytes: Buffer.from('secret') })
    expect(await read(at('itself'), 9, 'anywhere')).toEqual({ fault: { kind: 'link' } })
  })

  it('follows links only into the folder that they may lead into', async () => {
    await symlink('../glossary.yaml', at('decks/water/glossary.yaml'))
    await symlink('../../secret', at('decks/water/deck.md'))
    await symlink('../..', at('decks/water/up'))
    const within = at('decks')
    expect(await read(at('decks/water/glossary.yaml'), 9, { within })).toEqual({ bytes: Buffer.from('terms') })
    expect(await read(at('decks/water/deck.md'), 9, { within })).toEqual({ fault: { kind: 'link' } })
    expect(await read(at('decks/water/up/secret'), 9, { within })).toEqual({ fault: { kind: 'link' } })
  })

  it.skipIf(process.platform === 'win32')(
    'reads from no device, pipe or socket, and does not wait for them',
    async () => {
      execFileSync('mkfifo', [at('pipe')])
      const server = createServer()
      await new Promise<void>(resolve => server.listen(at('socket'), resolve))
      await symlink('/dev/zero', at('zero'))
      expect(await read(at('pipe'), 9)).toEqual({ fault: { kind: 'not-a-file', found: 'a pipe' } })
      expect(await read(at('socket'), 9)).toEqual({ fault: { kind: 'not-a-file', found: 'a socket' } })
      expect(await read(at('zero'), 9, 'anywhere')).toEqual({ fault: { kind: 'not-a-file', found: 'a device' } })
      server.close()
    }
  )

  it.skipIf(process.platform !== 'linux')('stops at the limit where a file does not tell its size', async () => {
    expect(await read('/proc/self/status', 50, 'anywhere')).toEqual({
      fault: { kind: 'too-big', bytes: expect.any(Number), limit: 50 }
    })
    const { bytes = Buffer.alloc(0) } = { ...(await read('/proc/self/status', 1e6, 'anywhere')) } as { bytes?: Buffer }
    expect(bytes.toString()).toContain('VmPeak')
  })
})

describe('readRegularText', () => {
  it('gives a text, or nothing', async () => {
    expect(readRegularText(join(folder, 'secret'), 9)).toBe('secret')
    expect(readRegularText(join(folder, 'secret'), 3)).toBeUndefined()
    expect(readRegularText(join(folder, 'none'), 9)).toBeUndefined()
  })
})
