import { createColors } from 'picocolors'
import { adviseWith } from '../deck/diagnostic.js'
import { commandName } from './command-name.js'
import { visible } from './report/visible.js'

/** A problem that is not in a deck: with the command, or with the machine. */
export interface Complaint {
  readonly what: string
  readonly why?: string | undefined
  readonly fix: string
}

/** What, why and fix, as all of Backbrief's messages are laid out. */
export function complaint(said: Complaint, colour: boolean): string {
  const { what, why, fix } = adviseWith(said, commandName())
  const { red, dim, bold } = createColors(colour)
  const lines = [
    `${red('error')}  ${bold(visible(what))}`,
    ...(why ? [`  ${dim('why')}  ${visible(why)}`] : []),
    `  ${dim('fix')}  ${visible(fix)}`
  ]
  return lines.join('\n')
}
