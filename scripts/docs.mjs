// Makes a searchable site of README.md and docs/ in dist/docs. A link that leads nowhere is an error.
//
//   npm run docs               then open what `npm run docs -- --serve` shows
//   npm run docs -- --serve    shows the site on this computer

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isShown, sideBar, sitePages } from './docs/pages.mjs'
import { root, run } from './run.mjs'

const folder = join(root, 'scripts/docs')
const vitepress = join(folder, 'node_modules/vitepress/bin/vitepress.js')
const source = join(root, 'dist/docs-source')

if (!existsSync(vitepress)) {
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', `"${folder}"`]
  const code = await run(`npm ${words.join(' ')}`, [], { shell: true })
  if (code !== 0) process.exit(code)
}

// Vue would run what stands between two braces; in a deck these are blanks.
const showBraces =
  'config.markdown.config = md => { md.renderer.rules.code_inline = (tokens, at) => "<code v-pre>" + md.utils.escapeHtml(tokens[at].content) + "</code>" }'

rmSync(source, { recursive: true, force: true })
const texts = new Map(
  projectFiles()
    .filter(isShown)
    .map(path => [path, readFileSync(join(root, path), 'utf8')])
)
for (const [page, text] of sitePages(texts)) write(page, text)
cpSync(join(root, 'docs/pictures'), join(source, 'pictures'), { recursive: true })
write(
  '.vitepress/config.mjs',
  `const config = ${JSON.stringify(config(), null, 2)}\n${showBraces}\nexport default config\n`
)
// VitePress puts a link to Vue beside our own packages while it works, and takes it away from others who build at the same time.
symlinkSync(join(folder, 'node_modules'), join(source, 'node_modules'), 'junction')
process.env.VITEPRESS_TELEMETRY = '0'
process.exitCode = await run(process.execPath, [vitepress, process.argv.includes('--serve') ? 'dev' : 'build', source])

function config() {
  return {
    title: 'Backbrief',
    description: 'Write a workshop once, in Markdown; teach it anywhere',
    outDir: relative(source, join(root, 'dist/docs')),
    cacheDir: '.cache',
    lastUpdated: false,
    markdown: { attrs: { disable: true } },
    themeConfig: {
      search: { provider: 'local' },
      outline: { level: [2, 3] },
      sidebar: sideBar(readFileSync(join(root, 'docs/README.md'), 'utf8'))
    }
  }
}

/** The paths of files that a site may show. */
function projectFiles() {
  const others = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'src/README.md']
  return [
    ...others,
    ...['docs', 'docs/decisions'].flatMap(name => readdirSync(join(root, name)).map(file => `${name}/${file}`))
  ]
}

function write(page, text) {
  mkdirSync(dirname(join(source, page)), { recursive: true })
  writeFileSync(join(source, page), text)
}
