import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { othersMayWrite, ownedByMe } from '../source/owned-by-me.js'
import { noteRead } from '../source/read-log.js'
import { readRegularText } from '../source/regular-file.js'

const trustedSchema = z.strictObject({
  version: z.literal(1),
  folders: z.array(
    z.strictObject({
      /** Real path of the folder. */
      folder: z.string(),
      /** Its code when it was trusted: the SHA-256 of each file, by its path in the folder. */
      files: z.record(z.string(), z.string())
    })
  )
})

/** A folder whose code the user has allowed to run, and that code. */
export type TrustedFolder = z.infer<typeof trustedSchema>['folders'][number]

const limit = 1024 * 1024

/** The file in the folder of settings that says whose code may run. */
export function trustFile(settings: string): string {
  return join(settings, 'trust.json')
}

/** The folders whose code may run. None where the file is not this user's alone. */
export function trustedFolders(settings: string): readonly TrustedFolder[] {
  const file = trustFile(settings)
  try {
    noteRead(file)
    const status = lstatSync(file)
    if (!ownedByMe(status) || othersMayWrite(status)) return []
    const parsed = trustedSchema.safeParse(JSON.parse(readRegularText(file, limit) ?? ''))
    return parsed.success ? parsed.data.folders : []
  } catch {
    // There is none yet, or it is not JSON: nothing is trusted.
    return []
  }
}

/** Whether a folder's code is what the user has trusted, to the last file. */
export function isTrusted(settings: string, folder: string, files: TrustedFolder['files']): 'yes' | 'no' | 'changed' {
  const known = trustedFolders(settings).find(one => one.folder === folder)
  if (!known) return 'no'
  const names = Object.keys(files)
  const isSame =
    names.length === Object.keys(known.files).length && names.every(name => known.files[name] === files[name])
  return isSame ? 'yes' : 'changed'
}

/** Remembers a folder's code as trusted, in place of what was known of the folder. Throws what the file system throws. */
export function trust(settings: string, trusted: TrustedFolder): void {
  keep(settings, [...trustedFolders(settings).filter(({ folder }) => folder !== trusted.folder), trusted])
}

/** Forgets a folder; false where it was not known. Throws what the file system throws. */
export function distrust(settings: string, folder: string): boolean {
  const known = trustedFolders(settings)
  const others = known.filter(one => one.folder !== folder)
  if (others.length === known.length) return false
  keep(settings, others)
  return true
}

function keep(settings: string, folders: readonly TrustedFolder[]): void {
  mkdirSync(settings, { recursive: true, mode: 0o700 })
  // Written beside and renamed: another run may be reading.
  const beside = join(settings, `trust.json.${process.pid}.tmp`)
  rmSync(beside, { force: true })
  try {
    writeFileSync(beside, `${JSON.stringify({ version: 1, folders }, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    renameSync(beside, trustFile(settings))
  } finally {
    rmSync(beside, { force: true })
  }
}
