// Makes programs that need no Node: Node's own program with Backbrief in it, one file for each system.
//
//   npm run package                     for the systems that can be made here
//   npm run package -- linux-x64        for one of them
//
// Programs for macOS have to be signed, if only by nobody, and Apple's tool for that is on a Mac alone: they are made there.

import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { compile } from './compile.mjs'
import { nodeFor, systems, writeProgram } from './package/node-programs.mjs'
import { withoutSignature } from './package/signature.mjs'
import { programTree } from './package/tree.mjs'
import { installPackages } from './packages.mjs'
import { run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist/package')
const here = `${{ win32: 'win' }[process.platform] ?? process.platform}-${process.arch}`

/** Node looks for this mark in its own program: where it ends in 1, there is something to run in it. */
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/** Makes the programs of some systems. Returns their paths. */
export async function packagePrograms(wanted = canBeMade()) {
  for (const system of wanted) {
    if (!(system in systems))
      throw new Error(`There is no \`${system}\`. Type one of ${Object.keys(systems).join(', ')}.`)
    if (!canBeMade().includes(system))
      throw new Error(`\`${system}\` can be made on a Mac only: it has to be signed there.`)
  }
  await compile()
  await mkdir(folder, { recursive: true })
  const maker = await nodeFor(here, join(folder, 'node'))
  const node = join(folder, `maker${process.platform === 'win32' ? '.exe' : ''}`)
  await writeProgram(node, maker.program)
  const blob = await makeBlob(node)
  await rm(node)
  await writeFile(join(folder, 'LICENSE-of-Node.txt'), maker.licence ?? '')
  const made = []
  for (const system of wanted) made.push(await makeProgram(system, blob))
  return made
}

/** The systems whose programs can be made on this computer. */
export function canBeMade() {
  return Object.keys(systems).filter(system => !system.startsWith('darwin') || process.platform === 'darwin')
}

/** What is put into Node: the script that runs first, and all files, packed. Any system's Node makes the same. */
async function makeBlob(node) {
  const files = await programTree(root)
  const bytes = Buffer.concat(files.map(([, content]) => content))
  const sizes = files.map(([path, content]) => [path, content.length])
  const hash = createHash('sha256').update(JSON.stringify(sizes)).update(bytes)
  const contents = { edition: hash.digest('hex').slice(0, 16), files: sizes }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  const part = name => join(folder, `part-${name}`)
  await writeFile(part('contents'), JSON.stringify(contents))
  await writeFile(part('files'), brotliCompressSync(bytes, { params }))
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, 'src/cli/start/single.ts')],
    outfile: part('main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    logLevel: 'warning'
  })
  const config = {
    main: part('main.cjs'),
    output: part('blob'),
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    assets: { contents: part('contents'), files: part('files') }
  }
  await writeFile(part('config.json'), JSON.stringify(config))
  const options = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  if ((await run(node, ['--experimental-sea-config', part('config.json')], options)) !== 0)
    throw new Error('Node could not put the program together.')
  const blob = await readFile(part('blob'))
  for (const name of ['contents', 'files', 'main.cjs', 'config.json', 'blob']) await rm(part(name))
  return blob
}

async function makeProgram(system, blob) {
  const file = join(folder, `backbrief-${system}${system.startsWith('win') ? '.exe' : ''}`)
  const isMac = system.startsWith('darwin')
  await rm(file, { force: true })
  const { program } = await nodeFor(system, join(folder, 'node'))
  await writeProgram(file, system.startsWith('win') ? withoutSignature(program) : program)
  if (isMac) await run('codesign', ['--remove-signature', file])
  const { inject } = await import('postject')
  await inject(file, 'NODE_SEA_BLOB', blob, { sentinelFuse, ...(isMac && { machoSegmentName: 'NODE_SEA' }) })
  if (isMac) await run('codesign', ['--sign', '-', file])
  await chmod(file, 0o755)
  return file
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if ((await installPackages()) === 'failed') process.exit(1)
    const wanted = process.argv.slice(2)
    for (const file of await packagePrograms(wanted.length > 0 ? wanted : undefined))
      console.log(`${file.slice(root.length)}  ${Math.round((await stat(file)).size / 2 ** 20)} MiB`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
