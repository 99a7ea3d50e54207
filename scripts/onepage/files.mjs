// The files that the program reads while it runs, as one zip: templates, words, the scripts of slides, fonts.

import { programTree } from '../package/tree.mjs'

const wanted = [
  /^templates\/(?!onepage\/|marp\/|desk\/)/,
  /^dist\/program\/(window\/(reveal|slides|presenter|preview)\.js|examples\/)/,
  /^node_modules\/@fontsource[^/]*\/[^/]+\/(package\.json|unicode\.json|.*\.woff2)$/,
  /^node_modules\/reveal\.js\/(package\.json|dist\/reveal\.css)$/,
  /^node_modules\/harfbuzzjs\/dist\/harfbuzz-subset\.wasm$/,
  /^node_modules\/@jsquash\/[^/]+\/(package\.json|.*\.wasm)$/
]

// A zip has the time of its files; the same files are to make the same page.
const mtime = new Date(1980, 0, 1)

/** The zip, and the paths of what is in it. */
export async function programZip(root) {
  // Loaded here: on a fresh clone this file is read before there is a package.
  const { zipSync } = await import('fflate')
  const files = await programTree(root)
  const kept = files.filter(([path]) => wanted.some(pattern => pattern.test(path)))
  // Fonts are packed already.
  const entries = kept.map(([path, content]) => [path, [content, { level: path.endsWith('.woff2') ? 0 : 9 }]])
  return { zip: zipSync(Object.fromEntries(entries), { mtime }), paths: kept.map(([path]) => path) }
}
