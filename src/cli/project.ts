import { createColors } from 'picocolors'
import { type OpenProject, openProject } from '../build/project.js'
import { adviseWith } from '../deck/diagnostic.js'
import { commandName } from './command-name.js'
import { messagesAsText } from './report/text.js'
import type { Terminal } from './terminal.js'

/**
 * Reads the configuration of the working folder for a command, and says what of it was left out. Undefined where it has errors, which are
 * then said: nothing is done with half of a configuration.
 */
export async function projectHere(terminal: Terminal): Promise<OpenProject | undefined> {
  const opened = await openProject(process.cwd(), process.env)
  const { note: colour } = terminal.colour
  if (opened.leftOut) {
    const { what, fix } = adviseWith(opened.leftOut, commandName())
    terminal.note(`${createColors(colour).yellow('note')}  ${what}. ${fix}`)
  }
  if (opened.messages.length === 0) return opened
  const shown = { colour, width: terminal.width, command: commandName(), sources: opened.texts }
  terminal.note(messagesAsText(opened.messages, shown))
  return undefined
}
