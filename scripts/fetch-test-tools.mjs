// The programs by which tests look at PDFs, catalogues, completions and editors with other eyes than ours. Without one, the tests that need it are left out.

import { spawnSync } from 'node:child_process'
import { apt, hasApt } from './apt.mjs'

const packageOf = {
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  msgfmt: 'gettext',
  zsh: 'zsh',
  fish: 'fish',
  nvim: 'neovim'
}

/** Fetches those that are missing, where that is possible, and names those that still are. */
export async function fetchTestTools() {
  if (missing().length > 0 && hasApt())
    await apt({
      names: missing().map(program => packageOf[program]),
      why: 'Some tests look at what is built with them.'
    })
  if (missing().length > 0) console.log(`Without ${missing().join(', ')} the tests that need them are left out.`)
}

function missing() {
  return Object.keys(packageOf).filter(program => spawnSync(program, ['--version'], { stdio: 'ignore' }).error)
}
