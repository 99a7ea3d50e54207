import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environmentIn } from '../environment.js'

/** Answers that are typed when some words have been shown and, where one is named, a file is there. */
export type Typing = readonly (readonly [shown: string, typed: string, file?: string | undefined])[]

export const enter = '\r'
export const down = '\u001b[B'
export const controlC = '\u0003'

const program = join(import.meta.dirname, '../../dist/program/backbrief.cjs')

// Python's standard library has what Node's has not: a terminal that is none.
const driver = `
import fcntl, json, os, pty, struct, sys, termios, time
steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 100, 0, 0))
seen = b''
while True:
    try:
        data = os.read(terminal, 4096)
    except OSError:
        break
    if not data:
        break
    sys.stdout.buffer.write(data)
    seen += data
    if steps and steps[0][0].encode() in seen:
        _, typed, *files = steps.pop(0)
        while not all(map(os.path.exists, filter(None, files))):
            time.sleep(0.01)
        os.write(terminal, typed.encode())
        seen = b''
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

/** Whether there is a Python that can make a terminal. */
export const hasPseudoTerminal =
  process.platform !== 'win32' && spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0

/** Runs the program at a terminal, types what is to be typed, and gives what was shown without colours and movements. */
export function runAtTerminal(
  cwd: string,
  args: readonly string[],
  typing: Typing,
  env: Record<string, string> = {}
): { code: number | null; shown: string } {
  const command = ['-c', driver, JSON.stringify(typing), process.execPath, program, ...args]
  const { status, stdout } = spawnSync('python3', command, {
    cwd,
    env: environmentIn(cwd, { TERM: 'xterm-256color', ...env }),
    encoding: 'utf8',
    timeout: 90_000
  })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is moved by them
  return { code: status, shown: stdout.replace(/\u001b\[[?\d;]*[A-Za-z]/g, '').replaceAll('\r', '') }
}
