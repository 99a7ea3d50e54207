import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { today } from '../source/day.js'
import { readRegularText } from '../source/regular-file.js'
import { keepFile } from './keep-file.js'
import { keptLimit, keyOf, type Ledger, nameFor, type Typed } from './ledger.js'
import { stampOf } from './stamp.js'

// What a build said, for the case that everything is as it left it. It is asked before the program is loaded, so it is a list of lines:
// the key of the build, the check sum of what follows, the days and the answer as JSON, then each path with its stamp below it.

/** What the last build that was typed so has said, if everything is as it left it: building again would change nothing. */
export function keptAnswer(kept: string, typed: Typed): string | undefined {
  try {
    const text = readRegularText(fileOf(kept, typed), keptLimit)
    if (text === undefined) return undefined
    const [key, sum, head] = text.split('\n', 3)
    const beginning = `${key}\n${sum}\n`
    if (key !== keyOf(typed) || sum !== String(crc32(text.slice(beginning.length)))) return undefined
    const { days, said }: Head = JSON.parse(head ?? '')
    const now = today(typed.env)
    if (days.some(day => day !== now)) return undefined
    return isAsStamped(text, beginning.length + (head?.length ?? 0) + 1) ? said : undefined
  } catch {
    return undefined
  }
}

/** Keeps what a build said, with all that has to stand for it to be said again. Where nothing may be, an earlier answer goes. */
export function keepAnswer(kept: string, typed: Typed, ledger: Ledger, said: string | undefined): void {
  const { program, shared, decks } = ledger
  const stamps = [...program, ...shared, ...decks.flatMap(({ inputs, outputs }) => [...inputs, ...outputs])]
  const file = fileOf(kept, typed)
  if (said === undefined || stamps.some(([path]) => path.includes('\n'))) {
    remove(file)
    return
  }
  const head: Head = { days: decks.flatMap(({ day }) => day ?? []), said }
  // A path with two stamps has changed meanwhile: with both it never stands.
  const lines = new Set(stamps.map(([path, stamp]) => `${path}\n${stamp}\n`))
  const rest = `${JSON.stringify(head)}\n${[...lines].join('')}`
  keepFile(file, `${keyOf(typed)}\n${crc32(rest)}\n${rest}`, most)
}

interface Head {
  /** Of each deck that stands on one day only, that day. */
  readonly days: readonly string[]
  readonly said: string
}

const most = 200

// A library of two hundred lessons has thousands of paths: a list of them is not made.
function isAsStamped(text: string, from: number): boolean {
  for (let start = from; start < text.length; ) {
    const middle = text.indexOf('\n', start)
    const end = text.indexOf('\n', middle + 1)
    if (stampOf(text.slice(start, middle)) !== text.slice(middle + 1, end)) return false
    start = end + 1
  }
  return true
}

function fileOf(kept: string, typed: Typed): string {
  return join(kept, 'answers', `${nameFor(keyOf(typed))}.txt`)
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // What is in it is compared with what is there, whenever it is read.
  }
}
