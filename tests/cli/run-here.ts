import { environmentIn } from '../environment.js'
import type { Ended } from './temp-project.js'

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs the program in this process as if it had been started in `folder`: to start it takes four times as long as most commands do. One run
 * after the other, as a process has one working folder. Tests of processes, of what the start file does and of signals start the program itself.
 */
export function runHere(folder: string, env: Record<string, string>, args: readonly string[]): Promise<Ended> {
  const run = last.then(() => runAlone(folder, env, args))
  last = run.catch(() => {})
  return run
}

async function runAlone(folder: string, env: Record<string, string>, args: readonly string[]): Promise<Ended> {
  const { run } = await import('../../src/cli/run.js')
  const before = { cwd: process.cwd(), env: process.env, argv: process.argv, exitCode: process.exitCode }
  const outputs = { stdout: listenTo(process.stdout), stderr: listenTo(process.stderr) }
  try {
    process.chdir(folder)
    process.env = environmentIn(folder, env)
    process.argv = [...before.argv.slice(0, 2), ...args]
    process.exitCode = undefined
    const code = await run(args)
    return { code, stdout: outputs.stdout.said(), stderr: outputs.stderr.said() }
  } finally {
    outputs.stdout.leave()
    outputs.stderr.leave()
    process.chdir(before.cwd)
    process.env = before.env
    process.argv = before.argv
    process.exitCode = before.exitCode
  }
}

/** Keeps what is written to an output, instead of it. */
function listenTo(output: NodeJS.WriteStream): { said(): string; leave(): void } {
  const { write } = output
  let said = ''
  output.write = (text: string | Uint8Array) => {
    said += typeof text === 'string' ? text : Buffer.from(text).toString('utf8')
    return true
  }
  return {
    said: () => said,
    leave() {
      output.write = write
    }
  }
}
