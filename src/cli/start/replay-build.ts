import { findCache } from '../../host/cache/cache-folder.js'
import { readCachedOutput } from '../../host/cache/manifest-file.js'

/**
 * Prints what the last build of this invocation printed, when everything is as it left it. Returns false when there is work, or another
 * command: then nothing was printed.
 */
export function replayUpToDateBuild(words: readonly string[]): boolean {
  const [command, ...rest] = words
  if (command !== 'build' || rest.includes('--no-cache')) return false
  const output = cachedOutput(rest)
  if (output === undefined) return false
  process.stdout.write(output)
  return true
}

function cachedOutput(words: readonly string[]): string | undefined {
  try {
    const [cwd, { env }] = [process.cwd(), process]
    const cache = findCache(env, cwd)
    return 'folder' in cache ? readCachedOutput(cache.folder, { words, cwd, env }) : undefined
  } catch {
    // The working folder was removed: the program says so.
    return undefined
  }
}
