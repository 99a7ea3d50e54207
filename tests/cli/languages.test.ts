import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frontMatter } from '../front-matter.js'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const deck = `${frontMatter({ duration: 10 })}
# Water

:::notes
Welcome **everybody**.
:::

---

::slide{outcomes="1"}

## Rivers

Rivers run
`

let place: TempProject
beforeEach(() => {
  place = createTempProject()
  place.put('decks/water/deck.md', deck)
})
afterEach(() => place.remove())

const catalogue = 'decks/water/languages/fr.po'

/** Writes a translation into the catalogue, as a translator's program would. */
function translate(words: Readonly<Record<string, string>>): void {
  let text = place.read(catalogue)
  for (const [source, target] of Object.entries(words)) {
    const before = `msgid "${source}"\nmsgstr ""`
    expect(text).toContain(before)
    text = text.replaceAll(before, `msgid "${source}"\nmsgstr "${target}"`)
  }
  place.put(catalogue, text)
}

const whole = {
  Water: 'Eau',
  'Field staff': 'Personnel de terrain',
  'Own work': 'Travail personnel',
  'Welcome <b1>everybody</b1>.': 'Bienvenue à <b1>tous</b1>.',
  Rivers: 'Rivières',
  'Rivers run': 'Les rivières courent'
}

describe('backbrief languages', () => {
  it.runIf(isLong)('finds what is stale to be so on the day that SOURCE_DATE_EPOCH names', long, async () => {
    await place.run('languages', 'add', 'fr')
    translate({ 'Rivers run': 'Les rivières courent' })
    await place.run('languages', 'update')
    place.put('decks/water/deck.md', deck.replace('Rivers run', 'Rivers run dry'))
    await place.runWith({ SOURCE_DATE_EPOCH: '86400' }, ['languages', 'update'])
    expect((await place.run('languages', 'status', '--stale')).stdout).toContain('since 1970-01-02')
  })

  it.runIf(isLong)(
    'knows a language however its tag is typed: there is never a second catalogue, which would be the same file on some disks',
    long,
    async () => {
      const names = () => Object.keys(place.hashes('decks/water/languages'))
      const brazilian = ['decks/water/languages/lock.json', 'decks/water/languages/pt-BR.po']
      for (const tag of ['pt-br', 'pt-BR', 'pt-Br']) {
        const { code, stdout } = await place.run('languages', 'add', tag)
        expect(stdout).toMatch(/^decks\/water\/languages\/pt-BR\.po: 11 words missing\.\n/)
        expect(code).toBe(0)
        expect(names()).toEqual(brazilian)
      }
      place.put('decks/water/deck.md', deck.replace('language: en', 'language: en-GB'))
      expect((await place.run('languages', 'add', 'en-gb')).stderr).toContain('is written in `en-gb` itself')
      expect(names()).toEqual(brazilian)
    }
  )

  it('adds a language, and says how far it is', async () => {
    const added = await place.run('languages', 'add', 'fr')
    expect(added.stdout).toBe(
      `${catalogue}: 11 words missing.\n  To take it back, delete ${catalogue}: the deck is unchanged.\n`
    )
    expect(added.code).toBe(0)
    translate({ Water: 'Eau', 'Rivers run': 'Les rivières courent' })
    const { stdout } = await place.run('languages', 'status')
    expect(stdout).toContain('decks/water/deck.md, 11 words')
    expect(stdout).toContain('  fr  4 words translated, not reviewed, 7 missing')
    expect(stdout).toContain('notes   2 words missing')
    const { decks } = JSON.parse((await place.run('languages', 'status', '--format', 'json')).stdout)
    expect(decks[0].languages[0].coverage.states.translated).toEqual({ units: 3, words: 4 })
  })

  it('writes nothing that has not changed, and the same when it is asked twice', async () => {
    await place.run('languages', 'add', 'fr')
    const before = place.hashes('decks')
    const { stdout } = await place.run('languages', 'update')
    expect(stdout).toContain('missing')
    expect(place.hashes('decks')).toEqual(before)
  })

  it('marks as stale what was edited, and keeps the rest', async () => {
    await place.run('languages', 'add', 'fr')
    translate(whole)
    place.put('decks/water/deck.md', deck.replace('Rivers run', 'Rivers run fast'))
    const { stdout } = await place.run('languages', 'update')
    expect(stdout).toBe(`${catalogue}: 9 words translated, not reviewed, 3 stale.\n`)
    expect(place.read(catalogue)).toContain('#, fuzzy\n#| msgid "Rivers run"\nmsgctxt "rivers/text/')
  })

  it.each(sampled(['xliff12', 'po', 'xliff21'], 1))('exports %s and takes it back', long, async format => {
    await place.run('languages', 'add', 'fr')
    const exported = await place.run('languages', 'export', '--format', format)
    const [file = ''] = exported.stdout.split(': ')
    expect(exported.stdout).toContain('7 texts')
    const text = place.read(file)
    place.put(
      'back.file',
      format === 'po'
        ? text.replace('msgid "Rivers run"\nmsgstr ""', 'msgid "Rivers run"\nmsgstr "Les rivières courent"')
        : text
            .replace('<source>Rivers run</source>', '<source>Rivers run</source><target>Les rivières courent</target>')
            .replace(
              'state="initial">\n          <source>Rivers run<',
              'state="translated">\n          <source>Rivers run<'
            )
    )
    const { stdout, code } = await place.run('languages', 'import', 'back.file')
    expect(stdout).toBe(`${catalogue}:\n  1 taken in\n`)
    expect(code).toBe(0)
    expect(place.read(catalogue)).toContain('msgstr "Les rivières courent"')
  })

  it.runIf(isLong)('translates a deck whose headings are names that every object has', long, async () => {
    const names = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']
    const slide = (name: string) => `\n---\n\n## ${name}\n\n${name}\n`.replaceAll('_', '\\_')
    place.put('decks/water/deck.md', deck + names.map(slide).join(''))
    await place.run('languages', 'add', 'fr')
    translate({ ...whole, ...Object.fromEntries(names.map(name => [name, `le ${name}`])) })
    expect((await place.run('languages', 'update')).stderr).toBe('')
    expect((await place.run('languages', 'status')).stdout).toContain('21 words translated, not reviewed\n')
    for (const format of ['po', 'xliff12', 'xliff21']) {
      const [file = ''] = (await place.run('languages', 'export', '--format', format)).stdout.split(': ')
      expect((await place.run('languages', 'import', file)).stdout).toBe(`${catalogue}:\n  17 already there\n`)
    }
    const { stdout, stderr } = await place.run('check', '--format', 'json')
    expect(stderr).toBe('')
    expect(stdout).not.toContain('catalogue-can-be-read')
  })

  it('writes each format into a file of its own', async () => {
    await place.run('languages', 'add', 'fr')
    const files = new Set<string>()
    const formats = ['po', 'xliff12', 'xliff21', 'review', 'tmx', 'tbx', 'omegat']
    for (const format of formats)
      files.add((await place.run('languages', 'export', '--format', format)).stdout.split(/[:\n]/)[0] ?? '')
    expect(files.size).toBe(formats.length)
  })

  it.runIf(isLong)('takes the catalogues of a deck along when its folder gets another name', long, async () => {
    place.put('decks/water/deck.md', deck.replace('::slide{outcomes="1"}\n', ''))
    await place.run('languages', 'add', 'fr')
    translate(whole)
    renameSync(join(place.folder, 'decks/water'), join(place.folder, 'decks/clean-water'))
    const built = await place.run('build', '--to', 'slides', '--no-pdf')
    expect(built.code).toBe(0)
    expect(place.read('dist/decks/clean-water/en/slides.html')).toContain('Rivers run')
    expect(place.read('dist/decks/clean-water/fr/slides.html')).toContain('Les rivières courent')
    const { stdout } = await place.run('check')
    expect(stdout).toContain('is now called `clean-water`')
    expect(stdout).toMatch(/clean-water\/languages\/fr\.po:\d+[\s\S]*Type `backbrief languages update clean-water`/)
    expect(await place.run('languages', 'update', 'clean-water')).toMatchObject({ code: 0 })
    expect(place.read('decks/clean-water/languages/fr.po')).toContain('X-Backbrief-Deck: clean-water')
    expect((await place.run('check')).stdout).not.toContain('catalogue-is-of-its-deck')
  })

  it('refuses a catalogue that another deck has left in its folder, and names the line', async () => {
    await place.run('languages', 'add', 'fr')
    place.put(
      'decks/fire/deck.md',
      deck
        .replace('::slide{outcomes="1"}\n', '')
        .replaceAll(/Water|Rivers|Welcome \*\*everybody\*\*|run|Field staff/g, 'Fire')
    )
    place.put('decks/fire/languages/fr.po', place.read(catalogue))
    const { code, stdout } = await place.run('check', 'fire')
    expect(code).toBe(1)
    expect(stdout).toMatch(/of the deck `water`, expected one of `fire`/)
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/write `"X-Backbrief-Deck: fire\\n"` in line \d+/)
  })

  it('refuses a file of another deck or language', async () => {
    await place.run('languages', 'add', 'fr')
    const text = place.read(catalogue)
    const before = place.hashes('decks')
    place.put('other.po', text.replace('Backbrief-Deck: water', 'Backbrief-Deck: fire'))
    const other = await place.run('languages', 'import', 'other.po')
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('`other.po` is of the deck `fire`, expected `water`')
    place.put('fr.po', text)
    const wrong = await place.run('languages', 'import', 'fr.po', '--language', 'es')
    expect(wrong.stderr).toContain('`fr.po` is in `fr`, not in `es`')
    place.put('en.po', text.replace('Language: fr', 'Language: en'))
    expect((await place.run('languages', 'import', 'en.po')).stderr).toContain(
      'the language that the deck is written in'
    )
    place.put('it.po', text.replace('Language: fr', 'Language: it'))
    expect((await place.run('languages', 'import', 'it.po')).stderr).toMatch(
      /`it\.po` is in `it`, expected a language of the deck `water`: `fr`\n +fix +If it is meant, first type `backbrief languages add it/
    )
    place.put('bad.xlf', '<!DOCTYPE a><xliff/>')
    expect((await place.run('languages', 'import', 'bad.xlf')).stderr).toContain('unexpected DOCTYPE')
    expect(place.hashes('decks')).toEqual(before)
  })

  it('does not touch the catalogues of a deck whose text has errors', async () => {
    await place.run('languages', 'add', 'fr')
    translate(whole)
    const before = place.hashes('decks/water/languages')
    place.put('decks/water/deck.md', deck.replace(':::notes', ':::nots'))
    const { code, stderr } = await place.run('languages', 'update')
    expect(code).toBe(1)
    expect(stderr).toContain('Unknown block `:::nots`')
    expect(place.hashes('decks/water/languages')).toEqual(before)
  })

  /** A translation that Ana has read, and a deck in which a spelling mistake was fixed since. */
  async function fixSpelling(): Promise<string> {
    place.put('decks/water/deck.md', deck.replace('Rivers run', 'Rivrs run'))
    await place.run('languages', 'add', 'fr')
    translate({ 'Rivrs run': 'Les rivières courent', Rivers: 'Rivières' })
    place.put(
      catalogue,
      place.read(catalogue).replaceAll('\n#. Slide "Rivers"', '\n# reviewed-by: Ana\n#. Slide "Rivers"')
    )
    await place.run('languages', 'update')
    place.put('decks/water/deck.md', deck)
    return /msgctxt "(rivers\/text\/\w+)"/.exec(place.read(catalogue))?.[1] ?? ''
  }

  it.each(['at once', 'after an update'])(
    'accepts a translation when only the spelling of its source was fixed, %s',
    async when => {
      const key = await fixSpelling()
      if (when !== 'at once') {
        await place.run('languages', 'update')
        expect(place.read(catalogue)).toContain('#, fuzzy\n#| msgid "Rivrs run"')
      }
      const { stdout, stderr, code } = await place.run('languages', 'accept', '--minor', key)
      expect(stderr).toBe('')
      expect(stdout).toBe(`${catalogue}:\n  ${key} stands again\n`)
      expect(code).toBe(0)
      expect(place.read(catalogue)).toContain(`msgctxt "${key}"\nmsgid "Rivers run"\nmsgstr "Les rivières courent"`)
      expect(place.read(catalogue)).not.toContain('#, fuzzy')
      // Ana has read it, and what it says is what it said.
      expect((await place.run('languages', 'update')).stdout).toContain('3 words reviewed, 8 missing')
      expect((await place.run('languages', 'accept', '--minor', key)).stdout).toContain('was not stale')
    }
  )

  it('lets no translation stand whose source has another tag now, and suggests the key that was meant', async () => {
    const key = await fixSpelling()
    place.put('decks/water/deck.md', deck.replace('Rivers run', 'Rivers **run**'))
    const tagged = await place.run('languages', 'accept', '--minor', key)
    expect(tagged.stdout).toContain(`${key} has other tags in its source now`)
    const unknown = await place.run('languages', 'accept', '--minor', `${key}0`)
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain(`No text has the key \`${key}0\`, did you mean \`${key}\`?`)
  })

  it('says since when texts are stale, and which', async () => {
    const key = await fixSpelling()
    await place.run('languages', 'update')
    const today = new Date().toISOString().slice(0, 10)
    const lock = place.read('decks/water/languages/lock.json')
    expect(lock).toContain('"since":"')
    place.put('decks/water/languages/lock.json', lock.replace(/"since":"[\d-]+"/, '"since":"2020-02-28"'))
    const { stdout } = await place.run('languages', 'status', '--stale')
    const days = (Date.parse(today) - Date.parse('2020-02-28')) / 86_400_000
    expect(stdout).toContain(`The oldest stale text is stale since 2020-02-28, ${days} days.`)
    expect(stdout).toContain(
      `stale  ${key}, slide 2, since 2020-02-28, ${days} days\n        was  Rivrs run\n        is   Rivers run`
    )
    // Seen again, it is stale since the same day.
    await place.run('languages', 'update')
    expect(place.read('decks/water/languages/lock.json')).toContain('"since":"2020-02-28"')
  })

  it('fails where less is translated than asked for', async () => {
    await place.run('languages', 'add', 'fr')
    translate({ 'Welcome <b1>everybody</b1>.': 'Bienvenue à <b1>tous</b1>.' })
    const { code, stderr, stdout } = await place.run('languages', 'status', '--min-coverage', 'slides=100,notes=80')
    expect(code).toBe(1)
    expect(stdout).toContain('2 words translated')
    expect(stderr).toContain('`0 %` of the words of `slides` of decks/water/deck.md are translated into `fr`')
    expect(stderr).not.toContain('`notes`')
    expect((await place.run('languages', 'status', '--min-coverage', 'notes=100')).code).toBe(0)
    const wrong = await place.run('languages', 'status', '--min-coverage', 'slide=100')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('did you mean `slides`?')
    expect((await place.run('languages', 'status', '--min-coverage', 'slides=101')).stderr).toContain(
      'expected percent'
    )
  })

  it('fills in what was reviewed in another deck, to be looked at', async () => {
    await place.run('languages', 'add', 'fr')
    translate(whole)
    place.put(catalogue, place.read(catalogue).replaceAll('\n#. ', '\n# reviewed-by: Ana\n#. '))
    place.put('decks/more/deck.md', deck.replace('title: Water', 'title: More'))
    const { stdout } = await place.run('languages', 'add', 'fr', 'decks/more')
    expect(stdout).toContain('needing work')
    expect(place.read('decks/more/languages/fr.po')).toContain(
      '#. TM 100 %\n#: deck.md#rivers\n#, fuzzy\nmsgctxt "rivers/text/'
    )
  })
})

describe('backbrief build', () => {
  // A whole lesson, because the rules for lessons are held against translations too.
  const slides = (language: string) => place.read(`dist/decks/water/${language}/slides.html`)
  const build = (...args: string[]) => place.run('build', '--no-pdf', '--to', 'slides,notes,coverage', ...args)

  beforeEach(async () => {
    place.put('decks/water/deck.md', starter)
    await place.run('languages', 'add', 'fr')
    translate({ 'Three steps': 'Trois étapes', 'Your own case': 'Votre propre cas' })
  })

  it('makes every language that has a catalogue, and marks what is not translated', async () => {
    const { code, stderr } = await build()
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(slides('en')).not.toContain('class="fallback')
    const page = slides('fr')
    expect(page).toContain('<html lang="fr"')
    expect(page).toContain('<h2 class="slide-title">Trois étapes</h2>')
    const marked = page.match(/<span class="fallback fallback-missing" lang="en" dir="ltr">/g)?.length
    const coverage = JSON.parse(place.read('dist/decks/water/fr/coverage.json'))
    // Of the texts of slides, the title in the front matter is not drawn on one.
    expect(marked).toBe(coverage.areas.slides.missing.units - 1)
    expect(marked).toBeGreaterThan(20)
    const percent = Math.floor((coverage.states.translated.words / coverage.total.words) * 100)
    expect(page).toMatch(new RegExp(`<p class="draft-mark">[^<]*\\b${percent}\\s%[^<]*\\b0\\s%`))
    // A card of the contents is in the language of its lesson.
    expect(place.read('dist/decks/index.html')).toContain('État de la traduction')
  })

  it.runIf(isLong)('marks as many texts as it counts, in a deck that is half translated', long, async () => {
    let index = 0
    const half = place.read(catalogue).replace(/^(msgctxt ".*"\nmsgid "(.*)"\n)msgstr ""$/gm, (entry, head, source) => {
      index += 1
      return index % 2 === 0 ? `${head}msgstr "FR ${source}"` : entry
    })
    place.put(catalogue, half)
    const { code } = await build('--language', 'fr')
    expect(code).toBe(0)
    const { total, states, areas } = JSON.parse(place.read('dist/decks/water/fr/coverage.json'))
    expect(states.translated.units / total.units).toBeCloseTo(0.5, 1)
    const marked = slides('fr').match(/<span class="fallback fallback-missing" lang="en" dir="ltr">/g)?.length
    const inHead =
      half.match(/^msgctxt "@deck\/(?:title|subtitle|programme|blank)\/.*"\nmsgid ".*"\nmsgstr ""$/gm)?.length ?? 0
    expect(marked).toBe(areas.slides.missing.units - inHead)
  })

  it('refuses under --strict what is not whole, and leaves the earlier build as it was', async () => {
    await build('--language', 'fr')
    const before = place.hashes('dist/decks/water')
    const strict = await build('--language', 'fr', '--strict')
    expect(strict.code).toBe(1)
    expect(strict.stderr).toMatch(/error|warning {2}translation-is-complete/)
    expect(strict.stderr).toMatch(/`\d+` of `\d+` texts are not translated, the first is/)
    expect(place.hashes('dist/decks/water')).toEqual(before)
  })

  it.runIf(isLong)(
    'refuses a language of which less is translated than asked for, and builds the others',
    long,
    async () => {
      const { code, stderr } = await build('--min-coverage', 'slides=90')
      expect(code).toBe(1)
      expect(stderr).toMatch(/fr\.po {2}error {2}translation-covers-enough|error {2}translation-covers-enough/)
      expect(stderr).toMatch(/`\d+ %` of the words of `slides` are translated into `fr`, expected at least `90 %`/)
      expect(slides('en')).toContain('<html lang="en"')
      expect((await build('--min-coverage', '0')).code).toBe(0)
    }
  )

  it('shows in a partial release the source, without a mark but with its language', async () => {
    const refused = await build('--language', 'fr', '--release')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('error  translation-is-complete')
    expect(refused.stderr).toContain('error  translation-is-reviewed')
    const partial = await build('--language', 'fr', '--release', '--allow-partial')
    expect(partial.stderr).toBe('')
    expect(slides('fr')).toContain('<span lang="en" dir="ltr">A real place, without names</span>')
    expect(slides('fr')).not.toContain('class="fallback')
  })

  it.runIf(isLong)(
    'shows the old translation of a stale text in a draft, and the source in a release',
    long,
    async () => {
      place.put('decks/water/deck.md', starter.replace('## Your own case', '## Your own cases'))
      await build('--language', 'fr')
      expect(slides('fr')).toContain(
        '<span class="fallback fallback-stale" lang="fr" dir="ltr">Votre propre cas</span>'
      )
      await build('--language', 'fr', '--release', '--allow-partial')
      expect(slides('fr')).toContain('<span lang="en" dir="ltr">Your own cases</span>')
    }
  )

  it('does not use a translation with wrong tags, and says where it is', async () => {
    translate({ '<b1>Ask:</b1> What would you have done?': 'Que feriez-vous ?' })
    const { stdout, code } = await place.run('check')
    const lines = place.read(catalogue).split('\n')
    const line = lines.findIndex(text => text.includes('What would you have done'))
    expect(stdout).toContain(`${catalogue}:${line}:1  warning  translation-keeps-tags`)
    expect(code).toBe(0)
    await build('--language', 'fr')
    expect(place.read('dist/decks/water/fr/notes.html')).toContain(
      'lang="en" dir="ltr"><strong>Ask:</strong> What would you have done?</span>'
    )
  })

  it('holds the rules for lessons against a translation, and leads to its catalogue', async () => {
    const long = 'mot '.repeat(80).trim()
    translate({ 'A real place, without names': long })
    const { stdout, code } = await place.run('check')
    expect(stdout).toMatch(/languages\/fr\.po:\d+:1 {2}warning {2}slide-has-few-words/)
    expect(stdout).not.toMatch(/deck\.md:\d+:\d+ {2}\w+ {2}slide-has-few-words/)
    expect(code).toBe(0)
  })

  it('says which languages there are, when one is asked for that is not there', async () => {
    const { code, stderr } = await build('--language', 'de')
    expect(code).toBe(2)
    expect(stderr).toContain('No deck is in the language `de`, expected `en`, `fr`')
  })

  it.each(sampled(['ar-XB', 'en-XA', 'zh-XC'], 0))(
    'makes %s, which nobody speaks, when it is asked to',
    long,
    async language => {
      const { code, stderr } = await build('--language', language)
      expect(stderr).toBe('')
      expect(code).toBe(0)
      expect(slides(language)).toContain(`<html lang="${language}" dir="${language.startsWith('ar') ? 'rtl' : 'ltr'}"`)
    }
  )

  it('names a conflict of Git in a catalogue', async () => {
    const text = place.read(catalogue)
    place.put(catalogue, text.replace('msgid "Scope"', '<<<<<<< HEAD\nmsgid "Scope"\n=======\n>>>>>>> bob'))
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toMatch(/fr\.po:\d+:1 {2}error {2}conflict-is-resolved/)
    expect(stderr).not.toContain('catalogue-can-be-read')
    place.put(catalogue, text)
  })

  it('says what is wrong with a catalogue that it cannot use', async () => {
    place.put(catalogue, place.read(catalogue).replace('msgid "Scope"', 'msgid "Scope'))
    place.put('decks/water/languages/french.po', 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n')
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toMatch(/fr\.po:\d+:1 {2}error {2}catalogue-can-be-read/)
    expect(stderr).toContain('Unexpected name `french`, expected a language tag like `fr` or `pt-BR`')
    expect((await build('--language', 'en')).code).toBe(0)
  })
})
