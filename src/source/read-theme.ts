import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The style sheet of one theme: its tokens. */
export async function readTheme(name: string): Promise<string> {
  // The same way up from src/source/ and from dist/program/, where the compiled program stands.
  return readFile(fileURLToPath(new URL(`../../templates/themes/${name}.css`, import.meta.url)), 'utf8')
}
