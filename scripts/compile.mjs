// Bundles src/ into dist/program/. Work is skipped when nothing that goes in has changed.
//
//   node scripts/compile.mjs             the program, the scripts of the browser windows and the type declarations
//   node scripts/compile.mjs --no-types  without the type declarations, which only programs need that import the package
//   node scripts/compile.mjs --publish   all of it from an empty folder: what `npm pack` runs

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildReveal } from './reveal-js.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist/program')
const stampFile = join(root, 'dist/compile-stamp.json')
/** The rules' example decks: `backbrief explain` shows a bad and a good one of each. */
const examples = [join(root, 'tests/check/rules'), join(root, 'tests/parse/rules')]

/** The command line: what is typed, and what that loads when there is work. CommonJS, which Node starts sooner. */
const commandEntries = { backbrief: 'src/cli/start/backbrief.ts', main: 'src/cli/main.ts' }

/** Packages that only some runs need: each is a file of its own beside the program, by the last part of its name. */
const packageEntries = {
  puppeteer: 'scripts/packages/puppeteer.mjs',
  'pdf-lib': 'scripts/packages/pdf-lib.mjs',
  'marp-core': 'scripts/packages/marp-core.mjs',
  'language-server': 'scripts/packages/language-server.mjs'
}

/** Lets the program load these packages from their files. */
const packagesBeside = {
  name: 'packages-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^(puppeteer|@cantoo\/pdf-lib|@marp-team\/marp-core)$/ }, ({ path }) => ({
      path: `./${basename(path)}.cjs`,
      external: true
    }))
    onResolve({ filter: /^vscode-languageserver(\/node|-textdocument)$/ }, () => ({
      path: './language-server.cjs',
      external: true
    }))
  }
}

/** Puts the word lists of the rules and the names of themes into the program, as data. */
export const templateDataInside = {
  name: 'template-data-inside',
  setup({ onLoad }) {
    onLoad({ filter: /template-data\.mjs$/ }, async () => {
      const { bundledTemplateData } = await import('./template-data.mjs')
      return { contents: bundledTemplateData, loader: 'js' }
    })
  }
}

/** What packages would bring along, and what stands in for it. */
const replaced = {
  puppeteer: './scripts/packages/puppeteer.mjs',
  'proxy-agent': './scripts/no-proxies.mjs'
}

/** The PDF library packs by Node's own zlib, which is faster. Presentations are packed by fflate itself, so that their bytes are the same everywhere. */
const nodeZlib = './scripts/node-zlib.mjs'
const fasterPacking = {
  name: 'faster-packing',
  setup({ onResolve }) {
    onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]/.test(importer) ? { path: join(root, nodeZlib) } : undefined
    )
  }
}

/** For other programs, and for set-up, which has no command line yet. */
const libraryEntries = {
  index: 'src/index.ts',
  'find-browser': 'src/host/output/find-browser.ts',
  'browser-places': 'src/host/output/browser-places.ts'
}

const windowEntries = {
  slides: 'src/window/slides.ts',
  presenter: 'src/window/presenter.ts',
  preview: 'src/window/preview.ts',
  shelf: 'src/window/desk/shelf.ts',
  desk: 'src/window/desk/desk.ts',
  'new-lesson': 'src/window/desk/new-lesson.ts',
  files: 'src/window/desk/files.ts',
  translations: 'src/window/desk/translations.ts'
}

// What a module of the one kind has to bring along to be bundled into a program of the other.
const urlForCommonJs = "const urlOfProgram = require('node:url').pathToFileURL(__filename).href"
const requireForModules = [
  "import { createRequire as createRequireForBundle } from 'node:module'",
  'const require = createRequireForBundle(import.meta.url)'
].join('\n')

/** Not bundled: they bring files along, or are large and seldom needed. */
const external = ['reveal.js', 'subset-font', '@fontsource/*', '@fontsource-variable/*']

/**
 * Compiles what is stale, and where `types` asks for them the type declarations. Returns true when it compiled, false when
 * everything was up to date.
 * Throws esbuild's or tsc's error when the source does not compile.
 */
export async function compile({ publish = false, types = publish } = {}) {
  const inputs = await hashInputs()
  if (!publish && (await isUpToDate(inputs))) return types && (await declareIfStale(inputs))

  const { build } = await import('esbuild')
  const shared = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    charset: 'ascii'
  }
  const forNode = {
    ...shared,
    outdir: program,
    platform: 'node',
    target: 'node20.19',
    external,
    // Short, because it is read at every start; names stay, so that a report of a bug says where it is.
    minifyWhitespace: true,
    minifySyntax: true,
    alias: replaced
  }
  const forWindows = {
    ...shared,
    outdir: join(program, 'window'),
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
    minify: true
  }
  const [commands, packages, library, windows, reveal] = await Promise.all([
    build({
      ...forNode,
      entryPoints: commandEntries,
      format: 'cjs',
      plugins: [packagesBeside, templateDataInside, fasterPacking],
      // A bundle of CommonJS loads by `require`: Node starts its loader of modules for nothing else.
      supported: { 'dynamic-import': false },
      outExtension: { '.js': '.cjs' },
      banner: { js: urlForCommonJs },
      define: { 'import.meta.url': 'urlOfProgram', PROGRAM_VERSION: JSON.stringify(inputs.slice(0, 16)) }
    }),
    build({
      ...forNode,
      entryPoints: packageEntries,
      format: 'cjs',
      plugins: [fasterPacking],
      outExtension: { '.js': '.cjs' },
      banner: { js: urlForCommonJs },
      define: { 'import.meta.url': 'urlOfProgram' }
    }),
    build({
      ...forNode,
      entryPoints: libraryEntries,
      format: 'esm',
      splitting: true,
      plugins: [templateDataInside, fasterPacking],
      banner: { js: requireForModules }
    }),
    build({ ...forWindows, entryPoints: windowEntries }),
    buildReveal(build, forWindows)
  ])

  const earlier = (await readStamp())?.outputs ?? []
  // A package holds only what this compilation made.
  if (publish) await rm(program, { recursive: true, force: true })
  await mkdir(program, { recursive: true })
  const built = [commands, packages, library, windows, reveal]
  const files = built.flatMap(({ outputFiles }) => outputFiles)
  for (const { path, text } of files) await writeWhole(path, inAscii(text))
  for (const path of await examplePaths())
    await writeWhole(join(program, 'examples', basename(path)), await readFile(path))

  await makeExecutable(join(program, 'backbrief.cjs'))
  // What other programs import by its old name.
  await writeWhole(join(program, 'backbrief.js'), "import './backbrief.cjs'\n")

  const { writeLicences } = await import('./licences.mjs')
  const metafiles = built.map(({ metafile }) => metafile)
  await writeLicences(root, program, metafiles)
  if (types) await declare()

  const outputs = files.map(file => relative(root, file.path))
  await writeStamp({ inputs, outputs, ...(types && { declared: inputs }) })
  await dropOld([...outputs, ...earlier])
  return true
}

/** Writes the type declarations unless they are those of these inputs. */
async function declareIfStale(inputs) {
  const stamp = await readStamp()
  if (stamp?.declared === inputs && existsSync(join(program, 'types/index.d.ts'))) return false
  await declare()
  await writeStamp({ ...stamp, declared: inputs })
  return true
}

async function declare() {
  const { writeDeclarations } = await import('./declarations.mjs')
  await writeDeclarations(root, join(program, 'types'), writeWhole)
}

async function writeStamp(stamp) {
  await writeWhole(stampFile, `${JSON.stringify(stamp, null, 2)}\n`)
}

/** Removes what earlier compilations made, but for the last: a program that still runs may load it. */
async function dropOld(kept) {
  const files = (await readdir(program)).filter(name => /^[\w-]+-[A-Z\d]{8}\.js$/.test(name))
  const old = files.map(name => join(program, name)).filter(file => !kept.includes(relative(root, file)))
  await Promise.all(old.map(file => rm(file, { force: true })))
}

async function readStamp() {
  try {
    return JSON.parse(await readFile(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

async function isUpToDate(inputs) {
  const stamp = await readStamp()
  return stamp !== undefined && stamp.inputs === inputs && stamp.outputs.every(file => existsSync(join(root, file)))
}

/** One hash over every file that can change the bundle, in a fixed order. */
async function hashInputs() {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const scripts = [
    'compile.mjs',
    'licences.mjs',
    'packages/keyboard.mjs',
    'packages/plugins.mjs',
    'packages/reveal.mjs',
    'packages/slide-content.mjs',
    'reveal-js.mjs',
    'template-data.mjs',
    ...[...Object.values(replaced), nodeZlib].map(file => file.replace('./scripts/', ''))
  ].map(name => join(root, 'scripts', name))
  const hash = createHash('sha256')
  const texts = await examplePaths()
  const packages = Object.values(packageEntries).map(file => join(root, file))
  // Loaded here: it needs a package, and on a fresh clone this file is read before there is one.
  const { templateDataFiles } = await import('./template-data.mjs')
  const templates = templateDataFiles.map(file => fileURLToPath(file))
  for (const file of [
    ...sources.sort(),
    ...texts,
    ...templates,
    // Bundled as data.
    join(root, 'templates/slides/box-sizes.json'),
    join(root, 'templates/themes/pairs.json'),
    ...packages,
    ...scripts,
    join(root, 'package-lock.json')
  ]) {
    hash.update(`${relative(root, file)}\n`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function examplePaths() {
  const paths = await Promise.all(examples.map(async folder => (await readdir(folder)).map(name => join(folder, name))))
  return paths
    .flat()
    .filter(path => path.endsWith('.md'))
    .sort()
}

/**
 * A program whose letters are all ASCII, which is read twice as fast. esbuild leaves those in regular expressions as they are; there an
 * escape means the same.
 */
function inAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

async function makeExecutable(file) {
  const text = await readFile(file, 'utf8')
  if (!text.startsWith('#!')) await writeWhole(file, `#!/usr/bin/env node\n${text}`)
  await chmod(file, 0o755)
}

/** Writes beside and renames, so that a program that starts meanwhile never reads half a file. */
async function writeWhole(file, contents) {
  await mkdir(dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, contents)
  await rename(beside, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const compiled = await compile({
      publish: process.argv.includes('--publish'),
      types: !process.argv.includes('--no-types')
    })
    console.log(compiled ? 'Compiled the program into dist/program.' : 'The program is up to date.')
  } catch (error) {
    // esbuild has said what is wrong and where; a stack adds nothing.
    if (!('errors' in error)) console.error(error.message)
    process.exitCode = 1
  }
}
