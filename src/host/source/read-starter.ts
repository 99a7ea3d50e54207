import { ownPath, readOwnText } from './own-text.js'

/** Returns the text that a new deck begins as: `deck` is a lesson, `briefing` a few slides. */
export async function readStarter(name: 'deck' | 'briefing'): Promise<string> {
  return readOwnText(ownPath('templates', 'starter', `${name}.md`))
}
