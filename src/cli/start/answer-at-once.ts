import { keptAnswer } from '../../host/cache/answer.js'
import { findCache } from '../../host/cache/cache-folder.js'

/**
 * Says what the last build said, when it was typed in the same words and everything is as it left it. Gives false when there is work,
 * or another command: then nothing was said.
 */
export function answerAtOnce(words: readonly string[]): boolean {
  const [command, ...rest] = words
  if (command !== 'build' || rest.includes('--no-cache')) return false
  const said = saidBefore(rest)
  if (said === undefined) return false
  process.stdout.write(said)
  return true
}

function saidBefore(words: readonly string[]): string | undefined {
  try {
    const [cwd, { env }] = [process.cwd(), process]
    const cache = findCache(env, cwd)
    return 'folder' in cache ? keptAnswer(cache.folder, { words, cwd, env }) : undefined
  } catch {
    // The working folder was removed: the program says so.
    return undefined
  }
}
