import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packageFaults } from '../render/office/package-faults.js'
import { openPackage } from '../render/pptx/open-package.js'
import { createTempProject, type TempProject } from './temp-project.js'

let workplace: TempProject
beforeAll(async () => {
  workplace = createTempProject()
  await workplace.run('new', 'decks/water')
  await workplace.run('build', '--to', 'pptx', '--slide-size', '4:3', '--out', 'old')
  workplace.put('decks/images/centre.pptx', readFileSync(join(workplace.folder, 'old/water/en/slides.pptx')))
}, 60_000)
afterAll(() => workplace.remove())

const sizeOf = (path: string) => {
  const file = openPackage(readFileSync(join(workplace.folder, path)))
  expect(packageFaults(file)).toEqual([])
  return /<p:sldSz[^>]*>/.exec(file.texts.get('ppt/presentation.xml') ?? '')?.[0]
}
const tall = '<p:sldSz cx="9144000" cy="6858000"/>'
const wide = '<p:sldSz cx="12192000" cy="6858000"/>'

it('a template of brand.yaml gives presentations its masters and its size', async () => {
  workplace.put('decks/brand.yaml', 'template: images/centre.pptx\n')
  expect(await workplace.run('build', '--to', 'pptx')).toMatchObject({ code: 0, stderr: '' })
  expect(sizeOf('dist/decks/water/en/slides.pptx')).toBe(tall)
  expect(sizeOf('dist/decks/water/en/deck.pptx')).toBe(tall)
})

it('a template that is not there, or is none, is an error at its line', async () => {
  workplace.put('decks/brand.yaml', 'template: images/lost.pptx\n')
  const lost = await workplace.run('check')
  expect(lost.stdout).toMatch(/^decks\/brand\.yaml:1:11 +error +brand-template-can-be-used$/m)
  expect(lost.stdout).toContain('there is no such file')
  workplace.put('decks/brand.yaml', 'template: ../outside.pptx\n')
  expect((await workplace.run('check')).stdout).toContain('it lies elsewhere')
  workplace.put('decks/images/none.pptx', 'nothing')
  workplace.put('decks/brand.yaml', 'template: images/none.pptx\n')
  expect((await workplace.run('check')).stdout).toContain('the file is damaged')
  workplace.put('decks/brand.yaml', 'organisation: Springs\n')
})

it('a template that is named with the command counts for one build, and only for presentations', async () => {
  const template = ['--template', 'decks/images/centre.pptx']
  expect(await workplace.run('build', '--to', 'pptx', ...template)).toMatchObject({ code: 0, stderr: '' })
  expect(sizeOf('dist/decks/water/en/slides.pptx')).toBe(tall)
  expect((await workplace.run('build', '--to', 'pptx')).code).toBe(0)
  expect(sizeOf('dist/decks/water/en/slides.pptx')).toBe(wide)
  const none = await workplace.run('build', '--to', 'slides', '--no-pdf', ...template)
  expect(none).toMatchObject({ code: 2 })
  expect(none.stderr).toContain('--to pptx --template centre.pptx')
  const lost = await workplace.run('build', '--to', 'pptx', '--template', 'lost.pptx')
  expect(lost).toMatchObject({ code: 2 })
  expect(lost.stderr).toContain('The template `lost.pptx` cannot be used: there is no such file')
})
