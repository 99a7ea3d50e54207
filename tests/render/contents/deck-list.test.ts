import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { contents } from '../../../src/render/contents/contents.js'
import type { ContentsEntry } from '../../../src/render/contents/entry.js'

function entry(title: string, index: number): ContentsEntry {
  const date = `2026-11-${String(28 - index).padStart(2, '0')}`
  const facts = { duration: 30, audience: 'Staff', version: '1.0.0', date, files: ['slides.html'] }
  return { deckId: `deck${index}`, language: 'en', title, ...facts }
}

async function links(count: number): Promise<(string | undefined)[][]> {
  const entries = Array.from('iabcdefgh').slice(0, count).map(entry)
  const { text } = await contents(entries, await readTemplates('en'))
  const [list = ''] = /<nav class="contents-list".*?<\/nav>/s.exec(text) ?? []
  return [...list.matchAll(/href="#([^"]+)"[^>]*>([^<]+)/g)].map(([, id, title]) => [
    title,
    new RegExp(`<article id="${id}".*?<h2[^>]*>([^<]+)`, 's').exec(text)?.[1]
  ])
}

test('many decks are found by their names, which lead to them', async () => {
  expect(await links(8)).toEqual([])
  expect(await links(9)).toEqual(Array.from('abcdefghi', name => [name, name]))
})
