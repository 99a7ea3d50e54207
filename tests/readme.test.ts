import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { diagramLayouts } from '../src/deck/blocks.js'
import { blocks } from '../src/parse/blocks.js'
import { parse } from '../src/parse/parse.js'
import { formats } from '../src/render/formats.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)
const [whole = '', ...slides] = examples
const frontMatter = whole.slice(0, whole.indexOf('\n---\n') + 5)

function problems(text: string): string[] {
  return parse({ id: 'readme', deck: { file: 'README.md', text } }).messages.map(({ what }) => what)
}

describe('README.md', () => {
  it('shows a whole deck that can be read', () => {
    expect(problems(whole)).toEqual([])
  })

  for (const [index, text] of slides.entries())
    it(`shows a slide that can be read: ${/^## (.*)$/m.exec(text)?.[1] ?? index}`, () => {
      expect(problems(`${frontMatter}\n${text}`)).toEqual([])
    })

  it('has an example of every block', () => {
    const shown = slides.join('\n')
    expect(blocks.map(({ name }) => name).filter(name => !new RegExp(`^:{2,}${name}\\b`, 'm').test(shown))).toEqual([])
  })

  it('names every diagram and every format', () => {
    const named = [...diagramLayouts, ...formats.map(({ name }) => name)]
    expect(named.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
  })

  it('names every command and every option of build', async () => {
    const program = new URL('../dist/program/backbrief.cjs', import.meta.url).pathname
    const help = async (...args: string[]) =>
      (await promisify(execFile)(process.execPath, [program, ...args, '--help'])).stdout
    const commands = [...(await help()).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name)
    expect(commands.filter(name => !readme.includes(`backbrief ${name}`))).toEqual([])
    const options = [...(await help('build')).matchAll(/--[a-z-]+/g)].map(([option]) => option)
    expect([...new Set(options)].filter(option => option !== '--help' && !readme.includes(option))).toEqual([])
  })

  it('says of every library why it is here', async () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8')
    )
    const reasons = readme.slice(readme.indexOf('Why each library is here'))
    const named = new Set([...reasons.matchAll(/[@\w/.-]+/g)].map(([word]) => word))
    const libraries = Object.keys({ ...dependencies, ...devDependencies }).filter(name => !name.startsWith('@types/'))
    expect(libraries.filter(name => !named.has(name))).toEqual([])
  })

  it('installs the package from the file that `npm pack` writes, for no registry has it', () => {
    const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    const installs = [...readme.matchAll(/npm (?:install|i|add) ([^\s-]\S*)/g)].map(([, what]) => what)
    expect(installs).toEqual([`../${name}/${name}-${version}.tgz`])
    expect(readme).toMatch(/^ {4}npm pack$/m)
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
