import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { slug } from 'github-slugger'
import { describe, expect, it } from 'vitest'
import { diagramLayouts } from '../src/deck/diagrams.js'
import { blocks } from '../src/parse/blocks.js'
import { parse } from '../src/parse/parse.js'
import { formats } from '../src/render/formats.js'

const root = new URL('../', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, root), 'utf8')

// docs/rules.md is generated; tests/packaging holds it.
const pages = [
  'README.md',
  ...readdirSync(new URL('docs', root))
    .filter(isPage)
    .map(name => `docs/${name}`)
]
const texts = new Map(pages.map(page => [page, read(page)]))
const readme = read('README.md')
const all = [...texts.values()].join('\n')

function isThere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? new URL(page, root) : new URL(path, new URL(page, root))
  if (!existsSync(file)) return false
  return anchor === undefined || anchors(readFileSync(file, 'utf8')).includes(anchor)
}

function isPage(name: string): boolean {
  return name.endsWith('.md') && name !== 'rules.md'
}

const examples = [...texts].flatMap(([page, text]) =>
  [...text.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, example = '']) => ({ page, example }))
)
const [whole = { page: '', example: '' }] = examples
const frontMatter = whole.example.slice(0, whole.example.indexOf('\n---\n') + 5)

function problems(text: string): string[] {
  return parse({ id: 'readme', deck: { file: 'README.md', text } }).messages.map(({ what }) => what)
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '')
}

/** The anchors of a page, as GitHub makes them of its headings. */
function anchors(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading.replaceAll('`', '')))
}

describe('README.md and docs', () => {
  for (const [index, { page, example }] of examples.entries())
    it(`shows what can be read: ${page}, ${/^## (.*)$/m.exec(example)?.[1] ?? index}`, () => {
      expect(problems(example.startsWith('---\n') ? example : `${frontMatter}\n${example}`)).toEqual([])
    })

  it('has an example of every block', () => {
    const shown = examples.map(({ example }) => example).join('\n')
    const missing = blocks.map(({ name }) => name).filter(name => !new RegExp(`^:{2,}${name}\\b`, 'm').test(shown))
    expect(missing, 'Add an example to docs/write-a-deck.md').toEqual([])
  })

  it('names every diagram and every format', () => {
    const named = [...diagramLayouts, ...formats.map(({ name }) => name)]
    const missing = named.filter(name => !all.includes(`\`${name}\``))
    expect(missing, 'Add it to docs/write-a-deck.md, or docs/commands.md').toEqual([])
  })

  it('names every command and every option of build', async () => {
    const program = new URL('dist/program/backbrief.cjs', root).pathname
    const help = async (...args: string[]) =>
      (await promisify(execFile)(process.execPath, [program, ...args, '--help'])).stdout
    const commands = [...(await help()).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name)
    const commandsPage = read('docs/commands.md')
    expect(commands.filter(name => !commandsPage.includes(`backbrief ${name}`))).toEqual([])
    const options = [...(await help('build')).matchAll(/--[a-z-]+/g)].map(([option]) => option)
    expect([...new Set(options)].filter(option => option !== '--help' && !commandsPage.includes(option))).toEqual([])
  })

  it('can be read in ten minutes', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  })

  it('leads to every page', () => {
    const contents = read('docs/README.md')
    const listed = [...contents.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => `docs/${target}`)
    expect(pages.filter(page => page !== 'README.md' && page !== 'docs/README.md' && !listed.includes(page))).toEqual(
      []
    )
  })

  it('has no link that leads nowhere', () => {
    const lost = [...texts].flatMap(([page, text]) =>
      [
        ...withoutCode(text)
          .replaceAll(/`[^`\n]*`/g, '')
          .matchAll(/\]\(([^)\s]+)\)/g)
      ]
        .map(([, target = '']) => target)
        .filter(target => !/^(https?|mailto):/.test(target) && !isThere(page, target))
        .map(target => `${page}: ${target}`)
    )
    expect(lost).toEqual([])
  })

  it('says of every library why it is here', async () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    const reasons = read('docs/libraries.md')
    const named = new Set([...reasons.matchAll(/[@\w/.-]+/g)].map(([word]) => word))
    const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter(name => !name.startsWith('@types/'))
    expect(libraries.filter(name => !named.has(name))).toEqual([])
  })

  it('installs the package from the file that `npm pack` writes, for no registry has it', () => {
    const { name, version } = JSON.parse(read('package.json'))
    const installs = [...all.matchAll(/npm (?:install|i|add) ([^\s-]\S*)/g)].map(([, what]) => what)
    expect(installs).toEqual([`../${name}/${name}-${version}.tgz`])
    expect(all).toMatch(/^ {4}npm pack$/m)
  })

  it('shows only pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\((docs\/[^)]+)\)/g)]
    expect(pictures.length).toBeGreaterThan(5)
    for (const [, alt, file = ''] of pictures) {
      expect(alt).not.toBe('')
      expect(readFileSync(new URL(`../${file}`, import.meta.url)).length).toBeGreaterThan(1000)
    }
  })
})

describe('docs/safety.md', () => {
  const text = readFileSync(new URL('../docs/safety.md', import.meta.url), 'utf8')

  it('names a test for each of twenty bars, and only tests that are there', () => {
    const bars = [...text.matchAll(/^\| (\d+) \|.*$/gm)]
    expect(bars.map(([, number]) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(bars.filter(([bar]) => !bar.includes('`tests/')).map(([, number]) => number)).toEqual([])
    const named = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path)
    expect(named.filter(path => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([])
  })
})
