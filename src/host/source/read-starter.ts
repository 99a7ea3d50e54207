import { ownPath, readOwnText } from './own-text.js'

/** The deck that a new one begins as. */
export async function readStarter(): Promise<string> {
  return readOwnText(ownPath('templates', 'starter', 'deck.md'))
}
