/** @module-tag long */

import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { papers, perPageCounts, printProfiles } from '../../../src/render/format.js'
import { build } from '../built.js'

const inks = ['full', 'low']

/** Pictures of slides by every number on a page, inks and papers in turn. */
const pictures = perPageCounts.map((perPage, count) => ({
  print: 'normal',
  perPage,
  ink: inks[count % 2],
  paper: papers[(count >> 1) % 2]
}))
/** Readable print has running text, whatever the number of slides on a page: once on each paper. */
const readable = printProfiles
  .filter(print => print !== 'normal')
  .flatMap((print, profile) => papers.map((paper, index) => ({ print, ink: inks[(profile + index) % 2], paper })))
const guides = printProfiles.flatMap((print, profile) =>
  inks.map((ink, index) => ({ print, ink, paper: papers[(profile + index) % 2] }))
)

/** Builds both decks in all languages. A PDF that has lost a line ends the build with an error. */
async function countOf(to: string, options: Readonly<Record<string, string | number | undefined>>): Promise<number> {
  const words = Object.entries(options).map(([name, value]) => `--${name === 'perPage' ? 'per-page' : name}=${value}`)
  const { folder, pdfs } = await build(to, '--no-cache', ...words)
  rmSync(folder, { recursive: true })
  return pdfs.length
}

// The pages of slides.pdf are no paper of a reader's: the print profile changes the guide alone.
it.each(guides)('slides and guide have all their lines: %o', async options => {
  const isUsual = options.print === 'normal'
  expect(await countOf(isUsual ? 'slides,notes' : 'notes', options)).toBe(isUsual ? 24 : 12)
})

it.each([...pictures, ...readable])('the handout has all its lines: %o', async options => {
  expect(await countOf('handout', options)).toBe(12)
})
