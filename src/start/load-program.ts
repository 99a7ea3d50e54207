import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { keepFile } from '../standing/keep-file.js'

// Before the data stands their check sum.
const checkLength = 4

// Large packages that only some runs need. The compiler puts each into a file of its own beside the program.
const packed: Readonly<Record<string, string>> = {
  'puppeteer-core': 'puppeteer-core.cjs',
  '@cantoo/pdf-lib': 'pdf-lib.cjs',
  '@marp-team/marp-core': 'marp-core.cjs'
}

/**
 * Runs a program in CommonJS at a path, as `require` would, but with what V8 made of it the last time: compiling takes half of a short
 * run. What was made is kept in the folder `kept` under names that begin with `key`, which has to change when the program does, and end
 * with `part` for the program itself. Where nothing is kept yet, or V8 refuses what is, the program is compiled.
 */
export function loadProgram(path: string, kept: string, key: string, part: string): void {
  const load = (file: string, name: string): unknown => {
    const required = createRequire(file)
    const loaded = new Map<string, unknown>()
    const own = (wanted: string, other: () => unknown) => {
      const packedAs = packed[wanted]
      if (packedAs === undefined) return other()
      if (!loaded.has(wanted)) loaded.set(wanted, load(join(dirname(file), packedAs), packedAs))
      return loaded.get(wanted)
    }
    const module = { exports: {} }
    compiled(file, join(kept, `${key}-${name}-${cachedDataVersionTag()}.bin`))(
      module.exports,
      (wanted: string) => own(wanted, () => required(wanted)),
      module,
      file,
      dirname(file),
      async (wanted: string) => own(wanted, () => import(wanted))
    )
    return module.exports
  }
  load(path, part)
}

/** The function that a module in CommonJS is, for Node. */
function compiled(path: string, file: string): (...given: readonly unknown[]) => void {
  const known = read(file)
  // The compiler writes ASCII alone, for which this is the fastest way to read.
  const text = `${beginning}${readFileSync(path, 'latin1')}\n})`
  const script = new Script(text, { filename: path, ...(known && { cachedData: known }) })
  if (!known || script.cachedDataRejected) process.once('exit', () => keep(file, script.createCachedData()))
  return script.runInThisContext()
}

// What Node itself puts around such a module, and how this one imports packages: V8 forgets how a script imports when it keeps it compiled.
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
const most = 24

function keep(file: string, data: Buffer): void {
  const check = Buffer.alloc(checkLength)
  check.writeUInt32LE(crc32(data))
  keepFile(file, Buffer.concat([check, data]), most)
}
