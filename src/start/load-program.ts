import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { keepFile } from '../standing/keep-file.js'

// Before the data stands their check sum.
const checkLength = 4

/**
 * Runs a CommonJS program at a path, as `require` would, but with what V8 made of it the last time: compiling takes half of a short
 * run. What was made is kept in the folder `kept` under the name `key`, which has to change when the program does. Where nothing is
 * kept yet, or V8 refuses what is, the program is compiled.
 */
export function loadProgram(path: string, kept: string, key: string): void {
  // The tag says which V8, started with which options, on which kind of processor.
  const file = join(kept, `${key}-${cachedDataVersionTag()}.bin`)
  const known = read(file)
  // The compiler writes ASCII alone, for which this is the fastest way to read.
  const text = `${beginning}${readFileSync(path, 'latin1')}\n})`
  const script = new Script(text, { filename: path, ...(known && { cachedData: known }) })
  if (!known || script.cachedDataRejected) process.once('exit', () => keep(file, script.createCachedData()))
  const module = { exports: {} }
  const importModule = (name: string) => import(name)
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path), importModule)
}

// What Node itself puts around a CommonJS module, and how this one imports packages.
const beginning = '(function (exports, require, module, __filename, __dirname, importModule) {'

// V8 trusts what it is given: a byte that a bad disk has changed would end the process without a word.
function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(checkLength)
    return bytes.readUInt32LE(0) === crc32(data) ? data : undefined
  } catch {
    return undefined
  }
}

// Each version of the program, each command and each Node leaves one file of about two megabytes.
const most = 12

function keep(file: string, data: Buffer): void {
  const check = Buffer.alloc(checkLength)
  check.writeUInt32LE(crc32(data))
  keepFile(file, Buffer.concat([check, data]), most)
}
