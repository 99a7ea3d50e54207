import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodecFile, LoadCodec } from '../picture/wasm.js'
import { packageFolder } from './package-folder.js'

/** The packages that pictures are read and written with. */
export const codecPackages = ['@jsquash/jpeg', '@jsquash/png', '@jsquash/resize', '@jsquash/webp']

const compiled = new Map<CodecFile, WebAssembly.Module>()

/** Gives a module that reads or writes pictures, compiled when it is first needed. */
export const loadCodec: LoadCodec = file => {
  const [name, ...path] = file.split('/')
  const known =
    compiled.get(file) ?? new WebAssembly.Module(readFileSync(join(packageFolder(`@jsquash/${name}`), ...path)))
  compiled.set(file, known)
  return known
}
