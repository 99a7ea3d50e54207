import { keptAnswer } from '../standing/answer.js'

/**
 * Says what the last build said, when it was typed in the same words and everything is as it left it. Gives false when there is work,
 * or another command: then nothing was said.
 */
export function answerAtOnce(words: readonly string[], kept: string): boolean {
  const [command, ...rest] = words
  if (command !== 'build' || rest.includes('--no-cache')) return false
  const said = keptAnswer(kept, { words: rest, cwd: process.cwd(), env: process.env })
  if (said === undefined) return false
  process.stdout.write(said)
  return true
}
