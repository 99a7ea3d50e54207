import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeckText } from '../../src/build/desk/deck-text.js'
import { openJournal } from '../../src/host/output/journal.js'
import { findDecks } from '../../src/host/source/find-decks.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampled } from '../sampled.js'

const before = '---\r\ntitle: Water\n---\r\n\r\n# Water\r\n\r\n- Wells\r\n- Rivers\n'
const plain = before.replaceAll('\r', '')

let work: TempProject
let file: string
beforeEach(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', before)
  file = join(work.folder, 'decks/water/deck.md')
})
afterEach(() => work.remove())

const journalFolder = () => join(work.folder, 'journal')
async function open(journal = openJournal(journalFolder(), file)) {
  const [location] = findDecks(['decks/water'], work.folder)
  const text = location && (await openDeckText(location, journal))
  if (!text) throw new Error('The deck cannot be opened')
  return text
}

test('what is typed is saved, and all other lines stay as they are, byte for byte', async () => {
  const text = await open()
  expect(text.state()).toEqual({ version: 1, text: plain, isSaved: true })
  expect(text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })).toEqual({ version: 2, changes: [] })
  await text.save()
  expect(text.state()).toMatchObject({ version: 2, isSaved: true })
  expect(readFileSync(file, 'utf8')).toBe(before.replace('Wells', 'Deep wells'))
  expect(readdirSync(join(work.folder, 'decks/water'))).toEqual(['deck.md'])
  await text.close()
})

test('what another program has written is brought together with what is typed', async () => {
  const text = await open()
  writeFileSync(file, before.replace('Rivers', 'Rivers and lakes'))
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  await text.save()
  expect(readFileSync(file, 'utf8')).toBe(before.replace('Rivers', 'Rivers and lakes').replace('Wells', 'Deep wells'))
  await text.close()
})

test('where both have changed the same line, the file holds both', async () => {
  const text = await open()
  writeFileSync(file, before.replace('Wells', 'Springs'))
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  await text.save()
  expect(readFileSync(file, 'utf8')).toContain(
    '<<<<<<< from the desk\r\n- Deep wells\r\n=======\r\n- Springs\r\n>>>>>>> from the file\r\n'
  )
  await text.close()
})

test('a page that is behind gets the changes of the others', async () => {
  const text = await open()
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  const mine = plain.replace('Rivers', 'Streams')
  const answer = text.sync({ base: 1, text: mine })
  const at = plain.indexOf('- Wells')
  expect(answer).toEqual({ version: 3, changes: [{ from: at, to: at + 8, insert: '- Deep wells\n' }] })
  expect(text.sync({ base: 77, text: mine })).toBeUndefined()
  expect(text.sync({ base: 77, baseText: plain, text: mine })).toMatchObject({ version: 3 })
  await text.close()
})

test('what could not be saved is in the journal, and is taken up by the next run', async () => {
  const kept = openJournal(journalFolder(), file)
  const text = await open(kept)
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  const [entry] = readdirSync(journalFolder())
  // As if the process had been killed here, and another program had gone on.
  const left = readFileSync(join(journalFolder(), entry ?? ''), 'utf8')
  await text.close()
  expect(readdirSync(journalFolder())).toEqual([])
  writeFileSync(file, before.replace('Rivers', 'Rivers and lakes'))
  const ofEnded = (entry ?? '').replace(/\.\d+-\d+-/, '.4194303-1-')
  writeFileSync(join(journalFolder(), ofEnded), left)
  const again = await open()
  await again.save()
  expect(readFileSync(file, 'utf8')).toBe(before.replace('Rivers', 'Rivers and lakes').replace('Wells', 'Deep wells'))
  expect(readdirSync(journalFolder())).toEqual([])
  await again.close()
})

test('a file that is gone is not written again; its text is kept', async () => {
  const text = await open()
  rmSync(file)
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  await text.save()
  expect(text.state()).toMatchObject({ isSaved: false, failure: 'gone' })
  expect(readdirSync(journalFolder())).toHaveLength(1)
  writeFileSync(file, before)
  await text.readAgain()
  await text.save()
  expect(readFileSync(file, 'utf8')).toContain('Deep wells')
  expect(text.state()).toEqual({ version: 2, text: plain.replace('Wells', 'Deep wells'), isSaved: true })
  await text.close()
})

test.runIf(process.getuid?.() !== 0)('a folder that may not be written to is a failure with its reason', async () => {
  const text = await open()
  chmodSync(join(work.folder, 'decks/water'), 0o555)
  text.sync({ base: 1, text: plain.replace('Wells', 'Deep wells') })
  await text.save()
  expect(text.state()).toMatchObject({ isSaved: false, failure: 'permission' })
  chmodSync(join(work.folder, 'decks/water'), 0o755)
  await text.close()
})

test.each(sampled([100, 1000], 1))(
  '%s saves in a row lose nothing and leave nothing beside the lesson',
  long,
  async saves => {
    const text = await open()
    let now = plain
    for (let save = 1; save <= saves; save++) {
      now += `- Well ${save}\n`
      const answer = text.sync({ base: save, text: now })
      expect(answer).toEqual({ version: save + 1, changes: [] })
      await text.save()
    }
    await text.close()
    const wells = Array.from({ length: saves }, (_, index) => `- Well ${index + 1}\n`).join('')
    expect(readFileSync(file, 'utf8').replaceAll('\r', '')).toBe(plain + wells)
    expect(readdirSync(join(work.folder, 'decks/water'))).toEqual(['deck.md'])
    expect(readdirSync(journalFolder())).toEqual([])
  }
)
