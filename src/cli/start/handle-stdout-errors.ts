/** Exit code of what is missing outside of the decks, as in `cli/exit-code.ts`. */
const outside = 3

/**
 * Ends the program where what it says cannot be written. A reader that closes early, as in `backbrief check | head`, is no mistake; a disk
 * that is full is one. Where not even mistakes can be told, nobody can be told of that.
 */
export function handleStdoutErrors(): void {
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
