/** @module-tag long */

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isWindows = process.platform === 'win32'
const minutes = 60_000

/** What `npm pack` needs of the project. It is packed from a copy, because packing empties dist/program, which other tests run. */
const parts = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.declarations.json', 'LICENSE']
const folders = ['bin', 'src', 'scripts', 'templates', 'tests/check/rules', 'tests/parse/rules']

let work: string
let user: string

/** The folder of someone who has installed the package and nothing else. */
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'backbrief-pack-'))
  const project = join(work, 'project')
  user = join(work, 'user')
  await mkdir(user, { recursive: true })
  for (const part of [...parts, ...folders]) await cp(join(root, part), join(project, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')

  await type(project, 'npm', 'pack', '--pack-destination', work)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await writeFile(join(user, 'package.json'), '{ "name": "user", "private": true, "type": "module" }\n')
  await type(user, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `${work}/backbrief-${version}.tgz`)
}, 4 * minutes)

afterAll(async () => {
  for (const folder of [work, `${work}-settings`]) await rm(folder, { recursive: true, force: true })
})

/** Types a command in a folder and gives its output. Fails with what the command said. */
async function type(folder: string, command: string, ...words: string[]): Promise<string> {
  const run = promisify(execFile)
  // What its user allows is none of whoever runs the tests.
  const env = { ...process.env, BACKBRIEF_SETTINGS_DIR: `${work}-settings` }
  const options = { cwd: folder, env, shell: isWindows, maxBuffer: 64 * 1024 * 1024 }
  try {
    return (await run(command, words, options)).stdout
  } catch (error) {
    const said =
      error instanceof Error && 'stderr' in error && 'stdout' in error ? `${error.stdout}${error.stderr}` : ''
    throw new Error(`${[command, ...words].join(' ')} failed in ${folder}:\n${said || error}`)
  }
}

describe('the packed package, installed into an empty folder', () => {
  it('holds the program, the templates, the licences and nothing of the workshop', async () => {
    const inside = join(user, 'node_modules/backbrief')
    const listed = await type(work, 'tar', '-tf', `${work}/${await packed()}`)
    const files = listed
      .trim()
      .split('\n')
      .map(file => file.replace('package/', ''))
    expect(files).toContain('bin/backbrief.cjs')
    expect(files).toContain('dist/program/backbrief.cjs')
    expect(files).toContain('dist/program/LICENSES.txt')
    expect(files).toContain('dist/program/types/index.d.ts')
    expect(files).toContain('dist/program/examples/slide-has-notes.md')
    expect(files).toContain('templates/labels/en.json')
    expect(files.filter(file => /^(src|tests|scripts|decks|node_modules)\//.test(file))).toEqual([])
    expect(await readFile(join(inside, 'dist/program/LICENSES.txt'), 'utf8')).toContain('MIT')
  })

  it('writes a new lesson and builds it', { timeout: 2 * minutes }, async () => {
    await type(user, 'npx', '--no-install', 'backbrief', 'new', 'lesson')
    await type(user, 'npx', '--no-install', 'backbrief', 'check', '--strict', 'lesson')
    await type(user, 'npx', '--no-install', 'backbrief', 'build')
    const slides = await readFile(join(user, 'dist/decks/lesson/en/slides.html'), 'utf8')
    expect(slides).toContain('<section')
    const handout = await readFile(join(user, 'dist/decks/lesson/en/handout.pdf'))
    expect(handout.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('builds a folder with a theme, a rule, a format and words of its own', { timeout: 2 * minutes }, async () => {
    const house = join(user, 'house')
    await cp(join(root, 'examples/own-house'), house, { recursive: true })
    const config = await readFile(join(house, 'backbrief.config.mjs'), 'utf8')
    const typed = config
      .replace(/^/, "import { defineConfig } from 'backbrief'\n")
      .replace('export default {', 'export default defineConfig({')
      .replace(/\}\n$/, '})\n')
    await writeFile(join(house, 'backbrief.config.mjs'), typed)
    const backbrief = (...words: string[]) => type(house, 'npx', '--no-install', 'backbrief', ...words)
    expect(await backbrief('trust', '--list')).toBe('No folder may run code.\n')
    await backbrief('trust')
    expect(await backbrief('check')).toContain('Unexpected `Washiriki` in the title')
    await backbrief('build', '--no-pdf')
    const made = (name: string) => readFile(join(house, 'dist/lessons/handwashing/sw', name), 'utf8')
    expect(await made('slides.html')).toContain('--accent: #8a3324')
    expect(await made('poster.txt')).toContain('Jaribu mwenyewe')
    expect(await made('notes.html')).toContain('Mbinu')
  })

  it('shows the lesson while it is written, and ends when it is asked to', async () => {
    const program = join(user, 'node_modules/backbrief/bin/backbrief.cjs')
    const preview = spawn(process.execPath, [program, 'preview', 'lesson', '--port', '0'], { cwd: user })
    let said = ''
    const ended = once(preview, 'close')
    const address = new Promise<string>((resolve, reject) => {
      preview.stdout.on('data', text => {
        said += text
        const found = /^ {2}(http:\S+\/author\/\S+)$/m.exec(said)?.[1]
        if (found) resolve(found)
      })
      preview.stderr.on('data', text => {
        said += text
      })
      void ended.then(() => reject(new Error(`The preview ended: ${said}`)))
    })
    const author = await fetch(await address)
    expect(author.status).toBe(200)
    expect(await author.text()).toContain('Facilitator’s notes')
    const slides = await fetch(new URL('/slides.html', await address))
    expect(await slides.text()).toContain('<section')
    preview.kill('SIGINT')
    expect(await ended).toEqual(isWindows ? [null, 'SIGINT'] : [0, null])
  })

  it('is a library whose functions other programs call', async () => {
    await writeFile(
      join(user, 'use.js'),
      `import { build, check, parse, render } from 'backbrief'
       console.log([build, check, parse, render].map(offered => typeof offered).join(' '))`
    )
    expect((await type(user, process.execPath, 'use.js')).trim()).toBe('function function function function')
  })

  it('has types that hold under strict settings, without skipping declarations', { timeout: 2 * minutes }, async () => {
    await writeFile(
      join(user, 'use.ts'),
      `import { type Deck, type Diagnostic, check, defineConfig, parse, render } from 'backbrief'

const { deck, messages } = parse('# Rivers', { file: 'rivers.md' })
const all: readonly Diagnostic[] = [...messages, ...check(deck)]
export const title: string = deck.frontMatter.title
export const firstTitles = (other: Deck): readonly string[] => other.slides.map(slide => slide.title)
export const files = await render(deck, { formats: ['slides'], paper: 'letter' })
// @ts-expect-error There is no such paper.
await render(deck, { paper: 'a0' })
// @ts-expect-error A message has no such field: types that had become \`any\` would let it pass.
export const wrong = all[0]?.colour
export const config = defineConfig({
  rules: [{ id: 'our-rule', severity: 'info', why: 'x', check: (deck, report) => report({ what: deck.id, fix: 'x' }) }],
  formats: [{ name: 'x', files: [{ path: 'x.txt' }], render: ({ deck }) => [{ path: 'x.txt', text: deck.id }] }]
})
`
    )
    await writeFile(
      join(user, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2022',
          skipLibCheck: false,
          types: []
        },
        files: ['use.ts']
      })
    )
    await type(user, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '--project', user)
  })
})

async function packed(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return `backbrief-${version}.tgz`
}
