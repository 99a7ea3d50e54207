import { ownPath, readOwnText } from './own-text.js'

/** The text that shows a rule's examples, when it has any. The compiler puts these texts beside the program. */
export async function readExample(rule: string): Promise<string | undefined> {
  if (!/^[a-z-]+$/.test(rule)) return undefined
  try {
    return await readOwnText(ownPath('dist', 'program', 'examples', `${rule}.md`))
  } catch {
    return undefined
  }
}
