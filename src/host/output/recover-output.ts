import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './alone.js'
import { sweepAsideRecords } from './aside-record.js'
import { isPageOf, recordedPage } from './output-manifest.js'
import { isRealFolder, recoverFolders } from './swap-folder.js'
import { entriesOf, sweepTempFiles, tempPrefix } from './temp-files.js'

/** Puts right what killed runs have left in an output folder, and removes what they had not finished. */
export function recoverOutput(out: string): void {
  recoverContents(out)
  sweepTempFiles(out, tempPrefix)
  for (const name of entriesOf(out)) {
    const folder = join(out, name)
    if (isRealFolder(folder)) recoverFolders(folder)
  }
  sweepAsideRecords()
}

/** A run that was killed after it replaced what is remembered of the contents page, and before it replaced the page, has left that beside it. */
function recoverContents(out: string): void {
  const page = recordedPage(out)
  if (!page || isPageOf(join(out, page.name), page.hash)) return
  const unfinished = entriesOf(out).filter(name => name.startsWith(tempPrefix))
  if (unfinished.length === 0) return
  alone(out, () => {
    const ready = unfinished.find(name => isPageOf(join(out, name), page.hash))
    try {
      if (ready !== undefined) renameSync(join(out, ready), join(out, page.name))
    } catch {
      // It has taken its place already, or may not: the next build that makes something writes the page anew.
    }
  })
}
