import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ChangeSet, Text } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeckText, openDeckText } from '../../src/build/desk/deck-text.js'
import { findDecks } from '../../src/host/source/find-decks.js'
import { type SyncPage, startSync } from '../../src/window/desk/sync.js'
import { createTempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'

/** A page of the desk without a window: its text, and what it types. */
function openPage(server: DeckText) {
  const { text, version } = server.state()
  let doc = Text.of(text.split('\n'))
  let kept: { readonly baseText: string; readonly text: string } | undefined
  const page: SyncPage = {
    text: () => doc.toString(),
    apply(changes) {
      doc = changes.apply(doc)
    },
    async send(sent) {
      await new Promise(resolve => setImmediate(resolve))
      return server.sync(sent) ?? { refused: 'unknown-base' }
    },
    keep(draft) {
      kept = draft
    },
    tell() {},
    later() {}
  }
  const sync = startSync(page, { text, version })
  server.listen(() => sync.heard(server.state().version))
  return {
    unsent: () => sync.unsent(),
    type(at: number, typed: string) {
      const from = at % (doc.length + 1)
      const changes = ChangeSet.of({ from, insert: typed }, doc.length)
      doc = changes.apply(doc)
      sync.typed(changes)
    },
    text: () => doc.toString(),
    kept: () => kept
  }
}

const rest = () => new Promise(resolve => setImmediate(resolve))
const step = fc.record({
  who: fc.constantFrom('first', 'second', 'editor', 'save', 'rest'),
  at: fc.nat(400),
  isLine: fc.boolean()
})
const line = fc.constantFrom('', '- Wells', '- Rivers', '---', ':::notes', 'Words of a line')

test(
  'two desks and an editor beside them lose no character of what is typed, and change no line that nobody did',
  long,
  async () => {
    const work = createTempProject()
    const file = join(work.folder, 'decks/water/deck.md')
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 10 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(step, { maxLength: 25 }),
        async (lines, end, steps) => {
          work.put('decks/water/deck.md', ['# Water', ...lines].join(end))
          const [location] = findDecks(['decks/water'], work.folder)
          const server = location && (await openDeckText(location, undefined))
          if (!server) throw new Error('The deck cannot be opened')
          const pages = { first: openPage(server), second: openPage(server) }
          const typed: string[] = []
          for (const [index, { who, at, isLine }] of steps.entries()) {
            // One letter each, as letters may be typed into words.
            const word = String.fromCodePoint(0x4e00 + index)
            if (who === 'rest') await rest()
            else if (who === 'save') await server.save()
            else if (who === 'editor') {
              const whole = readFileSync(file, 'utf8').split(end)
              whole.splice((at % whole.length) + 1, 0, word)
              writeFileSync(file, whole.join(end))
              if (isLine) await server.readAgain()
              typed.push(word)
            } else {
              pages[who].type(at, isLine ? `${word}\n` : word)
              typed.push(word)
            }
          }
          for (let turn = 0; turn < 20; turn++) await rest()
          await server.readAgain()
          await server.save()
          for (let turn = 0; turn < 20; turn++) await rest()
          await server.close()
          const saved = readFileSync(file, 'utf8')
          expect(typed.filter(word => !saved.includes(word))).toEqual([])
          const plain = saved.replaceAll('\r\n', '\n')
          expect([pages.first.text(), pages.second.text()]).toEqual([plain, plain])
          if (end === '\r\n') expect(saved.replaceAll('\r\n', '')).not.toContain('\n')
          expect(pages.first.kept()).toBeUndefined()
        }
      ),
      { numRuns: isLong ? 200 : 40 }
    )
    work.remove()
  }
)

test('a page that is left knows what the server may not have, and the next page sends it in vain or not', async () => {
  for (const isTaken of [true, false]) {
    const work = createTempProject()
    work.put('decks/water/deck.md', '# Water')
    const [location] = findDecks(['decks/water'], work.folder)
    const server = location && (await openDeckText(location, undefined))
    if (!server) throw new Error('The deck cannot be opened')
    const page = openPage({ ...server, sync: sent => (isTaken ? server.sync(sent) : undefined) })
    expect(page.unsent()).toBeUndefined()
    page.type(7, '\n\nWel')
    page.type(12, 'ls')
    const left = page.unsent()
    expect(left).toEqual({ base: 1, baseText: '# Water', text: '# Water\n\nWells' })
    // The first of both texts arrives, or neither does.
    if (isTaken) server.sync({ base: 1, text: '# Water\n\nWel' })
    server.sync({ base: 0, baseText: left?.baseText ?? '', text: left?.text ?? '' })
    expect(server.state().text).toBe('# Water\n\nWells')
    for (let turn = 0; turn < 20; turn++) await rest()
    await server.close()
    work.remove()
  }
})
