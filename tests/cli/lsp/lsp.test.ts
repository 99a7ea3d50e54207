import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  Hover,
  Location,
  WorkspaceEdit
} from 'vscode-languageserver/node'
import { isLong, long } from '../../sampled.js'
import { finishedStarter } from '../../starter.js'
import { createTempProject, type TempProject } from '../temp-project.js'
import { edited, openEditor } from './editor.js'

const decks = join(import.meta.dirname, '../../../decks')
const lesson = 'decks/crsv-mission-approaches'
const source = (path: string) => readFileSync(join(decks, path), 'utf8')

let work: TempProject
let editor: Awaited<ReturnType<typeof openEditor>>
const file = `${lesson}/deck.md`
const text = source('crsv-mission-approaches/deck.md')

beforeAll(async () => {
  work = createTempProject()
  for (const name of ['deck.md', 'CHANGES.md', 'questions.md', 'languages/fr.po', 'languages/lock.json'])
    work.put(`${lesson}/${name}`, source(`crsv-mission-approaches/${name}`))
  work.put('decks/glossary.yaml', source('glossary.yaml'))
  editor = await openEditor(work.folder)
  await editor.open(file, text)
})
afterAll(() => {
  editor.kill()
  work.remove()
})

/** The place behind some words of a text, which are there once. */
function behind(words: string, inText = text): { line: number; character: number } {
  const before = inText.slice(0, inText.indexOf(words) + words.length).split('\n')
  return { line: before.length - 1, character: (before.at(-1) ?? '').length }
}

const at = (position: { line: number; character: number }) => ({
  textDocument: { uri: editor.uriOf(file) },
  position
})

describe('an editor that talks to `backbrief lsp`', () => {
  let version = 1
  const type = (now: string) => {
    version += 1
    return editor.type(file, version, now)
  }

  it('is told what is wrong with a text that was never saved, and that it is fixed', async () => {
    await editor.until(file, () => true)
    await type(text.replace(':::notes', ':::note'))
    const [message] = await editor.until(file, found => found.some(({ code }) => code === 'block-is-known'))
    expect(message?.source).toBe('backbrief')
    await type(text)
    await editor.until(file, found => found.every(({ code }) => code !== 'block-is-known'))
    expect(work.read(file)).toBe(text)
  })

  it('fixes what is certain, and all of it at once', async () => {
    const [, minutes = ''] = /::slide\{[^}]*minutes=(\d+)/.exec(text) ?? []
    const spoiled = text.replace(`minutes=${minutes}`, `minutes=“${minutes}”`)
    await type(spoiled)
    const line = spoiled.slice(0, spoiled.indexOf('“')).split('\n').length - 1
    const range = { start: { line, character: 0 }, end: { line, character: 0 } }
    const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uriOf(file) },
      range,
      context: { diagnostics: [] }
    })
    expect(actions.map(({ kind }) => kind)).toEqual(['quickfix', 'source.fixAll.backbrief'])
    for (const { edit } of actions)
      expect(edited(spoiled, edit?.changes?.[editor.uriOf(file)] ?? [])).toContain(`minutes="${minutes}"`)
    await type(text)
  })

  it('completes a block, with places to fill in', async () => {
    const begun = text.replace(':::notes', '::::ac\n\n:::notes')
    await type(begun)
    const { items } = await editor.ask<CompletionList>('textDocument/completion', at(behind('::::ac', begun)))
    const activity = items.find(({ label }) => label === '::::activity')
    expect(activity?.insertTextFormat).toBe(2)
    expect(activity?.textEdit?.newText).toMatch(/^::::activity\{minutes="\$\{1:10-15\}"/)
    await type(text)
  })

  it('explains a message and a term of the glossary', async () => {
    const hover = await editor.ask<Hover>('textDocument/hover', at(behind('conflict-related sexual viol')))
    expect(JSON.stringify(hover)).toContain('violences sexuelles liées aux conflits')
    const spoiled = text.replace('\nversion:', '\nversoin:')
    await type(spoiled)
    await editor.until(file, found => found.some(({ code }) => code === 'front-matter-field-is-known'))
    const why = await editor.ask<Hover>('textDocument/hover', at(behind('versoin', spoiled)))
    expect(JSON.stringify(why)).toContain('### front-matter-field-is-known')
    await type(text)
  })

  it('has an outline of parts and slides', async () => {
    const outline = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: editor.uriOf(file) }
    })
    expect(outline[0]?.name).toBe('Mission Approaches')
    expect(outline[0]?.children?.map(({ name }) => name)).toContain('Learning outcomes')
  })

  it.runIf(isLong)('leads from a term to the glossary, from other words to their translation', long, async () => {
    const [term] = await editor.ask<Location[]>('textDocument/definition', at(behind('conflict-related sexual viol')))
    expect(term?.uri).toBe(editor.uriOf('decks/glossary.yaml'))
    expect(source('glossary.yaml').split('\n')[term?.range.start.line ?? 0]).toBe('- slug: crsv')
    const heading = behind('## Learning outcomes')
    const [there] = await editor.ask<Location[]>('textDocument/definition', at({ ...heading, character: 0 }))
    expect(there?.uri).toBe(editor.uriOf(`${lesson}/languages/fr.po`))
  })

  it.runIf(isLong)('gives a slide another id so that no translation is touched', long, async () => {
    const id = /::slide\{#([\w-]+)/.exec(text)?.[1] ?? ''
    const position = behind(`::slide{#${id.slice(0, 3)}`)
    const { changes = {} } = await editor.ask<WorkspaceEdit>('textDocument/rename', {
      ...at(position),
      newName: 'another-name'
    })
    expect(Object.keys(changes).sort()).toEqual(
      ['deck.md', 'languages/fr.po', 'languages/lock.json'].map(name => editor.uriOf(`${lesson}/${name}`))
    )
    const before = work.read(`${lesson}/languages/fr.po`)
    for (const name of ['deck.md', 'languages/fr.po', 'languages/lock.json']) {
      const path = `${lesson}/${name}`
      work.put(path, edited(work.read(path), changes[editor.uriOf(path)] ?? []))
    }
    const renamed = work.read(`${lesson}/languages/fr.po`)
    const lock = work.read(`${lesson}/languages/lock.json`)
    const named = before.replaceAll(`msgctxt "${id}/`, 'msgctxt "another-name/')
    expect(renamed === named.replaceAll(`#: deck.md#${id}\n`, '#: deck.md#another-name\n')).toBe(true)
    expect((await work.run('languages', 'update')).code).toBe(0)
    expect(work.read(`${lesson}/languages/fr.po`) === renamed).toBe(true)
    expect(work.read(`${lesson}/languages/lock.json`) === lock).toBe(true)
    await expect(editor.ask('textDocument/rename', { ...at(position), newName: 'two words' })).rejects.toThrow(
      'letters, digits and hyphens'
    )
  })
})

describe('messages on a catalogue', () => {
  it.runIf(isLong)('stand in its file, and stay there while the deck is written', long, async () => {
    const other = await openEditor(work.folder)
    const catalogue = 'decks/short (1)/languages/fr.po'
    work.put('decks/short (1)/deck.md', finishedStarter)
    work.put(catalogue, 'msgid "no more than this\n')
    await other.open('decks/short (1)/deck.md', finishedStarter)
    const isSaid = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'catalogue-can-be-read')
    await other.until(catalogue, isSaid)
    await other.type('decks/short (1)/deck.md', 2, finishedStarter.replace('\ntitle:', '\ntitel:'))
    await other.until('decks/short (1)/deck.md', found =>
      found.some(({ code }) => code === 'front-matter-field-is-known')
    )
    expect(isSaid(await other.until(catalogue, () => true))).toBe(true)
    expect([...other.addresses]).toContain(other.uriOf('decks/short (1)/deck.md'))
    expect([...other.addresses]).toHaveLength(2)
    await other.close('decks/short (1)/deck.md')
    expect(await other.until(catalogue, found => found.length === 0)).toEqual([])
    expect(await other.quit()).toBe(0)
  })
})

describe('the program behind an editor', () => {
  it('ends when the editor says so', async () => {
    const other = await openEditor(work.folder)
    expect(await other.quit()).toBe(0)
    expect(other.stderr()).toBe('')
  })
})
