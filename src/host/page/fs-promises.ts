import { diskError, fileAt } from './disk.js'
import {
  accessSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync
} from './fs.js'

// What the program uses of `node:fs/promises`, on the disk in memory.

/** The same function, with its result or its error in a promise. */
function promised<Given extends readonly unknown[], Result>(act: (...given: Given) => Result) {
  return async (...given: Given): Promise<Result> => act(...given)
}

export const access = promised(accessSync)
export const lstat = promised(lstatSync)
export const mkdir = promised(mkdirSync)
export const readdir = promised(readdirSync)
export const readFile = promised(readFileSync)
export const realpath = promised(realpathSync)
export const stat = promised(statSync)
export const writeFile = promised(writeFileSync)

/** There are no permissions. */
export async function chmod(path: string): Promise<void> {
  accessSync(path)
}

export async function opendir(path: string) {
  const entries = readdirSync(path, { withFileTypes: true })
  return (async function* () {
    yield* entries
  })()
}

/** Opens a file to be read, or with `wx` one that is not there yet to be written. */
export async function open(path: string, flags: string | number = 'r') {
  const isNew = typeof flags === 'string' && flags.includes('w')
  if (isNew && flags.includes('x') && existsSync(path)) throw diskError('EEXIST', path)
  if (isNew) writeFileSync(path, '')
  const file = openSync(path)
  const pieces: Uint8Array[] = []
  return {
    stat: async () => fstatSync(file),
    async read(room: Uint8Array, offset: number, length: number) {
      return { bytesRead: readSync(file, room, offset, length) }
    },
    async writeFile(content: string | Uint8Array) {
      pieces.push(Buffer.from(content as Uint8Array))
    },
    async chmod() {},
    async sync() {},
    async close() {
      if (isNew) fileAt(path).bytes = Buffer.concat(pieces)
    }
  }
}
