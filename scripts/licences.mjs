// Writes the licences of the packages that esbuild put into the program.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What data of ours was made from: `templates/icons.json`. That of `templates/outlines.json` stands in a file of its own, which `outlines.mjs` writes. */
const drawnFrom = ['node_modules/lucide-static']
const ofOutlines = 'scripts/outlines-licences.txt'

/** The licences of the packages that esbuild put into something, one entry each, as one text. */
export async function licenceTexts(root, metafiles) {
  const packages = [...new Set(metafiles.flatMap(bundledPackages))].sort()
  const entries = await Promise.all(packages.map(path => describe(join(root, path))))
  return entries.join(`\n${'-'.repeat(80)}\n\n`)
}

/** The licences of what data of ours was made from, as one text. */
export async function dataLicences(root) {
  const entries = await Promise.all(drawnFrom.map(path => describe(join(root, path))))
  return [...entries, await readFile(join(root, ofOutlines), 'utf8')].join(`\n${'-'.repeat(80)}\n\n`)
}

/** Writes `LICENSES.txt` into `folder`, one entry per bundled package and per package that data was made from, from the packages' own licence files. */
export async function writeLicences(root, folder, metafiles) {
  const packages = new Set([...metafiles.flatMap(bundledPackages), ...drawnFrom])
  const entries = await Promise.all([...packages].sort().map(path => describe(join(root, path))))
  const outlines = (await readFile(join(root, ofOutlines), 'utf8')).trim().split(/\n-{80}\n\n/)
  const introduction = 'Backbrief contains these packages, each under its own licence.\n'
  await writeFile(
    join(folder, 'LICENSES.txt'),
    [introduction, ...entries, ...outlines.map(entry => `${entry.trim()}\n`)].join(`\n${'-'.repeat(80)}\n\n`)
  )
}

/** Folders of the packages whose bytes are in the output, as `node_modules/yaml`. */
function bundledPackages(metafile) {
  const files = Object.values(metafile.outputs).flatMap(output => Object.keys(output.inputs))
  return files.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [])
}

async function describe(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const file = (await readdir(folder)).find(entry => /^licen[cs]e(\.(md|txt))?$/i.test(entry))
  const text = file ? await readFile(join(folder, file), 'utf8') : `Licence: ${license}\n`
  return `${name} ${version}\n\n${text.trim()}\n`
}
