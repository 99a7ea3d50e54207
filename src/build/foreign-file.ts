import { basename, resolve } from 'node:path'
import { readRegularFile } from '../host/source/regular-file.js'
import { isForeignName, isMarkdownName } from '../import/file-names.js'

const mostBytes = 4 * 1024 * 1024
/** Fields that no other program has, and every deck of ours. */
const ours = ['language', 'duration', 'audience']

/** Whether what a user names is a file of another program. A text in Markdown is one unless its front matter is that of a deck. */
export async function isForeignFile(from: string, cwd: string): Promise<boolean> {
  const name = basename(from)
  if (isForeignName(name)) return true
  if (!isMarkdownName(name)) return false
  const read = await readRegularFile(resolve(cwd, from), mostBytes, 'anywhere')
  if (!('bytes' in read)) return false
  const [matter = ''] = read.bytes
    .toString('utf8')
    .split(/^---[ \t]*$/m)
    .slice(1, 2)
  return !ours.some(field => new RegExp(`^${field}\\s*:`, 'm').test(matter))
}
