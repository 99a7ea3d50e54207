import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExchange } from '../../../src/build/languages/exchange-formats.js'
import type { Catalogue, Unit } from '../../../src/deck/catalogue.js'
import { writePo } from '../../../src/render/catalogue/po.js'
import { writeXliff12 } from '../../../src/render/catalogue/xliff12.js'
import { catalogueOf, lockOf, segmentsOf } from '../../../src/translate/catalogue.js'
import { incorporate } from '../../../src/translate/incorporate.js'
import { deckNames, ownDeck } from '../../translate/decks.js'

// A translator's week with OmegaT, without its windows: what we export is translated there and taken back. OmegaT is no part of this project;
// where it is not installed (`apt-get install omegat`), nothing of this can be tried.

const hasOmegat = spawnSync('omegat', ['--help'], { stdio: 'ignore' }).error === undefined

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-omegat-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${['source', 'target', 'tm', 'glossary', 'dictionary'].map(dir => `<${dir}_dir>__DEFAULT__</${dir}_dir>`).join('')}
<source_lang>EN</source_lang><target_lang>SW</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`

/** A word that a translator might add; no deck has it. */
const added = ' ŵ'

// Runs inside OmegaT when it has opened the project: every segment that it shows gets a translation.
const translator = `import org.omegat.core.data.PrepareTMXEntry
if (eventType.name() == 'LOAD') project.allEntries.each { segment ->
  def words = new PrepareTMXEntry()
  words.source = segment.srcText
  words.translation = segment.srcText + '${added}'
  project.setTranslation(segment, words, true, null)
}
`

/** Has OmegaT run a script over a file, and gives what it made of it. */
function translated(name: string, text: string, work = translator): string {
  const place = mkdtempSync(join(folder, 'project-'))
  for (const part of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat']) mkdirSync(join(place, part))
  writeFileSync(join(place, 'omegat.project'), project)
  writeFileSync(join(place, 'source', name), text)
  const script = join(place, 'translate.groovy')
  writeFileSync(script, work)
  const options = [`--config-dir=${join(folder, 'settings')}`, `--script=${script}`]
  execFileSync('omegat', [place, '--mode=console-translate', '--no-team', ...options], {
    stdio: 'pipe',
    env: { ...process.env, JAVA_TOOL_OPTIONS: '-Djava.awt.headless=true' }
  })
  const made = join(place, 'target', name)
  if (!existsSync(made)) throw new Error('OmegaT made no file')
  return readFileSync(made, 'utf8')
}

/** Everything that is exported to somebody who begins to translate, and what comes back from OmegaT. */
function sentAndReturned(
  name: (typeof deckNames)[number],
  format: 'po' | 'xliff12'
): { before: Catalogue; after: Catalogue; lost: string[] } {
  const deck = ownDeck(name)
  const segments = segmentsOf(deck)
  const before = catalogueOf(deck, segments, { language: 'sw', file: 'sw.po' })
  const records = lockOf(deck, segments, [before], { exported: ['sw'], today: '2026-11-24' }).languages.sw ?? []
  // OmegaT shows only those units of XLIFF 1.2 that have a target.
  const filled = () => ({ ...before, units: before.units.map(unit => ({ ...unit, target: unit.source })) })
  const text = format === 'po' ? translated('deck.po', writePo(before)) : translated('deck.xlf', writeXliff12(filled()))
  const content = readExchange(text)
  if ('fault' in content) throw new Error(content.fault)
  const { catalogue: after, outcomes } = incorporate(before, content, { records })
  return { before, after, lost: outcomes.filter(({ outcome }) => outcome !== 'taken').map(({ key }) => key) }
}

describe.each(['po', 'xliff12'] as const)('OmegaT, given %s', format => {
  it.for(deckNames)('gives back every text with its tags: %s', (name, { skip }) => {
    if (!hasOmegat) skip('OmegaT is not installed here')
    const { before, after, lost } = sentAndReturned(name, format)
    expect(lost).toEqual([])
    const words = ({ key, state, target }: Unit) => [key, state, target.replace(added, ''), target.includes(added)]
    expect(after.units.map(words)).toEqual(before.units.map(({ key, source }) => [key, 'translated', source, true]))
  })
})

// Who reviews has to see both languages. Of XLIFF 1.2, OmegaT shows the translation alone, as if it were the source.
const witness = (
  file: string
) => `if (eventType.name() == 'LOAD') new File('${file}').text = project.allEntries.collect { segment ->
  segment.srcText + '\\t' + project.getTranslationInfo(segment).translation
}.join('\\n')
`

describe('OmegaT, given a PO file to review', () => {
  it.for(deckNames)(
    'shows each text beside its translation, and all of it comes back as read: %s',
    (name, { skip }) => {
      if (!hasOmegat) skip('OmegaT is not installed here')
      const deck = ownDeck(name)
      const content = readExchange(readFileSync(`decks/${name}/languages/fr.po`, 'utf8'))
      if ('fault' in content) throw new Error(content.fault)
      const before = catalogueOf(deck, segmentsOf(deck), { language: 'fr', file: 'fr.po', content })
      const seen = join(folder, `${name}.txt`)
      const back = readExchange(translated('deck.po', writePo(before), witness(seen)))
      if ('fault' in back) throw new Error(back.fault)
      const shown = new Set(readFileSync(seen, 'utf8').split('\n'))
      const hidden = before.units.filter(
        ({ source, target }) => source !== target && !shown.has(`${source}\t${target}`)
      )
      expect(hidden.map(({ key }) => key)).toEqual([])
      const { catalogue: after } = incorporate(before, back, { records: [], reviewer: 'Amina Diallo' })
      expect(after.units.filter(({ state }) => state !== 'reviewed').map(({ key }) => key)).toEqual([])
    }
  )
})
