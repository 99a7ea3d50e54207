import { extname, join } from 'node:path'
import type { SourceText } from '../../parse/source.js'
import { exists } from './read-log.js'
import { readText } from './read-text.js'

/** A configuration as it stands in a working folder. */
export interface ConfigFile {
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** Whether it is code, which runs only where the user has said so. */
  readonly isCode: boolean
}

/** The configurations in a working folder, of which there should be one: `names` are those that count. Never those of a folder above. */
export function findConfigs(cwd: string, names: readonly string[]): ConfigFile[] {
  return names
    .map(name => ({ name, path: join(cwd, name), isCode: /^\.m?js$/.test(extname(name)) }))
    .filter(({ path }) => exists(path))
}

/** Reads a configuration that is plain data. */
export async function readConfigText({ name, path }: ConfigFile, cwd: string): Promise<SourceText> {
  return readText(path, name, { reach: { within: cwd }, limit: 64 * 1024 })
}
