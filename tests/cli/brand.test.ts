import { afterAll, beforeAll, expect, it } from 'vitest'
import { greyPng } from '../rendered/png.js'
import { createTempProject, type TempProject } from './temp-project.js'

let workplace: TempProject
beforeAll(async () => {
  workplace = createTempProject()
  await workplace.run('new', 'decks/water')
  workplace.put('decks/images/logo.png', greyPng(40, 20))
})
afterAll(() => workplace.remove())

const build = () => workplace.run('build', '--to', 'slides,handout', '--no-pdf')

it('a brand.yaml beside the decks brings its logo, name and colour into every deck', async () => {
  workplace.put('decks/brand.yaml', 'logo: images/logo.png\norganisation: Springs\naccent: "#8a1f5c"\n')
  expect(await build()).toMatchObject({ code: 0, stderr: '' })
  for (const file of ['slides', 'handout']) {
    const html = workplace.read(`dist/decks/water/en/${file}.html`)
    expect(html).toContain('class="logo"')
    expect(html).toContain('Springs')
    expect(html).toContain('--accent: #8a1f5c')
  }
})

it('a faint accent stops the build and is reported at its line, with one that passes', async () => {
  const before = workplace.hashes('dist')
  workplace.put('decks/brand.yaml', 'organisation: Springs\naccent: "#8fd0ff"\n')
  const { code, stderr } = await build()
  expect(code).toBe(1)
  expect(stderr).toMatch(/^decks\/brand\.yaml:2:9 +error +brand-has-contrast$/m)
  expect(stderr).toContain('2 | accent: "#8fd0ff"')
  const proposed = /accent: "(#\w{6})"`, the nearest/.exec(stderr)?.[1]
  expect(workplace.hashes('dist')).toEqual(before)
  workplace.put('decks/brand.yaml', `accent: "${proposed}"\n`)
  expect((await build()).code).toBe(0)
})

it('a logo that is not there, or lies outside, is an error at its line', async () => {
  workplace.put('decks/brand.yaml', 'logo: images/lost.png\n')
  expect((await build()).stderr).toMatch(/^decks\/brand\.yaml:1:7 +error +brand-logo-can-be-shown$/m)
  workplace.put('decks/brand.yaml', 'logo: ../logo.png\n')
  workplace.put('logo.png', greyPng(40, 20))
  expect((await build()).stderr).toContain('expected a picture next to `decks/brand.yaml` or')
})
