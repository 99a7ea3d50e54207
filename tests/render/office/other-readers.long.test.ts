/** @module-tag long */

import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TempProject } from '../../cli/temp-project.js'
import { allNamed, linesIn, numbered, openPackage } from '../pptx/open-package.js'
import { bothDecksBuilt, decks } from './both-decks.js'

// Neither reader is a program that tests fetch: npm has no python-pptx, and Debian's Apache POI 4.0.1 lacks its own schemas and opens no file.
// A path to each puts it to work: a folder with python-pptx in PYTHONPATH, jars of POI in POI_CLASSPATH (3.15 and later were tried).
const python = process.env.PYTHON ?? 'python3'
const poi = process.env.POI_CLASSPATH
const readers: Readonly<Record<string, (paths: readonly string[]) => string>> = {
  ...(spawnSync(python, ['-c', 'import pptx'], { stdio: 'ignore' }).status === 0 && {
    'python-pptx': paths => execFileSync(python, [beside('count.py'), ...paths], { encoding: 'utf8' })
  }),
  ...(poi && {
    'Apache POI': paths => execFileSync('java', ['-cp', poi, beside('Count.java'), ...paths], { encoding: 'utf8' })
  })
}
const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh']
const files = decks.flatMap(deck =>
  languages.flatMap(language => ['slides.pptx', 'deck.pptx'].map(name => join(deck, language, name)))
)

describe.runIf(Object.keys(readers).length > 0)('other readers of presentations', () => {
  let place: TempProject
  let paths: string[]
  beforeAll(async () => {
    place = await bothDecksBuilt('pptx', languages.join())
    paths = files.map(file => join(place.folder, 'dist/decks', file))
  }, 600_000)
  afterAll(() => place.remove())

  it.each(Object.entries(readers))(
    '%s counts what was written, in both decks and six languages',
    (name, read) => {
      const found = read(paths)
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      for (const [index, path] of paths.entries()) {
        expect(found[index], files[index]).toEqual(written(path))
        console.log(`${name}: ${files[index]}: ${JSON.stringify(found[index])}`)
      }
      expect(found.length).toBe(files.length)
    },
    120_000
  )
})

it.runIf(Object.keys(readers).length === 0)('leaves other readers out where there are none', () => {
  console.log('Neither python-pptx nor Apache POI is on this computer: presentations were not held against them.')
})

function beside(name: string): string {
  return join(import.meta.dirname, 'readers', name)
}

/** What stands in the XML of a presentation, in the same figures. */
function written(path: string) {
  const file = openPackage(new Uint8Array(readFileSync(path)))
  const slides = numbered(file, 'slides/slide').map(name => file.part(name))
  const count = (...names: string[]) => names.flatMap(name => slides.flatMap(slide => allNamed(slide, name))).length
  const notes = numbered(file, 'notesSlides/notesSlide').flatMap(name =>
    allNamed(file.part(name), 'p:sp').filter(shape =>
      allNamed(shape, 'p:ph').some(({ attributes }) => attributes.type === 'body')
    )
  )
  return {
    slides: slides.length,
    shapes: count('p:sp', 'p:grpSp', 'p:graphicFrame', 'p:pic', 'p:cxnSp'),
    tables: count('a:tbl'),
    pictures: count('p:pic'),
    letters: letters(slides.flatMap(linesIn)),
    notes: letters(notes.flatMap(linesIn))
  }
}

function letters(lines: readonly string[]): number {
  return [...lines.join('').replaceAll(/\s/gu, '')].length
}
