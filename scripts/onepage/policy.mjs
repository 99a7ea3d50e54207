// What the page may do. What is shown in a frame of it may do no more, whatever its own policy says: the scripts of slides are named here, too.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Scripts that slides carry. */
const carried = ['reveal', 'slides']

/** The Content-Security-Policy of the page with this script. */
export async function securityPolicy(root, script) {
  const scripts = await Promise.all(
    carried.map(name => readFile(join(root, 'dist/program/window', `${name}.js`), 'utf8'))
  )
  const hashes = [script, ...scripts.map(asCarried)].map(text => `'sha256-${digest(text)}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`,
    // Each lesson has sheets of its own, with the letters that it needs: what may stand in them is held by its own page.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

/** As `render/page.ts` writes them. */
function asCarried(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '\\x3C!--')
}

function digest(text) {
  return createHash('sha256').update(text, 'utf8').digest('base64')
}
