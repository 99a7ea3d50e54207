import { createColors } from 'picocolors'
import { adviseWith, type Diagnostic } from '../../deck/diagnostic.js'
import { visible } from './visible.js'

/** A diagnostic of the command or the computer: what, why and fix, as all diagnostics are laid out. `command` runs the program here. */
export function outsideText(
  diagnostic: Diagnostic,
  { colour, command }: { readonly colour: boolean; readonly command: string }
): string {
  const { what, why, fix } = adviseWith(diagnostic, command)
  const { red, dim, bold } = createColors(colour)
  return [
    `${red('error')}  ${bold(visible(what))}`,
    ...(why === '' ? [] : [`  ${dim('why')}  ${visible(why)}`]),
    `  ${dim('fix')}  ${visible(fix)}`
  ].join('\n')
}
