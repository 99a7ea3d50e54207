import { ownPath, readOwnText } from './own-text.js'

/** The style sheet of one theme: its tokens. */
export async function readTheme(name: string): Promise<string> {
  return readOwnText(ownPath('templates', 'themes', `${name}.css`))
}
