import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { themes } from '../../src/deck/front-matter.js'
import { finishedStarter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let place: TempProject
beforeEach(() => {
  place = createTempProject()
})
afterEach(() => place.remove())

const plum = ':root, .ground-paper, .ground-calm {\n  --accent: #6d2077;\n  --solid: #6d2077;\n}\n'
const themed = (theme: string) => finishedStarter.replace(/^language: en$/m, `language: en\ntheme: ${theme}`)
const build = () => place.run('build', '--to', 'slides', '--no-pdf')
const page = () => place.read('dist/decks/water/en/slides.html')

it('a theme in the folder `themes` is used by its name, and a change of it builds the deck again', async () => {
  place.put('themes/plum.css', plum)
  place.put('decks/water/deck.md', themed('plum'))
  expect(await build()).toMatchObject({ code: 0, stderr: '' })
  expect(page()).toContain('--accent: #6d2077')
  place.put('themes/plum.css', plum.replaceAll('#6d2077', '#7a1f1f'))
  expect((await build()).code).toBe(0)
  expect(page()).toContain('--accent: #7a1f1f')
})

it('a drawing that names colours by their roles has those of the theme in every file, and carries none into the page', async () => {
  place.put('themes/plum.css', `${plum}.drawing { --sky: #27364f; }\n`)
  const sky = '<rect width="4" height="3" fill="var(--sky,#e6edf0)"/><circle r="1" fill="var(--sun,#f0c987)"/>'
  place.put('decks/water/well.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${sky}</svg>`)
  const slide = '::slide{minutes=1}\n\n## A well\n\n- It has a cover\n- It has a rope\n\n![A well](well.svg)'
  const text = themed('plum').replace(/^Welcome$/m, `![decorative](well.svg)\n\n---\n\n${slide}`)
  place.put('decks/water/deck.md', text)
  const { code } = await place.run('build', '--to', 'slides,marp,handout', '--no-pdf')
  expect(code).toBe(0)
  expect(page()).toContain("fill='%2327364f'")
  expect(page()).toContain("fill='%23f0c987'")
  expect(page()).not.toMatch(/--sky|\.drawing/)
  expect(place.read('dist/decks/water/en/images/well.svg')).toContain('fill="#27364f"')
  // White paper shows drawings in their own colours.
  const paper = place.read('dist/decks/water/en/handout.html')
  expect(paper).toContain("fill='%23e6edf0'")
  expect(paper).not.toContain('27364f')
})

it('a theme may be a file next to the deck, or in the working folder, and nowhere else', async () => {
  place.put('decks/water/deck.md', themed('./plum.css'))
  place.put('plum.css', plum)
  expect((await build()).code).toBe(0)
  place.put('decks/water/plum.css', plum.replaceAll('#6d2077', '#7a1f1f'))
  expect((await build()).code).toBe(0)
  expect(page()).toContain('--accent: #7a1f1f')
  place.put('elsewhere.css', plum)
  place.put('deeper/decks/water/deck.md', themed('./../../../elsewhere.css'))
  const { code, stdout } = await place.runIn('deeper', ['check'])
  expect(code).toBe(1)
  expect(stdout).toContain('Unexpected `./../../../elsewhere.css` for `theme`')
  symlinkSync(join(place.folder, 'elsewhere.css'), join(place.folder, 'deeper/decks/water/plum.css'))
  place.put('deeper/decks/water/deck.md', themed('./plum.css'))
  expect((await place.runIn('deeper', ['check'])).stdout).toContain('is a link that leads out')
})

it('reports an unknown theme with those that exist', async () => {
  place.put('themes/plum.css', plum)
  place.put('decks/water/deck.md', themed('plumb'))
  const { code, stderr } = await build()
  expect(code).toBe(1)
  const names = [...themes].map(name => `\`${name}\``).join(', ')
  // The report breaks its lines.
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    `Unexpected \`plumb\` for \`theme\`, expected ${names} or \`plum\`, did you mean \`plum\`?`
  )
  place.put('decks/water/deck.md', themed('./plum.css'))
  expect((await build()).stderr).toContain('There is no file `./plum.css` next to the deck or in the working folder')
})

it('a theme that is more than colours stops the build, at its line', async () => {
  place.put('themes/plum.css', '@import "https://example.org/x.css";\n')
  place.put('decks/water/deck.md', themed('plum'))
  const { code, stderr } = await build()
  expect(code).toBe(1)
  expect(stderr).toMatch(/^themes\/plum\.css:1:1 +error +theme-is-understood$/m)
})
