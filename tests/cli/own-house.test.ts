import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOwnRules } from '../../src/check/own-rules.js'
import { checkTheme } from '../../src/check/theme.js'
import { parse } from '../../src/index.js'
import { readConfig } from '../../src/parse/config.js'
import { readOwnFormats } from '../../src/render/own-formats.js'
import { createTempProject, type TempProject } from './temp-project.js'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const page = read('docs/extending.md')

/** The examples of a kind on the page, in order. */
const examples = (kind: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

let place: TempProject
beforeAll(() => {
  place = createTempProject()
  cpSync(join(root, 'examples/own-house'), place.folder, { recursive: true })
})
afterAll(() => place.remove())

describe('examples/own-house', () => {
  it('builds without its code, once a build has said that it is left out', async () => {
    const { code, stderr } = await place.run('build', '--no-pdf')
    expect(code).toBe(0)
    expect(stderr).toContain('`backbrief.config.mjs` is left out')
    expect(place.read('dist/decks/handwashing/sw/slides.html')).toContain('--accent: #8a3324')
  })

  it('has its theme, rule, format and words, once it is trusted', async () => {
    await place.run('trust')
    expect((await place.run('check')).stdout).toContain(
      'Unexpected `Washiriki` in the title `Washiriki wananawa mikono`'
    )
    const { code, stdout, stderr } = await place.run('build', '--no-pdf')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/`\d+` of the `\d+` words that Backbrief adds stay English in `sw`/)
    const folder = 'dist/lessons/handwashing/sw'
    expect(place.read(`${folder}/slides.html`)).toContain('--accent: #8a3324')
    expect(place.read(`${folder}/poster.txt`)).toContain('Jaribu mwenyewe')
    expect(place.read(`${folder}/notes.html`)).toContain('Mbinu')
    const [listed = ''] = /<li><a href="[^"]*poster\.txt".*?<\/li>/s.exec(place.read('dist/lessons/index.html')) ?? []
    expect(listed).toContain('poster.txt')
    expect(listed).not.toContain('class="contents-kept"')
  })
})

describe('docs/extending.md', () => {
  it('shows a configuration and a theme that can be used', () => {
    const [config = ''] = examples('yaml')
    const said: string[] = []
    const { data } = readConfig({ file: 'backbrief.config.yaml', text: config }, (_, { what }) => said.push(what))
    expect(said).toEqual([])
    expect(Object.keys(data)).toEqual(['decks', 'out', 'themes', 'labels', 'words', 'checks'])
    const [theme = ''] = examples('css')
    expect(checkTheme('themes/clay.css', theme, read('templates/themes/field.css'))).toHaveProperty('sheet')
    expect(read('examples/own-house/themes/clay.css')).toContain(theme)
  })

  it('shows a rule, a format and a configuration that can be used', async () => {
    const [rule = '', format = '', config = ''] = examples('js')
    place.put('page/rules/our-slides-speak-to-people.mjs', rule)
    place.put('page/formats/poster.mjs', format)
    place.put('page/backbrief.config.mjs', config)
    const { default: offered } = await import(pathToFileURL(join(place.folder, 'page/backbrief.config.mjs')).href)
    const said: unknown[] = []
    const [ownRule] = readOwnRules(offered.rules, [], fault => said.push(fault))
    const [ownFormat] = readOwnFormats(offered.formats, [], fault => said.push(fault))
    expect(said).toEqual([])
    const { deck } = parse('---\ntitle: T\n---\n\n## Participants wash their hands\n')
    const found: string[] = []
    ownRule?.check(deck, ({ what }) => found.push(what), {})
    expect(found).toEqual(['Unexpected `participants` in the title `Participants wash their hands`'])
    expect(ownFormat?.name).toBe('poster')
  })
})
