import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { readRegularText } from '../source/regular-file.js'
import { entriesOf, ownProcess, processState, remove } from './temp-files.js'

/** A text that somebody is writing, and the text of the file that they began with. */
export type JournalEntry = z.infer<typeof entrySchema>

const entrySchema = z.object({ path: z.string(), base: z.string(), text: z.string() })

/** Keeps what is written of one file until it is on disk. */
export interface Journal {
  /** What processes that have ended left for this file: oldest names first. */
  left(): readonly JournalEntry[]
  /** Replaces what this process keeps. Where nothing can be written, nothing is kept. */
  keep(entry: Omit<JournalEntry, 'path'>): void
  /** Forgets what this process keeps, and what was left: all of it is on disk. */
  clear(): void
}

/** Two texts in JSON, with every letter escaped. */
const journalLimit = 16 * 1024 * 1024

/**
 * The journal of a file, in a folder that only this user can write to: it survives this process, and never stands beside the decks. Each process
 * has an entry of its own.
 */
export function openJournal(folder: string, path: string): Journal {
  const prefix = `${createHash('sha256').update(path).digest('hex').slice(0, 24)}.`
  const own = join(folder, `${prefix}${ownProcess}.json`)
  let isKept = false
  const leftNames = () =>
    entriesOf(folder)
      .filter(name => name.startsWith(prefix) && name.endsWith('.json'))
      .filter(name => processState(name.slice(prefix.length, -'.json'.length)) === 'ended')
      .sort()
  return {
    left: () => leftNames().flatMap(name => readEntry(join(folder, name), path)),
    keep(entry) {
      const beside = `${own}.tmp`
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(beside, JSON.stringify({ path, ...entry }), { mode: 0o600 })
        renameSync(beside, own)
        isKept = true
      } catch {
        remove(beside)
      }
    },
    clear() {
      for (const name of leftNames()) remove(join(folder, name))
      if (isKept) remove(own)
      isKept = false
    }
  }
}

function readEntry(file: string, path: string): JournalEntry[] {
  try {
    const entry = entrySchema.parse(JSON.parse(readRegularText(file, journalLimit) ?? ''))
    return entry.path === path ? [entry] : []
  } catch {
    return []
  }
}
