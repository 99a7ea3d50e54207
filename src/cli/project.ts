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
  for (const text of remarksOn(opened, terminal)) terminal.note(text)
  return opened.messages.length === 0 ? opened : undefined
}

/**
 * Returns a function that reads the configuration again for a command that goes on. What is wrong with it is said once; as long as it has
 * errors, the last one without is returned.
 */
export function followProject(terminal: Terminal, first: OpenProject): () => Promise<OpenProject> {
  let last = first
  let said = remarksOn(first, terminal)
  return async () => {
    const opened = await openProject(process.cwd(), process.env)
    const remarks = remarksOn(opened, terminal)
    for (const text of remarks) if (!said.includes(text)) terminal.note(text)
    said = remarks
    if (opened.messages.length === 0) last = opened
    return last
  }
}

/** What a user has to know of the configuration: what of it was left out, and what is wrong with it. */
function remarksOn({ leftOut, messages, texts }: OpenProject, terminal: Terminal): readonly string[] {
  const { note: colour } = terminal.colour
  const command = commandName()
  const advice = leftOut && adviseWith(leftOut, command)
  return [
    ...(advice ? [`${createColors(colour).yellow('note')}  ${advice.what}. ${advice.fix}`] : []),
    ...(messages.length === 0
      ? []
      : [messagesAsText(messages, { colour, width: terminal.width, command, sources: texts })])
  ]
}
