import { createHash } from 'node:crypto'
import { lstatSync, realpathSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { dirname, extname, relative, resolve, sep } from 'node:path'
import { isWithin, realpathOf } from '../source/inside-of.js'
import { ownPath } from '../source/own-text.js'
import { noteRead } from '../source/read-log.js'
import { readRegularFileSync } from '../source/regular-file.js'

/** The code of a folder: the SHA-256 of each of its files, by path in the folder; or why it cannot be known. */
export type FolderCode =
  | { readonly files: Readonly<Record<string, string>> }
  | { readonly fault: { readonly file: string; readonly what: string; readonly fix: string } }

/** More files than this are no configuration. */
const maxFiles = 200
const fileLimit = 1024 * 1024

const code = new Set(['.js', '.mjs', '.cjs'])
const endings = ['', '.js', '.mjs', '.cjs', '.json', `${sep}index.js`]

// A superset of what is imported: every text that reads like the address of a file here.
const addresses = /(['"`])(\.{1,2}\/[^'"`\n\\]{1,300})\1/g
// Comments for editors import types alone.
const typeComments = /^\s*(?:\/\*\*|\*).*@type.*$/gm
const imported = /\b(?:from|import|require)\s*\(?\s*(['"`])([^'"`\n]{1,300})\1/g

/**
 * The files that a configuration consists of: it, and every file of its folder that it names, and so on. What it takes from elsewhere is
 * refused, as nobody could say later whether it is still the same: only Node's own modules and this program may be imported.
 */
export function codeOf(folder: string, entry: string): FolderCode {
  const root = realpathSync.native(folder)
  const files: Record<string, string> = {}
  const waiting = [resolve(root, entry)]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = relative(root, path).split(sep).join('/')
    if (name in files) continue
    const refuse = (what: string, fix: string): FolderCode => ({ fault: { file: name, what, fix } })
    if (Object.keys(files).length === maxFiles)
      return refuse(
        `Unexpected number of files, expected at most \`${maxFiles}\``,
        'Put what belongs together into one file.'
      )
    const read = readRegularFileSync(path, fileLimit, { within: root })
    if ('fault' in read)
      return refuse(
        `\`${name}\` cannot be read as a file of this folder`,
        'Put the file itself there, of at most 1 MiB; links may not lead out of the folder.'
      )
    files[name] = createHash('sha256').update(read.bytes).digest('hex')
    if (!code.has(extname(path))) continue
    const text = read.bytes.toString('utf8')
    for (const [, , address = ''] of text.replace(typeComments, '').matchAll(imported)) {
      const strange = whyStrange(address, path)
      if (strange)
        return refuse(strange, 'Import files of this folder, Node’s own modules and this program, and nothing else.')
    }
    for (const [, , address = ''] of text.matchAll(addresses)) {
      const found = endings.map(ending => resolve(dirname(path), `${address}${ending}`)).find(isFile)
      if (found === undefined) continue
      if (!isWithin(root, realpathOf(found) ?? ''))
        return refuse(`Unexpected \`${address}\`, which lies outside of the folder`, 'Move the file into the folder.')
      waiting.push(found)
    }
  }
  return { files }
}

function whyStrange(address: string, from: string): string | undefined {
  if (/^\.{1,2}\//.test(address) || isBuiltin(address)) return undefined
  if (address !== 'backbrief') return `Unexpected import of \`${address}\``
  // Another program of that name in a stranger's folder would run as if it were ours.
  const own = realpathOf(ownPath())
  return own !== undefined && isWithin(own, placeOfPackage(address, from))
    ? undefined
    : 'Unexpected import of `backbrief`, which is not this program there'
}

function placeOfPackage(name: string, from: string): string {
  try {
    return realpathSync.native(createRequire(from).resolve(name))
  } catch {
    return ''
  }
}

function isFile(path: string): boolean {
  noteRead(path)
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}
