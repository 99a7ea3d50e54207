import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { decode } from './decode.js'
import { textLimit } from './read-text.js'

/** The texts of a file that Git has: as it was committed last, and in the last release, which is a tag. */
export interface CommittedTexts {
  readonly commit?: string
  readonly release?: { readonly name: string; readonly text: string }
}

/** Milliseconds after which Git is not waited for. */
const timeoutMs = 5000

/** Reads what Git has of a file. Where there is no Git, or it does not know the file, there is nothing. */
export async function readCommitted(path: string): Promise<CommittedTexts> {
  const folder = dirname(path)
  const read = (revision: string) => git(folder, ['cat-file', 'blob', `${revision}:./${basename(path)}`])
  const commit = textOf(await read('HEAD'))
  if (commit === undefined) return {}
  const tag = (await git(folder, ['describe', '--tags', '--abbrev=0']))?.toString().trim()
  const release =
    tag && /^[\w./+-]+$/.test(tag) && !tag.startsWith('-') ? textOf(await read(`refs/tags/${tag}`)) : undefined
  return { commit, ...(tag && release !== undefined && { release: { name: tag, text: release } }) }
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  const read = bytes && decode(bytes)
  return read && 'text' in read ? read.text : undefined
}

/** What Git answers. The folder may come from anybody: no program of its settings is run, and nothing is fetched. */
function git(cwd: string, args: readonly string[]): Promise<Uint8Array | undefined> {
  // Windows looks for a program in the folder first where it starts: that of the lesson may hold anything.
  const started = dirname(process.execPath)
  const safe = [
    '-C',
    cwd,
    '--no-optional-locks',
    '--no-replace-objects',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=',
    '-c',
    'protocol.allow=never'
  ]
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  return new Promise(resolve => {
    const options = {
      cwd: started,
      env,
      encoding: 'buffer',
      timeout: timeoutMs,
      maxBuffer: 4 * textLimit,
      windowsHide: true
    } as const
    execFile('git', [...safe, ...args], options, (error, out) => resolve(error ? undefined : out))
  })
}
