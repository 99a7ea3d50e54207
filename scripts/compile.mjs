// Bundles src/ into dist/program/. Work is skipped when nothing that goes in has changed.
//
//   node scripts/compile.mjs            the program and the scripts of the browser windows
//   node scripts/compile.mjs --publish  from an empty folder, with type declarations: what `npm pack` runs

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist/program')
const stampFile = join(root, 'dist/compile-stamp.json')
/** The rules' example decks: `backbrief explain` shows a bad and a good one of each. */
const examples = join(root, 'tests/check/rules')

/** Entries of the program. The last two are for set-up, which has no command line yet. */
const programEntries = {
  backbrief: 'src/cli/backbrief.ts',
  index: 'src/index.ts',
  'find-browser': 'src/output/find-browser.ts',
  'browser-places': 'src/output/browser-places.ts'
}

const windowEntries = {
  slides: 'src/window/slides.ts',
  presenter: 'src/window/presenter.ts',
  preview: 'src/window/preview.ts'
}

// Bundled packages that are still CommonJS (commander) call `require` for Node's own modules.
const requireForCommonJs = [
  "import { createRequire as createRequireForBundle } from 'node:module'",
  'const require = createRequireForBundle(import.meta.url)'
].join('\n')

/**
 * Compiles what is stale. Returns true when it compiled, false when everything was up to date.
 * Throws esbuild's or tsc's error when the source does not compile.
 */
export async function compile({ publish = false } = {}) {
  const inputs = await hashInputs()
  if (!publish && (await isUpToDate(inputs))) return false

  const { build } = await import('esbuild')
  const shared = { absWorkingDir: root, bundle: true, write: false, metafile: true, logLevel: 'warning' }
  const [bundle, windows] = await Promise.all([
    build({
      ...shared,
      entryPoints: programEntries,
      outdir: program,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      splitting: true,
      // Most of a short run is reading the program: half the letters are half of that. Plain ASCII is read faster, too.
      minifyWhitespace: true,
      minifySyntax: true,
      charset: 'ascii',
      legalComments: 'none',
      alias: { 'iconv-lite': './scripts/no-old-encodings.mjs' },
      banner: { js: requireForCommonJs },
      external: [
        'reveal.js',
        '@marp-team/marp-core',
        'puppeteer-core',
        'subset-font',
        '@fontsource/*',
        '@fontsource-variable/*'
      ]
    }),
    build({
      ...shared,
      entryPoints: windowEntries,
      outdir: join(program, 'window'),
      platform: 'browser',
      target: 'es2020',
      format: 'iife',
      minify: true,
      legalComments: 'none',
      charset: 'ascii'
    })
  ])

  // A package holds only what this compilation made. While working, chunks of earlier ones may stay: a running program may still load them.
  if (publish) await rm(program, { recursive: true, force: true })
  await mkdir(program, { recursive: true })
  const files = [...bundle.outputFiles, ...windows.outputFiles]
  for (const file of files) await writeWhole(file.path, file.contents)
  for (const name of await exampleNames())
    await writeWhole(join(program, 'examples', name), await readFile(join(examples, name)))

  await makeExecutable(join(program, 'backbrief.js'))

  const { writeLicences } = await import('./licences.mjs')
  await writeLicences(root, program, [bundle.metafile, windows.metafile])
  if (publish) {
    const { writeDeclarations } = await import('./declarations.mjs')
    await writeDeclarations(root, join(program, 'types'), writeWhole)
  }

  const outputs = files.map(file => relative(root, file.path))
  await writeWhole(stampFile, `${JSON.stringify({ inputs, outputs }, null, 2)}\n`)
  return true
}

async function isUpToDate(inputs) {
  try {
    const stamp = JSON.parse(await readFile(stampFile, 'utf8'))
    return stamp.inputs === inputs && stamp.outputs.every(file => existsSync(join(root, file)))
  } catch {
    return false
  }
}

/** One hash over every file that can change the bundle, in a fixed order. */
async function hashInputs() {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const scripts = ['compile.mjs', 'licences.mjs'].map(name => join(root, 'scripts', name))
  const hash = createHash('sha256')
  const texts = (await exampleNames()).map(name => join(examples, name))
  for (const file of [...sources.sort(), ...texts, ...scripts, join(root, 'package-lock.json')]) {
    hash.update(`${relative(root, file)}\n`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function exampleNames() {
  return (await readdir(examples)).filter(name => name.endsWith('.md')).sort()
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
    const compiled = await compile({ publish: process.argv.includes('--publish') })
    console.log(compiled ? 'Compiled the program into dist/program.' : 'The program is up to date.')
  } catch (error) {
    // esbuild has said what is wrong and where; a stack adds nothing.
    if (!('errors' in error)) console.error(error.message)
    process.exitCode = 1
  }
}
