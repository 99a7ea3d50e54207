/** @module-tag long */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { TempProject } from '../../cli/temp-project.js'
import { has } from '../../programs.js'
import { bothDecksBuilt, decks } from '../office/both-decks.js'

// LibreOffice is no program that tests fetch: it takes half a gigabyte. Debian: `apt-get install --no-install-recommends libreoffice-impress`.
const canShow = has('soffice') && has('pdftotext') && has('pdfinfo')
const languages = ['en', 'ar', 'zh']
/** What a presentation says that a slide shows otherwise (docs/powerpoint.md): what a box or a fact is. A slide with two titles says both once more, as its name. */
const mayAdd = ['activity', 'question', 'calloutWarning', 'calloutKey', 'method', 'materials'] as const

describe.runIf(canShow)('LibreOffice', () => {
  let place: TempProject
  const folder = mkdtempSync(join(tmpdir(), 'letters-'))
  beforeAll(async () => {
    place = await bothDecksBuilt('slides,pptx', languages.join())
  }, 600_000)
  afterAll(() => {
    place.remove()
    rmSync(folder, { recursive: true })
  })

  it.each(decks.flatMap(deck => languages.map(language => [deck, language] as const)))(
    'shows on each slide of %s in %s the letters of our own, and no others but names of boxes',
    { timeout: 120_000 },
    (deck, language) => {
      const built = join(place.folder, 'dist/decks', deck, language)
      const profile = pathToFileURL(join(folder, 'profile')).href
      execFileSync('soffice', [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...['--convert-to', 'pdf', '--outdir', folder, join(built, 'slides.pptx')]
      ])
      const [theirs, ours] = [join(folder, 'slides.pdf'), join(built, 'slides.pdf')]
      const count = pagesOf(ours)
      expect(pagesOf(theirs)).toBe(count)
      const added = lettersOf(namesIn(language).join(''))
      const drawn = readFileSync(join(built, 'slides.html'), 'utf8').split('<section ').slice(1)
      expect(drawn).toHaveLength(count)
      for (let page = 1; page <= count; page += 1) {
        const [shown, own] = [lettersOf(textOf(theirs, page)), lettersOf(textOf(ours, page))]
        expect(without(own, shown), `lost on slide ${page}`).toBe('')
        // A slide that cuts its sources short has them whole in the presentation.
        if (drawn[page - 1]?.includes('class="more unseen"')) continue
        const more = new Set(without(shown, own))
        expect(
          [...more].filter(letter => !added.includes(letter) && !own.includes(letter)),
          `added to slide ${page}`
        ).toEqual([])
      }
      console.log(`${deck} in ${language}: the letters of ${count} slides are the same`)
    }
  )
})

it.runIf(!canShow)('is left out where LibreOffice or poppler is not on this computer', () => {
  console.log('There is no soffice or pdftotext on this computer: letters of presentations were not compared.')
})

function namesIn(language: string): string[] {
  const path = join(import.meta.dirname, '../../../templates/labels', `${language}.json`)
  const labels = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')))
  return mayAdd.map(name => labels[name] ?? '')
}

function pagesOf(file: string): number {
  return Number(/Pages: +(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
}

function textOf(file: string, page: number): string {
  return execFileSync('pdftotext', ['-f', String(page), '-l', String(page), file, '-'], { encoding: 'utf8' })
}

/** Letters in their own forms and in order: readers of PDFs join, turn round and cut words each in their own way. */
function lettersOf(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(/\p{L}/gu) ?? []).toSorted().join('')
}

/** The letters of a text without as many of those of another. */
function without(text: string, other: string): string {
  const left = new Map<string, number>()
  for (const letter of other) left.set(letter, (left.get(letter) ?? 0) + 1)
  return [...text]
    .filter(letter => {
      const count = left.get(letter) ?? 0
      left.set(letter, count - 1)
      return count <= 0
    })
    .join('')
}
