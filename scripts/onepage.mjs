// Makes `dist/backbrief.html`: one page that is the whole program, for a browser that opens it from disk. No server, no network.
//
//   npm run onepage

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compile } from './compile.mjs'
import { dataLicences, licenceTexts } from './licences.mjs'
import { bundleWindow, bundleWorker } from './onepage/bundle.mjs'
import { programZip } from './onepage/files.mjs'
import { securityPolicy } from './onepage/policy.mjs'
import { installPackages } from './packages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const template = name => readFile(join(root, 'templates', name), 'utf8')

/** Makes the page. Returns its path, and the bytes of its parts by name. */
export async function makePage(file = join(root, 'dist/backbrief.html')) {
  await compile()
  const [worker, page, files] = await Promise.all([bundleWorker(root), bundleWindow(root), programZip(root)])
  const script = page.text.replaceAll('</script', '<\\/script')
  const style = [await template('themes/field.css'), await template('onepage/onepage.css')].join('\n')
  const carried = { outputs: { files: { inputs: Object.fromEntries(files.paths.map(path => [path, {}])) } } }
  const licences = [await licenceTexts(root, [worker.metafile, page.metafile, carried]), await dataLicences(root)]
  const body = (await template('onepage/onepage.html')).replace('{{licences}}', () => asText(licences.join('\n')))
  const packed = gzipSync(worker.text, { level: 9 })
  const html = [
    '<!doctype html>',
    '<html lang="en" dir="ltr">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${await securityPolicy(root, script)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<title>Backbrief</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body.trim(),
    // Data: no browser runs it.
    `<script type="application/gzip" id="program-script">${packed.toString('base64')}</script>`,
    `<script type="application/zip" id="program-files">${Buffer.from(files.zip).toString('base64')}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, html)
  const sizes = { page: html.length, program: packed.length, files: files.zip.length, script: script.length }
  return { file, sizes, hash: createHash('sha256').update(html).digest('hex') }
}

function asText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if ((await installPackages()) === 'failed') process.exit(1)
    const { file, sizes } = await makePage()
    console.log(`${file.slice(root.length)}  ${(sizes.page / 2 ** 20).toFixed(1)} MiB`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
