import { fileURLToPath } from 'node:url'
import { readOwnText } from './own-text.js'

/** The style sheet of one theme: its tokens. */
export async function readTheme(name: string): Promise<string> {
  // The same way up from src/host/source/ and from dist/program/, where the compiled program stands.
  return readOwnText(fileURLToPath(new URL(`../../../templates/themes/${name}.css`, import.meta.url)))
}
