import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environmentIn } from '../environment.js'

/** A preview that runs, and the addresses that it said. */
export interface Preview {
  readonly author: string
  readonly audience: string
  end(): Promise<number | null>
}

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

/** Starts the program, with more variables and words if some are given, and waits until it says where to look. */
export function startPreview(
  cwd: string,
  args: readonly string[] = [],
  more: Readonly<Record<string, string>> = {}
): Promise<Preview> {
  const env = environmentIn(cwd, more)
  const child = spawn(process.execPath, [program, 'preview', '--port', '0', ...args], { cwd, env })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const [, author] = /^ {2}(\S+\/author\/\S+)$/m.exec(said) ?? []
      const [, audience] = /^ {2}(\S+\/slides\.html)$/m.exec(said) ?? []
      if (author && audience)
        resolve({
          author,
          audience,
          end() {
            child.kill('SIGTERM')
            return ended
          }
        })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(code => reject(new Error(`The preview ended with ${code}: ${said}`)))
  })
}
