/** @module-tag long */

import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { has } from '../programs.js'
import { build, type Pdf } from './built.js'

/**
 * The most pages that the lesson of 140 minutes may take, by language: 28 for the guide, 11 for the workbook, 26 for the workbook in
 * readable print. Numbers may only fall.
 */
const most = {
  notes: { en: 28, ar: 28, es: 28, fr: 28, ru: 28, zh: 28 },
  handout: { en: 10, ar: 10, es: 11, fr: 11, ru: 11, zh: 9 }
} as const
const mostReadable = {
  large: { en: 24, ar: 22, es: 26, fr: 26, ru: 26, zh: 20 },
  dyslexia: { en: 26, ar: 26, es: 26, fr: 26, ru: 26, zh: 26 }
} as const
const lesson = 'decks/crsv-mission-approaches'
const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh'] as const

describe.skipIf(!has('pdftotext')).each(['a4', 'letter'] as const)('on paper of the size %s', paper => {
  let folder: string
  let pdfs: readonly Pdf[]
  beforeAll(async () => {
    const built = await build('notes,handout,sheets,forms', lesson, '--paper', paper)
    folder = built.folder
    pdfs = built.pdfs
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const pagesOf = (format: string, language: string) => pagesOfPdf(pdfs, format, language)

  it.each(languages)('the plan of the lesson has the first page of the guide to itself: %s', async language => {
    const [plan = '', next = ''] = pagesOf('notes', language)
    const { labels } = await readTemplates(language)
    // Arabic is drawn from right to left, so clock times are counted.
    expect(plan.match(/\d\d:\d\d/g)?.length).toBeGreaterThan(38)
    if (language !== 'ar') expect(next).toContain(labels.glance)
  })

  it.each(languages)('an evaluation has one page, and so has each set of cards and each sheet: %s', language => {
    expect(pagesOf('evaluation', language)).toHaveLength(1)
    // Six sets of cards, and the sheets of two exercises.
    expect(pagesOf('activity-sheets', language)).toHaveLength(8)
  })

  it.runIf(paper === 'a4').each(languages)('the guide and the workbook stay short: %s', language => {
    expect(pagesOf('notes', language).length).toBeLessThanOrEqual(most.notes[language])
    expect(pagesOf('handout', language).length).toBeLessThanOrEqual(most.handout[language])
  })
})

describe.skipIf(!has('pdftotext')).each(['large', 'dyslexia'] as const)('in %s print', print => {
  let folder: string
  let pdfs: readonly Pdf[]
  beforeAll(async () => {
    const built = await build('handout', lesson, '--print', print)
    folder = built.folder
    pdfs = built.pdfs
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(languages)('the workbook stays short: %s', language => {
    expect(pagesOfPdf(pdfs, 'handout', language).length).toBeLessThanOrEqual(mostReadable[print][language])
  })
})

/** The text of each page of a PDF of the long lesson. */
function pagesOfPdf(pdfs: readonly Pdf[], format: string, language: string): string[] {
  const pdf = pdfs.find(({ name }) => name === `crsv-mission-approaches/${language}/${format}.pdf`)
  if (!pdf) throw new Error(`No ${format}.pdf was made in ${language}`)
  return execFileSync('pdftotext', ['-layout', pdf.path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}
