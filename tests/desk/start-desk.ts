import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environmentIn } from '../environment.js'

/** A desk that runs, and the address that it said. */
export interface Desk {
  readonly address: string
  /** Ends it as Ctrl-C does, or by another signal. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

/** Starts the desk in a folder, and waits until it says where it is. */
export function startDesk(cwd: string, args: readonly string[] = ['--port', '0']): Promise<Desk> {
  const child = spawn(process.execPath, [program, 'desk', ...args], { cwd, env: environmentIn(cwd) })
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const [, address] = /^ {2}(\S+\/desk\/\S+)$/m.exec(said) ?? []
      if (address)
        resolve({
          address,
          end(signal = 'SIGTERM') {
            child.kill(signal)
            return ended
          }
        })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(code => reject(new Error(`The desk ended with ${code}: ${said}`)))
  })
}
