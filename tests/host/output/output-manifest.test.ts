import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scanOutput } from '../../../src/host/output/output-manifest.js'

const progress = { slides: { translated: 12 } }

test('A deck stands first in the language that it is written in, then in the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-manifest-'))
  const entry = (language: string, isTranslation: boolean) => {
    mkdirSync(join(folder, 'wells', language), { recursive: true })
    writeFileSync(join(folder, 'wells', language, 'slides.html'), '')
    const facts = { title: 'Wells', duration: 5, audience: 'All', version: '1.0.0', date: '2026-11-24' }
    return {
      deckId: 'wells',
      language,
      written: ['slides.html'],
      ...facts,
      ...(isTranslation && { translation: progress })
    }
  }
  const { entries } = await scanOutput(folder, [entry('zh', true), entry('en', false), entry('ar', true)])
  expect(entries.map(({ language }) => language)).toEqual(['en', 'ar', 'zh'])
  rmSync(folder, { recursive: true })
})
