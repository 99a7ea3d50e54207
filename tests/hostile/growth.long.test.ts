/** @module-tag long */

import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.js'

// As tests/hostile/growth.test.ts, of what takes long though it grows with the text: the YAML reader needs seconds for the largest text
// that it is given.

describe('YAML as large as it may be is read or refused in steps that grow with it', () => {
  const head =
    'title: Wells\nlanguage: en\nduration: 30\naudience: Staff\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\n'
  const filled = (piece: string, size: number) => piece.repeat(size / piece.length)
  it.each(['\t', ' ', ' :', '"', "'", ': ', '#', '- ', '!', '%', '@', '\\', '|\n', '? '])('of `%s`', piece => {
    const text = `---\n${head}subtitle: ${filled(piece, 30_000)}"\n---\n\n# Wells\n`
    const glossary = { file: 'glossary.yaml', text: `- slug: ${filled(piece, 500_000)}"\n` }
    const { messages } = parse({ id: 'x', deck: { file: 'deck.md', text }, glossary })
    expect(messages).not.toEqual([])
  })
})
