// Bundles the program for a page, where no Node is: Node's own modules are those of `src/host/page`.

import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { templateDataInside } from '../compile.mjs'
import { packagesOfPage } from './packages.mjs'

/** The modules of Node that a page has, by who stands in for them in `src/host/page`. */
const modules = {
  fs: 'fs',
  'fs/promises': 'fs-promises',
  path: 'path',
  buffer: 'buffer',
  process: 'process',
  crypto: 'crypto',
  zlib: 'zlib',
  async_hooks: 'others',
  child_process: 'others',
  events: 'others',
  module: 'others',
  os: 'others',
  'timers/promises': 'others',
  url: 'others'
}

/** What no page can do, and nothing that it does asks for: to start a browser, to finish PDFs, to draw with Marp. */
const absent = /^(puppeteer|@marp-team\/marp-core)$|\/pdf\/(finished-pdf|page-numbers)\.js$/

const nodeOfPage = root => ({
  name: 'node-of-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z_]+(\/promises)?$/ }, ({ path }) => {
      const file = modules[path.replace(/^node:/, '')]
      if (file) return { path: join(root, 'src/host/page', `${file}.ts`) }
      return isBuiltin(path) ? { errors: [{ text: `A page has no ${path}: src/host/page lacks it` }] } : undefined
    })
    onResolve({ filter: absent }, ({ path }) => ({ path, namespace: 'absent' }))
    onLoad({ filter: /./, namespace: 'absent' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`A page has no ${path}`)})`
    }))
  }
})

const shared = root => ({
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'ascii',
  target: 'es2022',
  format: 'iife',
  minify: true
})

/** The program, for a worker. */
export async function bundleWorker(root) {
  // Loaded here: on a fresh clone this file is read before there is a package.
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    ...shared(root),
    entryPoints: [join(root, 'src/cli/page/worker.ts')],
    // The same modules of packages as in the program for Node, so that they make the same.
    platform: 'node',
    inject: [join(root, 'src/host/page/globals.ts')],
    // So that a report of a bug says where it is.
    minifyIdentifiers: false,
    keepNames: false,
    plugins: [templateDataInside, packagesOfPage, nodeOfPage(root)],
    define: {
      'import.meta.url': '"file:///program/dist/program/page.js"',
      PROGRAM_VERSION: '"page"',
      global: 'globalThis'
    }
  })
  return { text: outputFiles[0].text, metafile }
}

/** The script of the page itself. */
export async function bundleWindow(root) {
  const { build } = await import('esbuild')
  const entry = join(root, 'src/window/onepage/onepage.ts')
  const { outputFiles, metafile } = await build({ ...shared(root), entryPoints: [entry], platform: 'browser' })
  return { text: outputFiles[0].text, metafile }
}
