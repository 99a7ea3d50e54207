import { readFile } from 'node:fs/promises'

/** The text that shows a rule's examples, when it has any. The compiler puts these texts beside the program. */
export async function readExample(rule: string): Promise<string | undefined> {
  if (!/^[a-z-]+$/.test(rule)) return undefined
  try {
    return await readFile(new URL(`../../dist/program/examples/${rule}.md`, import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
