import { fileURLToPath } from 'node:url'
import { readOwnText } from './own-text.js'

// The same way up from src/host/source/ and from dist/program/, where the compiled program stands.
const starter = new URL('../../../templates/starter/deck.md', import.meta.url)

/** The deck that a new one begins as. */
export async function readStarter(): Promise<string> {
  return readOwnText(fileURLToPath(starter))
}
