/** How a command ends, for whoever called it. */
export const exitCode = {
  done: 0,
  /** A deck has errors. */
  deck: 1,
  /** The command was used wrongly. */
  usage: 2,
  /** Something outside the deck is missing, a browser or a permission; or we have made a mistake. */
  outside: 3
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
