// The files that a program without Node has in it: what `npm pack` packs and what the packages beside it are asked for, as they lie on disk.

import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** What is read of packages that bring along more than that. */
const parts = {
  '@fontsource/noto-sans': /\.woff2$|unicode\.json$/,
  '@fontsource/noto-sans-mono': /-400-normal\.woff2$|unicode\.json$/,
  '@fontsource/source-serif-4': /-600-normal\.woff2$|unicode\.json$/,
  '@fontsource/vazirmatn': /-arabic-\d+-normal\.woff2$|unicode\.json$/,
  '@fontsource-variable/noto-sans-sc': /wght-normal\.woff2$|unicode\.json$/,
  'reveal.js': /dist\/reveal\.css$/
}

/** Bundled into the program, or types. */
const notOnDisk = /^(@types\/|zod$)/
const always = /(^|\/)(package\.json|licen[cs]e[^/]*)$/i
const never = /(^|\/)(types|test|tests|docs|examples?|\.github)\/|\.(d\.[cm]?ts|map|md|markdown|ts)$/i

/** Every file with its path from the folder of the program, in order. */
export async function programTree(root) {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const names = await withTheirs(
    root,
    Object.keys(dependencies).filter(name => !notOnDisk.test(name))
  )
  const packages = await Promise.all(
    names.map(async name => {
      const folder = `node_modules/${name}`
      const wanted = parts[name] ?? /./
      const keeps = path => always.test(path) || (wanted.test(path) && !never.test(path))
      return (await below(root, folder)).filter(path => keeps(path.slice(folder.length + 1)))
    })
  )
  // Declarations and the library are for other programs, which this one cannot be imported by.
  const program = (await below(root, 'dist/program')).filter(
    path => !/\/types\/|\.js$/.test(path) || /\/window\//.test(path)
  )
  const paths = [...program, ...(await below(root, 'templates')), ...packages.flat(), 'package.json', 'LICENSE']
  return Promise.all([...new Set(paths)].sort().map(async path => [path, await readFile(join(root, path))]))
}

/** Some packages with all that they need in turn. */
async function withTheirs(root, names, known = new Set()) {
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    const { dependencies = {} } = JSON.parse(await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'))
    await withTheirs(root, Object.keys(dependencies), known)
  }
  return [...known].sort()
}

async function below(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
}
