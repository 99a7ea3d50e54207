import { join } from 'node:path'
import type { CodecFile, LoadCodec } from '../picture/wasm.js'
import { readOwnFileSync } from './own-text.js'
import { packageFolder } from './package-folder.js'

const compiled = new Map<CodecFile, WebAssembly.Module>()

/** Returns a codec module, compiled when it is first needed. */
export const loadCodec: LoadCodec = file => {
  const [name, ...path] = file.split('/')
  const known =
    compiled.get(file) ?? new WebAssembly.Module(readOwnFileSync(join(packageFolder(`@jsquash/${name}`), ...path)))
  compiled.set(file, known)
  return known
}
