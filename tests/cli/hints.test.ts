import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { frontMatter } from '../front-matter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const deck = (title: string, slides = '') => `${frontMatter({ title, duration: 10 })}
# ${title}
${slides}`

let work: TempProject
beforeEach(() => {
  work = createTempProject()
  work.put('decks/radio/deck.md', deck('Radio'))
  work.put('decks/water/deck.md', deck('Water', '\n---\n\n## Wells\n\n• Rain\n• Rivers\n'))
})
afterEach(() => work.remove())

test('a hint names the decks that were asked for, and no others', async () => {
  expect((await work.run('check', 'water')).stdout).toContain('`backbrief check --fix water`')
  expect((await work.run('check')).stdout).toContain('`backbrief check --fix`')
  const slides = Array.from({ length: 12 }, (_, index) => `\n---\n\n## Slide ${index}\n\n<u>${index}</u>\n`)
  work.put('decks/long/deck.md', deck('Long', slides.join('')))
  expect((await work.run('check', 'long')).stdout).toContain('`backbrief check --all long`')
  expect((await work.run('build', 'long', '--to', 'json')).stderr).toContain('`backbrief check --all long`')
})

test('a language is not given to several decks that nobody named', async () => {
  const { code, stderr } = await work.run('languages', 'add', 'fr')
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /2 decks here: `radio` and `water`[\s\S]*`backbrief languages add fr radio`[\s\S]*`--all-decks`/
  )
  expect(Object.keys(work.hashes('decks'))).toHaveLength(2)
  const one = await work.run('languages', 'add', 'fr', 'water')
  expect(one.stdout).toContain('To take it back, delete decks/water/languages/fr.po')
  const all = await work.run('languages', 'add', 'fr', '--all-decks')
  expect(all.stdout).toContain('decks/radio/languages/fr.po')
  expect(all.stdout).not.toContain('delete decks/water/languages/fr.po')
})

test('names that are no decks are understood where that is clear', async () => {
  work.put('decks/clean water/deck.md', deck('Clean water'))
  expect((await work.run('check', 'clean', 'water')).stderr).toMatch(
    /did you mean `clean water`[\s\S]*Type `"clean water"`/
  )
  const french = await work.run('build', 'water', 'fr')
  expect(french.code).toBe(2)
  expect(french.stderr).toMatch(/did you mean `--language fr`\?[\s\S]*`backbrief build water --language fr`/)
  expect((await work.run('check', 'waterr')).stdout).toMatch(
    /did you mean `decks\/water\/deck\.md`\?[\s\S]*Type `water`/
  )
  expect((await work.run('check', 'planning')).stdout).not.toContain('did you mean')
})

test('the preview of a missing deck ends with a message', async () => {
  const { code, stderr } = await work.run('preview', 'foo', '--no-open')
  expect(code).toBe(1)
  expect(stderr).toContain('There is no file `foo/deck.md`')
})

test('a build names the language that it did not make, and an earlier build only where there is one', async () => {
  work.put('decks/water/deck.md', deck('Water', '\n<u>x</u>\n'))
  const { stdout } = await work.run('build', 'water', '--to', 'json')
  expect(stdout).toContain('decks/water/deck.md was not built: 2 errors.')
  expect(stdout).not.toContain('earlier build')
})

test('a build without PDFs says that no slides were measured', async () => {
  const { stdout } = await work.run('build', 'radio', '--no-pdf', '--to', 'slides')
  expect(stdout).toContain('Slides were not measured: `backbrief check --rendered`')
  expect(
    (await work.run('build', 'radio', '--no-pdf', '--to', 'handout', '--print', 'large', '--per-page', '6')).stdout
  ).toContain('`--per-page 6` is ignored with `--print large`')
  expect((await work.run('build', 'radio', '--to', 'json')).stdout).not.toContain('measured')
})

test('`backbrief` alone leads to the deck that was written last', async () => {
  const long = new Date(Date.now() - 86_400_000)
  utimesSync(join(work.folder, 'decks/radio/deck.md'), long, long)
  const { stdout } = await work.run()
  expect(stdout).toMatch(/backbrief preview decks\/water/)
  expect(stdout).toMatch(/backbrief new decks\/my-lesson/)
})

test('no fix is promised that is not made', async () => {
  work.put('decks/open/deck.md', deck('Open', '\n---\n\n## Wells\n\n::notes\nAsk.\n'))
  expect((await work.run('check', 'open')).stdout).not.toContain('can be fixed for you')
  expect((await work.run('check', '--fix', '--dry-run', 'open')).stderr).toContain('0 would be repaired')
})
