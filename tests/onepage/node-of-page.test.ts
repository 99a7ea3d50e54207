import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { PageBuffer } from '../../src/host/page/buffer.js'
import * as pageCrypto from '../../src/host/page/crypto.js'
import { findNode, removeNode } from '../../src/host/page/disk.js'
import * as fs from '../../src/host/page/fs.js'
import * as promises from '../../src/host/page/fs-promises.js'
import * as path from '../../src/host/page/path.js'
import * as zlib from '../../src/host/page/zlib.js'
import { long, sampledRuns } from '../sampled.js'

const bytes = fc.uint8Array({ maxLength: 300 })
const pathText = fc
  .string({ unit: fc.constantFrom('a', 'b', '.', '..', '/', '.md'), maxLength: 9 })
  .map(text => text.replace(/\/+/g, '/'))

describe('what stands in for Node in a page does as Node does', () => {
  it('hashes', long, () => {
    fc.assert(
      fc.property(bytes, fc.string(), (some, text) => {
        for (const encoding of ['hex', 'base64', 'base64url'] as const)
          expect(pageCrypto.createHash('sha256').update(some).update(text).digest(encoding)).toBe(
            createHash('sha256').update(some).update(text).digest(encoding)
          )
      }),
      sampledRuns(200)
    )
  })

  it('finds ways through folders', long, () => {
    fc.assert(
      fc.property(pathText, pathText, (one, two) => {
        for (const name of ['normalize', 'dirname', 'basename', 'extname', 'isAbsolute'] as const)
          expect([name, one, Reflect.get(path, name)(one)]).toEqual([name, one, posix[name](one)])
        expect(path.join(one, two)).toBe(posix.join(one, two))
        expect(path.resolve('/x/y', one, two)).toBe(posix.resolve('/x/y', one, two))
        expect(path.relative(`/${one}`, `/${two}`)).toBe(posix.relative(`/${one}`, `/${two}`))
        expect(path.basename(one, '.md')).toBe(posix.basename(one, '.md'))
      }),
      sampledRuns(800)
    )
  })

  it('reads and writes bytes', long, () => {
    fc.assert(
      fc.property(bytes, fc.string({ unit: 'grapheme' }), fc.nat(40), (some, text, at) => {
        const [ours, theirs] = [PageBuffer.from(some), Buffer.from(some)]
        for (const encoding of ['utf8', 'latin1', 'ascii', 'hex', 'base64', 'utf16le'] as const)
          expect(ours.toString(encoding, at)).toBe(theirs.toString(encoding, Math.min(at, some.length)))
        for (const encoding of ['utf8', 'latin1', 'utf16le'] as const)
          expect([...PageBuffer.from(text, encoding)]).toEqual([...Buffer.from(text, encoding)])
        expect([...PageBuffer.from(theirs.toString('base64'), 'base64')]).toEqual([...some])
        expect(ours.equals(theirs)).toBe(true)
        const cut = some.subarray(at, at + 3)
        if (cut.length > 0) expect(ours.indexOf(PageBuffer.from(cut))).toBe(theirs.indexOf(Buffer.from(cut)))
        expect([...PageBuffer.concat([ours, ours.slice(at)])]).toEqual([
          ...Buffer.concat([theirs, theirs.subarray(at)])
        ])
      }),
      sampledRuns(200)
    )
  })

  it('makes bytes that are all alike', () => {
    for (const filling of [[], [1]])
      expect([...PageBuffer.alloc(3, ...filling)]).toEqual([...Buffer.alloc(3, ...filling)])
  })

  it('reads and writes numbers', () => {
    const read = ['readUInt8', 'readUInt16BE', 'readInt16BE', 'readUInt16LE', 'readUInt32BE', 'readUInt32LE'] as const
    const write = ['writeUInt16BE', 'writeUInt16LE', 'writeUInt32BE', 'writeUInt32LE'] as const
    const some = [1, 254, 3, 200, 5, 6, 7, 8]
    const [ours, theirs] = [PageBuffer.from(some), Buffer.from(some)]
    for (const name of read) expect([name, Reflect.get(ours, name).call(ours, 1)]).toEqual([name, theirs[name](1)])
    expect(ours.readUIntLE(1, 3)).toBe(theirs.readUIntLE(1, 3))
    for (const name of write) {
      expect(Reflect.get(ours, name).call(ours, 51_966, 2)).toBe(theirs[name](51_966, 2))
      expect([...ours]).toEqual([...theirs])
    }
    expect([...ours.swap16()]).toEqual([...theirs.swap16()])
  })

  it('packs and unpacks', long, () => {
    fc.assert(
      fc.property(bytes, some => {
        expect(zlib.crc32(some)).toBe(crc32(some))
        const packed = deflateSync(some)
        expect([...zlib.inflateSync(packed, { maxOutputLength: 300 })]).toEqual([...some])
        if (some.length > 0) expect(() => zlib.inflateSync(packed, { maxOutputLength: some.length - 1 })).toThrow()
      }),
      sampledRuns(100)
    )
    const broken = deflateSync(Buffer.from('Ask the room.'))
    broken.writeUInt8((broken.at(-1) ?? 0) ^ 1, broken.length - 1)
    expect(() => zlib.inflateSync(broken, { maxOutputLength: 100 })).toThrow()
  })
})

describe('the disk in memory', () => {
  beforeEach(() => {
    if (findNode('/disk')) removeNode('/disk')
    fs.mkdirSync('/disk/decks/water', { recursive: true })
  })
  const code = (act: () => unknown) => {
    try {
      act()
    } catch (error) {
      return Reflect.get(Object(error), 'code')
    }
  }

  it('writes and reads files, and says of what is not there what Node says', () => {
    fs.writeFileSync('/disk/decks/water/deck.md', 'Wells')
    expect(fs.readFileSync('/disk/decks/./water/../water/deck.md', 'utf8')).toBe('Wells')
    expect(fs.readdirSync('/disk', { recursive: true })).toEqual(['decks', 'water', 'deck.md'])
    expect(fs.statSync('/disk/decks/water/deck.md')?.size).toBe(5)
    expect(fs.lstatSync('/disk/none', { throwIfNoEntry: false })).toBeUndefined()
    expect(code(() => fs.readFileSync('/disk/none'))).toBe('ENOENT')
    expect(code(() => fs.readFileSync('/disk/decks'))).toBe('EISDIR')
    expect(code(() => fs.readdirSync('/disk/decks/water/deck.md'))).toBe('ENOTDIR')
    expect(code(() => fs.writeFileSync('/disk/none/a', ''))).toBe('ENOENT')
    expect(code(() => fs.writeFileSync('/disk/decks/water/deck.md', '', { flag: 'wx' }))).toBe('EEXIST')
    expect(code(() => fs.mkdirSync('/disk/decks'))).toBe('EEXIST')
    expect(code(() => fs.rmdirSync('/disk/decks'))).toBe('ENOTEMPTY')
  })

  it('puts what was written beside a file into its place', async () => {
    fs.writeFileSync('/disk/decks/water/deck.md', 'old')
    const file = await promises.open('/disk/decks/water/.new', 'wx')
    await file.writeFile('new ')
    await file.writeFile(Uint8Array.of(0x21))
    await file.close()
    const before = fs.statSync('/disk/decks/water/deck.md')
    fs.renameSync('/disk/decks/water/.new', '/disk/decks/water/deck.md')
    expect(fs.readdirSync('/disk/decks/water')).toEqual(['deck.md'])
    expect(fs.readFileSync('/disk/decks/water/deck.md', 'utf8')).toBe('new !')
    expect(fs.statSync('/disk/decks/water/deck.md')?.mtimeMs).not.toBe(before?.mtimeMs)
    await expect(promises.open('/disk/decks/water/deck.md', 'wx')).rejects.toThrow('EEXIST')
  })
})
