import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishedStarter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let place: TempProject
beforeEach(() => {
  place = createTempProject()
})
afterEach(() => place.remove())

const build = (...more: string[]) => place.run('build', '--to', 'slides', '--no-pdf', ...more)

describe('a configuration that is plain data', () => {
  it('says where decks, themes and labels are, and where builds go', async () => {
    place.put('backbrief.config.yaml', 'decks: lessons\nout: made\nthemes: our/themes\nlabels: our/labels\n')
    place.put('our/themes/plum.css', ':root, .ground-paper { --accent: #6d2077; }\n')
    place.put('our/labels/en.json', '{ "notes": "Say" }\n')
    place.put('lessons/water/deck.md', finishedStarter.replace(/^language: en$/m, 'language: en\ntheme: plum'))
    expect(await place.run('build', '--to', 'slides,notes', '--no-pdf')).toMatchObject({ code: 0, stderr: '' })
    expect(place.read('made/water/en/slides.html')).toContain('--accent: #6d2077')
    expect(place.read('made/water/en/notes.html')).toContain('>Say<')
  })

  it('says where a new deck of a bare name goes, and where the one is that it is copied from', async () => {
    place.put('backbrief.config.yaml', 'decks: lessons\n')
    place.put('lessons/water/deck.md', finishedStarter)
    expect((await place.run('new', 'fire')).stdout).toContain('Wrote lessons/fire/deck.md')
    expect((await place.run('new', 'river', '--from', 'water')).stdout).toContain('Wrote lessons/river/deck.md')
  })

  it('may be JSON, and sets rules for all decks, of which a deck may say otherwise', async () => {
    place.put('decks/water/deck.md', finishedStarter.replace(/:::takeaways[\s\S]*?\n:::\n/, ''))
    expect((await place.run('check')).stdout).toContain('lesson-has-takeaways')
    place.put('backbrief.config.json', '{ "checks": { "lesson-has-takeaways": "off" } }\n')
    expect((await place.run('check')).stdout).not.toContain('lesson-has-takeaways')
    const own = place
      .read('decks/water/deck.md')
      .replace(/^language: en$/m, 'language: en\nchecks:\n  lesson-has-takeaways: error')
    place.put('decks/water/deck.md', own)
    expect((await place.run('check')).stdout).toContain('lesson-has-takeaways')
  })

  it('is read again when it changes', async () => {
    place.put('decks/water/deck.md', finishedStarter)
    expect((await build()).code).toBe(0)
    place.put('backbrief.config.yaml', 'checks:\n  no-such-rule: off\n')
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^backbrief\.config\.yaml:2:17 +error +checks-are-known$/m)
  })

  it.each([
    ['deks: lessons\n', 'backbrief.config.yaml:1:1', 'Unknown setting `deks`, did you mean `decks`?'],
    ['decks: ../elsewhere\n', 'backbrief.config.yaml:1:1', 'expected a folder inside this one'],
    ['decks: lessons\nout: /etc\n', 'backbrief.config.yaml:2:1', 'Unexpected `/etc` for `out`'],
    ['rules:\n  - ours\n', 'backbrief.config.yaml:1:1', 'Rules and formats of your own are code'],
    ['decks: [a\n', 'backbrief.config.yaml:', 'Unexpected indent']
  ])('is refused once for all decks, at its line, where it is wrong: %s', async (text, where, what) => {
    place.put('decks/water/deck.md', finishedStarter)
    place.put('decks/fire/deck.md', finishedStarter)
    place.put('backbrief.config.yaml', text)
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toContain(where)
    expect(stderr.replace(/\s+/g, ' ')).toContain(what)
    expect(stderr.split('config-is-valid').length).toBe(2)
  })

  it('is looked for in the working folder and nowhere else', async () => {
    place.put('backbrief.config.yaml', 'nonsense: true\n')
    place.put('inner/decks/water/deck.md', finishedStarter)
    place.put('inner/decks/water/backbrief.config.yaml', 'nonsense: true\n')
    expect(await place.runIn('inner', ['check'])).toMatchObject({ code: 0 })
  })

  it('has a schema for editors', async () => {
    const { stdout } = await place.run('schema', '--config')
    expect(Object.keys(JSON.parse(stdout).properties)).toEqual(['decks', 'out', 'themes', 'labels', 'words', 'checks'])
  })
})

describe('word lists of a user’s own', () => {
  const english = readFileSync(new URL('../../templates/words/en.yaml', import.meta.url), 'utf8')
  const swahili = finishedStarter.replace(/^language: en$/m, 'language: sw')

  it('serve a language for which the program has none', async () => {
    place.put('decks/water/deck.md', swahili)
    expect((await place.run('check')).stdout).toContain('checks-know-language')
    place.put('words/sw.yaml', english)
    expect((await place.run('check')).stdout).not.toContain('checks-know-language')
  })

  it('say how many words say what one English word says', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `neno${index}`).join(' ')
    place.put('decks/water/deck.md', `${swahili}\n---\n\n## Maneno\n\n${words}\n`)
    place.put('words/sw.yaml', english)
    expect((await place.run('check', '--all')).stdout).toContain('slide-has-few-words')
    place.put('words/sw.yaml', english.replace(/^ {2}slides: 1$/m, '  slides: 3'))
    expect((await place.run('check', '--all')).stdout).not.toContain('slide-has-few-words')
  })

  it('hold words and nothing that a pattern would read', async () => {
    place.put('decks/water/deck.md', swahili)
    place.put('words/sw.yaml', english.replace(/^stem: .*$/m, 'stem: (a+)+b'))
    const { code, stderr } = await place.run('check')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^words\/sw\.yaml:\d+:\d+ +error +word-lists-are-valid$/m)
    expect(stderr).toContain('Unexpected `(` in `stem`')
  })
})
