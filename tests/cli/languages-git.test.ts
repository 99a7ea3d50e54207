import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frontMatter } from '../front-matter.js'
import { createTempProject, type TempProject } from './temp-project.js'

// Two people work on one deck and merge with Git, as it comes: what each has changed are lines of its own in every file.

const names = [
  'Rivers',
  'Lakes',
  'Wells',
  'Rain',
  'Ice',
  'Dew',
  'Springs',
  'Marshes',
  'Floods',
  'Tides',
  'Canals',
  'Seas'
]
const slide = (name: string) =>
  `---\n\n## ${name}\n\n${name} are water.\n\n:::notes\nSpeak slowly about ${name}.\n:::\n`
const deck = `${frontMatter({ duration: 10 })}
# Water

${names.map(slide).join('\n')}`

const source = 'decks/water/deck.md'
const catalogue = 'decks/water/languages/sw.po'

let place: TempProject
const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], { cwd: place.folder, encoding: 'utf8' })
}
const edit = (path: string, before: string, after: string) => {
  expect(place.read(path)).toContain(before)
  place.put(path, place.read(path).replace(before, after))
}
const commit = () => git('commit', '--quiet', '-a', '-m', 'Change')

beforeEach(async () => {
  place = createTempProject()
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'core.autocrlf', 'false')
  place.put(source, deck)
  await place.run('languages', 'add', 'sw')
  edit(catalogue, 'msgid "Tides"\nmsgstr ""', 'msgid "Tides"\nmsgstr "Maji kupwa na kujaa"')
  await place.run('languages', 'update')
  git('add', 'decks')
  git('commit', '--quiet', '-m', 'Begin')
})
afterEach(() => place.remove())

describe('a slide that one person puts in near the top', () => {
  beforeEach(async () => {
    git('checkout', '--quiet', '-b', 'bob')
    edit(source, '---\n\n## Lakes', `${slide('Ponds')}\n---\n\n## Lakes`)
    await place.run('languages', 'update')
  })

  it('adds lines to a catalogue and changes none', () => {
    const changed = git('diff', '--unified=0', '--', catalogue).split('\n')
    expect(changed.filter(line => /^-(?!-- )/.test(line))).toEqual([])
    expect(changed).toContain('+msgid "Ponds are water."')
  })

  it('merges with what another writes and translates further down', async () => {
    commit()
    git('checkout', '--quiet', '-b', 'ana', 'main')
    edit(source, 'Tides are water.', 'Tides are much water.')
    edit(source, 'Speak slowly about Floods.', 'Speak slowly about floods.')
    await place.run('languages', 'update')
    edit(catalogue, 'msgid "Canals"\nmsgstr ""', 'msgid "Canals"\nmsgstr "Mifereji"')
    await place.run('languages', 'update')
    commit()
    // Fails where there is a conflict.
    git('merge', '--quiet', '-m', 'Merge', 'bob')
    const merged = place.read(catalogue)
    for (const words of ['msgid "Ponds"', 'msgid "Tides are much water."', 'msgstr "Mifereji"'])
      expect(merged).toContain(words)
    const { stdout, stderr } = await place.run('languages', 'update')
    expect([stdout, stderr]).toEqual([expect.stringContaining('2 words translated'), ''])
    expect(git('status', '--porcelain', '--', 'decks')).toBe('')
  })
})

describe('numbers of slides and lines', () => {
  it('stand in what is exported for translators, and nowhere beside the deck', async () => {
    expect(place.read(catalogue)).toContain('#. Slide "Tides" – heading. At most 40 characters.\n#: deck.md#tides\n')
    expect(place.read(catalogue)).not.toMatch(/^#.*(deck\.md:\d|Slide \d)/m)
    await place.run('languages', 'export')
    const exported = place.read('dist/translations/water.sw.po')
    const line = deck.split('\n').indexOf('## Tides') + 1
    expect(exported).toContain(`#. Slide 11 "Tides" – heading. At most 40 characters.\n#: deck.md:${line}\n`)
  })

  it('do no harm in a file that was exported by an earlier version, or that stands in place of the catalogue', async () => {
    await place.run('languages', 'export')
    const exported = place.read('dist/translations/water.sw.po')
    const before = place.read(catalogue)
    place.put('back.po', exported.replace('msgid "Seas"\nmsgstr ""', 'msgid "Seas"\nmsgstr "Bahari"'))
    expect((await place.run('languages', 'import', 'back.po')).stdout).toContain('1 taken in')
    const after = before.replace('msgid "Seas"\nmsgstr ""', 'msgid "Seas"\nmsgstr "Bahari"')
    expect(place.read(catalogue)).toBe(after)
    place.put(catalogue, place.read('back.po'))
    await place.run('languages', 'update')
    expect(place.read(catalogue)).toBe(after)
  })
})
