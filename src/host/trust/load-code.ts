import { createRequire } from 'node:module'

/** What a module of the user's exports by default, or why it could not be had. */
export type Loaded = { readonly value: unknown } | { readonly fault: string }

// Node keeps what it has loaded: of a file that has changed since, it would return the earlier code.
const loadedVersions = new Map<string, string>()

/**
 * Runs the code of a configuration that the user has trusted, and returns what it exports. Never throws: its faults are its author's. One
 * process runs it once; `version` tells one state of its files from another.
 */
export function loadCode(path: string, version: string): Loaded {
  if ((loadedVersions.get(path) ?? version) !== version)
    return { fault: 'it has changed since this command began, and a command runs code once' }
  loadedVersions.set(path, version)
  try {
    const exported: unknown = createRequire(path)(path)
    const isModule = typeof exported === 'object' && exported !== null && 'default' in exported
    return { value: isModule ? exported.default : exported }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
