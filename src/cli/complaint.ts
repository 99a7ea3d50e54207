import { createColors } from 'picocolors'

/** A problem that is not in a deck: with the command, or with the machine. */
export interface Complaint {
  readonly what: string
  readonly why?: string | undefined
  readonly fix: string
}

/** What, why and fix, as all of Backbrief's messages are laid out. */
export function complaint({ what, why, fix }: Complaint, colour: boolean): string {
  const { red, dim, bold } = createColors(colour)
  const lines = [
    `${red('error')}  ${bold(what)}`,
    ...(why ? [`  ${dim('why')}  ${why}`] : []),
    `  ${dim('fix')}  ${fix}`
  ]
  return lines.join('\n')
}
