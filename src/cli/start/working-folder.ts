/** Exit code of what is missing outside of the decks, as in `cli/exit-code.ts`. */
const outside = 3

/**
 * Whether the program runs in a folder at all. One that was removed, or whose path is longer than the system can say, has no name, and nothing
 * can be found from there: that is said, and sets the exit code.
 */
export function hasWorkingFolder(): boolean {
  try {
    process.cwd()
    return true
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    process.stderr.write(
      isGone
        ? 'error  The folder that you are in is not there any more\n  fix  Go to another folder, such as with `cd ~`, and from there to your decks.\n'
        : `error  The folder that you are in cannot be used: ${error instanceof Error ? error.message : String(error)}\n  fix  Move your decks into a folder with a shorter path, and go there.\n`
    )
    process.exitCode = outside
    return false
  }
}
