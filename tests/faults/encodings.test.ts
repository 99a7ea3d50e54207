import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { expectCalm, type Files } from './scene.js'

// What each file that people write may come back as from their editors.

let work: TempProject
let sources: Record<string, string>
let plain: Files
beforeAll(async () => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter.replace('Welcome', 'Welcome to the WHO'))
  await work.run('languages', 'add', 'fr', 'decks/water')
  const po = work.read('decks/water/languages/fr.po')
  sources = {
    'decks/water/deck.md': work.read('decks/water/deck.md'),
    'decks/water/languages/fr.po': po.replace(/(msgid "My lesson"\n)msgstr ""/, '$1msgstr "Ma leçon"'),
    'decks/glossary.yaml':
      '- slug: who\n  en: { term: World Health Organization, abbreviation: WHO }\n  fr: { term: Organisation mondiale de la santé, abbreviation: OMS }\n',
    'decks/brand.yaml': 'organisation: Centre régional de formation\n'
  }
  expect(sources['decks/water/languages/fr.po']).toContain('Ma leçon')
  plain = await built(text => Buffer.from(text))
  expect(Object.keys(plain)).toHaveLength(10)
})
afterAll(() => work.remove())

const words = ['build', '--to', 'slides,marp,json', '--no-pdf', '--no-cache']

/** What is built when every source is written in this way. */
async function built(encode: (text: string) => Buffer): Promise<Files> {
  for (const [path, text] of Object.entries(sources)) work.put(path, encode(text))
  expect(await work.run(...words)).toMatchObject({ code: 0, stderr: '' })
  return work.hashes('dist')
}

const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-16', text => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['a byte order mark', text => Buffer.from(`\uFEFF${text}`)],
  ['Windows line ends', text => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', text => Buffer.from(text.replaceAll('\n', '\r'))],
  ['UTF-16, big end first', text => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['UTF-16 without a mark', text => Buffer.from(text, 'utf16le')]
]

test.each(sampled(encodings, 2))(
  'Deck, translation, glossary and brand with %s give the same bytes',
  long,
  async (_, encode) => {
    expect(await built(encode)).toEqual(plain)
  }
)

test.each(
  sampled(['decks/water/deck.md', 'decks/water/languages/fr.po', 'decks/glossary.yaml', 'decks/brand.yaml'], 1)
)(
  '`%s` in Latin-1 is refused with the line of the first letter that is none, and the earlier build stands',
  long,
  async path => {
    await built(text => Buffer.from(text))
    const text = sources[path] ?? ''
    const latin = path.endsWith('deck.md') ? text.replace('Welcome', 'Éveil') : text
    const bytes = Buffer.from(latin, 'latin1')
    const line = bytes
      .subarray(
        0,
        bytes.findIndex(byte => byte >= 0x80)
      )
      .toString('latin1')
      .split('\n').length
    work.put(path, bytes)
    const ended = await work.run(...words)
    expectCalm(ended, path)
    expect(ended.stderr).toMatch(
      new RegExp(`^${path.replaceAll('.', '\\.')}:${line}:\\d+ .*error[\\s\\S]*UTF-8[\\s\\S]*fix {2}\\S`, 'm')
    )
    expect(ended.code).toBe(1)
    expect(work.hashes('dist')).toEqual(plain)
  }
)
