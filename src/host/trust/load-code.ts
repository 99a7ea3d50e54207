import { createRequire } from 'node:module'

/** What a module of the user's exports by default, or why it could not be had. */
export type Loaded = { readonly value: unknown } | { readonly fault: string }

/**
 * Runs the code of a configuration that the user has trusted, and returns what it exports. Never throws: its faults are its author's. One
 * process runs it once.
 */
export function loadCode(path: string): Loaded {
  try {
    const exported: unknown = createRequire(path)(path)
    const isModule = typeof exported === 'object' && exported !== null && 'default' in exported
    return { value: isModule ? exported.default : exported }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
