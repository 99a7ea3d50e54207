import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

// Words of the interface come with the program in some languages. In any other a user brings them.

const starter = readFileSync(new URL('../../templates/starter/deck.md', import.meta.url), 'utf8')
const english: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../templates/labels/en.json', import.meta.url), 'utf8')
)
const total = Object.keys(english).length
const labels = 'decks/labels/sw.json'
const catalogue = 'decks/labels/sw.po'

let place: TempProject
beforeEach(() => {
  place = createTempProject()
  place.put('decks/water/deck.md', starter)
  place.put('decks/fire/deck.md', starter)
})
afterEach(() => place.remove())

const build = () => place.run('build', 'decks/water', '--language', 'sw', '--no-pdf', '--to', 'slides,notes,handout')
const page = (name: string) => place.read(`dist/decks/water/sw/${name}.html`)
const write = (words: Record<string, unknown>) => place.put(labels, `${JSON.stringify(words, undefined, 2)}\n`)
/** How often something is said. */
const count = (text: string, part: string) => text.split(part).length - 1

describe('a language that the program has no words in', () => {
  it('is reported to stay English, once for all decks, with a file to translate', async () => {
    const added = await place.run('languages', 'add', 'sw', '--all-decks')
    expect(added.stderr).toBe('')
    expect(count(added.stdout, 'stay English in `sw`')).toBe(1)
    expect(added.stdout).toContain(`${total} of ${total}. Translate them in ${catalogue}, as you translate a deck.`)
    expect(place.read(catalogue)).toContain('msgctxt "time"\nmsgid "Time"\nmsgstr ""\n')
    const status = await place.run('languages', 'status')
    expect(count(status.stdout, 'stay English in `sw`')).toBe(1)
    const { decks } = JSON.parse((await place.run('languages', 'status', '--format', 'json')).stdout)
    expect(decks[0].interfaces).toEqual([{ language: 'sw', file: catalogue, isThere: true, lacking: total, total }])
  })

  it.runIf(isLong)('is reported by check and build as well, as information', long, async () => {
    await place.run('languages', 'add', 'sw', 'decks/water')
    const checked = JSON.parse((await place.run('check', 'decks/water', '--format', 'json')).stdout)
    const found = checked.messages.filter((message: { rule: string }) => message.rule === 'interface-speaks-language')
    expect(found).toEqual([
      expect.objectContaining({
        severity: 'info',
        what: expect.stringContaining(
          `\`${total}\` of the \`${total}\` words that Backbrief adds stay English in \`sw\``
        ),
        fix: `Translate them in \`${catalogue}\`.`
      })
    ])
    const { stderr, stdout } = await build()
    expect(count(stderr + stdout, 'stay English in `sw`')).toBe(1)
  })

  it.runIf(isLong)('is spoken as far as the user brings its words', long, async () => {
    write(english)
    await place.run('languages', 'add', 'sw', 'decks/water')
    await build()
    expect(page('notes')).not.toContain('Kwa mwezeshaji tu')
    write({
      ...english,
      facilitatorOnly: 'Kwa mwezeshaji tu',
      minutes: '{minutes:sw one=dakika other=dakika} {minutes}',
      handoutTitle: '{title}: karatasi'
    })
    const { code } = await build()
    expect(code).toBe(0)
    expect(page('notes')).toContain('Kwa mwezeshaji tu')
    expect(page('handout')).toContain(': karatasi</title>')
    expect((await place.run('languages', 'status')).stdout).toContain(`${total - 3} of ${total}`)
    // Words of one language are none of another.
    await place.run('build', 'decks/water', '--language', 'en', '--no-pdf', '--to', 'notes')
    expect(place.read('dist/decks/water/en/notes.html')).not.toContain('Kwa mwezeshaji tu')
  })

  it.runIf(isLong)('of a deck is spoken too, where the deck is written in it', long, async () => {
    place.put('decks/water/deck.md', starter.replace('language: en', 'language: sw'))
    const before = await place.run('check', 'decks/water', '--format', 'json')
    expect(before.stdout).toContain(
      'Type `backbrief languages update decks/water/deck.md`, which writes `decks/labels/sw.po`'
    )
    write(english)
    await place.run('languages', 'update', 'decks/water')
    expect(Object.keys(place.hashes('decks/labels'))).toEqual([labels])
    write({ ...english, facilitatorOnly: 'Kwa mwezeshaji tu' })
    await build()
    expect(page('notes')).toContain('Kwa mwezeshaji tu')
  })

  it('says nothing where the program has the words', async () => {
    const { stdout } = await place.run('languages', 'add', 'pt-BR', 'decks/water')
    expect(stdout).not.toContain('English')
    expect(Object.keys(place.hashes('decks')).some(path => path.includes('labels'))).toBe(false)
  })
})

describe('a catalogue of the words of the interface', () => {
  const translate = (name: string, word: string, flag = '') => {
    const text = place.read(catalogue)
    const entry = new RegExp(`msgctxt "${name}"\\nmsgid (".*")\\nmsgstr ".*"`)
    place.put(
      catalogue,
      text.replace(entry, (_, source) => `${flag}msgctxt "${name}"\nmsgid ${source}\nmsgstr "${word}"`)
    )
  }
  const messages = async () => {
    const { stdout } = await place.run('check', 'decks/water', '--format', 'json')
    return JSON.parse(stdout).messages.filter(({ rule }: { rule: string }) => rule === 'interface-words-can-be-used')
  }

  it('is spoken as far as it is translated, and is never written over', async () => {
    await place.run('languages', 'add', 'sw', 'decks/water')
    translate('facilitatorOnly', 'Kwa mwezeshaji tu')
    translate('minutes', '{minutes:sw one=dakika other=dakika} {minutes}')
    translate('method', 'Njia', '#, fuzzy\n')
    expect((await build()).code).toBe(0)
    expect(page('notes')).toContain('Kwa mwezeshaji tu')
    expect(page('notes')).toContain('dakika')
    expect(page('notes')).not.toContain('Njia')
    await place.run('languages', 'update', 'decks/water')
    expect((await place.run('languages', 'status')).stdout).toContain(`${total - 2} of ${total}`)
    expect(place.read(catalogue)).toContain('Njia')
  })

  it('is held to the same tests as words by name, at its lines', async () => {
    await place.run('languages', 'add', 'sw', 'decks/water')
    translate('time', '</title><script>')
    translate('pageOf', 'Ukurasa {page}')
    expect(await messages()).toEqual([
      expect.objectContaining({ file: catalogue, what: expect.stringContaining('Unexpected `<` in `time`') }),
      expect.objectContaining({ file: catalogue, what: expect.stringContaining('`pageOf` lacks `{pages}`') })
    ])
    place.put(catalogue, 'msgid ""\nmsgstr ""\n\nMuda\n')
    expect(await messages()).toEqual([
      expect.objectContaining({ place: expect.objectContaining({ start: { line: 4, column: 1 } }) })
    ])
  })
})

describe('words of the interface that a user brings', () => {
  const unusable = [
    [{ tme: 'Muda' }, 'Unexpected name `tme`, did you mean `time`?'],
    [{ time: '' }, 'Unexpected value of `time`, expected words'],
    [{ time: ['Muda'] }, 'Unexpected value of `time`, expected words'],
    [{ time: '</title><script>' }, 'Unexpected `<` in `time`'],
    [{ pageOf: 'Ukurasa {page}' }, '`pageOf` lacks `{pages}`'],
    [{ pageOf: '{page} {pages} {title}' }, 'Unexpected `{title}` in `pageOf`'],
    [{ minutes: '{minutes:x-y one=a other=b}' }, 'Unexpected `x-y` in `minutes`, expected a language tag'],
    [{ optionLetters: 'A" } body { display: none' }, 'Unexpected `"` in `optionLetters`'],
    [{ optionLetters: 'A B' }, 'Unexpected `optionLetters`, expected letters'],
    [{ constructor: 'a' }, 'Unexpected name `constructor`']
  ] as const

  it.each(sampled(unusable, 4))('are left out where they cannot be used: %j', long, async (words, what) => {
    write(english)
    await place.run('languages', 'add', 'sw', 'decks/water')
    write(words)
    const { stdout } = await place.run('check', 'decks/water', '--format', 'json')
    const found = JSON.parse(stdout).messages.filter(
      (message: { rule: string }) => message.rule === 'interface-words-can-be-used'
    )
    expect(found).toEqual([
      expect.objectContaining({
        file: labels,
        place: expect.objectContaining({ start: { line: 2, column: 3 } }),
        severity: 'warning',
        what: expect.stringContaining(what)
      })
    ])
  })

  it.runIf(isLong)('are offered again when the file is invalid', long, async () => {
    write(english)
    await place.run('languages', 'add', 'sw', 'decks/water')
    for (const text of ['[]', 'Muda', '{"time": "Muda"', '']) {
      place.put(labels, text)
      const { stdout, stderr } = await place.run('check', 'decks/water', '--format', 'json')
      expect(stderr).toBe('')
      expect(stdout).toMatch(/interface-words-can-be-used|file-can-be-read/)
    }
  })
})
