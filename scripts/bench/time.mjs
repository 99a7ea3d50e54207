// Runs whole programs and says how long they took and how much memory.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

const gnu = existsSync('/usr/bin/time')

/**
 * Runs a command, `[program, words, folder, variables of its own]`, to its end, its output thrown away. `ms` is the clock's, `cpu` the milliseconds that processors worked for it, `MiB` the most that its largest process held, where GNU time is
 * there. Throws when it fails.
 */
export async function time([command, args, cwd, own = {}], shared) {
  const env = { ...shared, ...own }
  const started = process.hrtime.bigint()
  const { code, said } = gnu
    ? await ended('/usr/bin/time', ['-f', '%M %U %S', command, ...args], cwd, env)
    : await ended(command, args, cwd, env)
  const ms = Number(process.hrtime.bigint() - started) / 1e6
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with exit code ${code}:\n${said}`)
  if (!gnu) return { ms }
  const [KiB = 0, user = 0, system = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { ms, cpu: (user + system) * 1000, MiB: KiB / 1024 }
}

function ended(command, args, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', data => {
      said += data
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, said }))
  })
}

/** The value in the middle; undefined where there is none. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** A number with two digits behind the point. */
export function round(value) {
  return Math.round(value * 100) / 100
}
