#!/usr/bin/env node
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { findCache } from '../../host/cache/cache-folder.js'
import { readCachedOutput } from '../../host/cache/manifest-file.js'

/** Exit code of what is missing outside of the decks, as in `cli/exit-code.ts`. */
const outside = 3

/**
 * Ends the program where what it says cannot be written. A reader that closes early, as in `backbrief check | head`, is no mistake; a disk
 * that is full is one. Where stderr cannot be written either, there is nowhere to report it.
 */
function handleStdoutErrors(): void {
  process.stdout.on('error', error => {
    if (codeOf(error) === 'EPIPE') process.exit(0)
    process.stderr.write(
      `error  What there is to say could not be written: ${error.message}\n  fix  Make room on the disk that it goes to, or let it go to the terminal.\n`
    )
    process.exit(outside)
  })
  process.stderr.on('error', () => {})
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined
}

/**
 * Prints what the last build of this invocation printed, when everything is as it left it. Returns false when there is work, or another
 * command: then nothing was printed.
 */
function replayUpToDateBuild(words: readonly string[]): boolean {
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

/**
 * Whether the program runs in a folder at all. One that was removed, or whose path is longer than the system can say, has no name, and nothing
 * can be found from there: that is said, and sets the exit code.
 */
function hasWorkingFolder(): boolean {
  try {
    process.cwd()
    return true
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    process.stderr.write(
      isGone
        ? 'error  The folder that you are in no longer exists\n  fix  Go to another folder, such as with `cd ~`, and from there to your decks.\n'
        : `error  The folder that you are in cannot be used: ${error instanceof Error ? error.message : String(error)}\n  fix  Move your decks into a folder with a shorter path, and go there.\n`
    )
    process.exitCode = outside
    return false
  }
}

handleStdoutErrors()

if (hasWorkingFolder() && !replayUpToDateBuild(process.argv.slice(2))) {
  // V8 makes fast code of what has run for a while. On a run of a tenth of a second that is work for nothing, and on a small computer it
  // takes the processor from the run itself: so it has to have run for longer. Long runs get their fast code all the same. Later V8
  // do not know the option and say so to whoever sits in front.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
  createRequire(__filename)(join(__dirname, 'main.cjs'))
}
