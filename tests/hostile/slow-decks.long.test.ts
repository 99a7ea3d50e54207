/** @module-tag long */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'
import { heavyTexts, slowTexts } from './slow-texts.js'

// The bars are a second for a slide and ten for a deck, on a machine that does nothing else. A test that measures time fails by
// itself on one that is busy, so these only end what has plainly lost its way.
const minute = 60_000
const megabytes = 1024

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
})
afterEach(() => work.remove())

/** Builds everything that needs no browser; returns the exit code and the peak memory of the largest process, in kilobytes. */
async function build(
  deck: string,
  files: Readonly<Record<string, string>> = {}
): Promise<{ code: number | null; stderr: string; memory: number }> {
  work.put('lesson/deck.md', deck)
  for (const [path, text] of Object.entries(files)) work.put(path, text)
  const preload = pathToFileURL(join(import.meta.dirname, 'report-memory.mjs')).href
  const env = { NODE_OPTIONS: `--import ${preload}`, REPORT_MEMORY_IN: join(work.folder, '.temporary') }
  const words = ['build', 'lesson', '--to', 'slides,presenter,marp,json']
  const { code, stderr } = await work.start(env, words, pid => {
    setTimeout(() => kill(pid), minute).unref()
  })
  const reports = readdirSync(join(work.folder, '.temporary')).filter(name => name.startsWith('memory-'))
  const memory = Math.max(...reports.map(name => Number(work.read(`.temporary/${name}`))))
  return { code, stderr, memory }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

describe('a slide of 64 KiB is built or refused within reason', () => {
  it.each(Object.entries(slowTexts))('%s', async (_, text) => {
    const { code, stderr, memory } = await build(starter.replace('Welcome\n', `${text(64 * 1024)}\n`))
    expect([0, 1]).toContain(code)
    if (code === 1) expect(stderr).toMatch(/^lesson\/deck\.md:\d+:\d+ [\s\S]*fix {2}\S/m)
    expect(memory).toBeGreaterThan(0)
    expect(memory).toBeLessThan(512 * megabytes)
  })
})

/** A deck of as many slides, each with as much of a text as a slide may hold, as fit into a number of bytes. */
function deckOf(text: (size: number) => string, bytes: number): string {
  const slide = `\n---\n\n## Water\n\n${text(14_000)}\n\n:::notes\n${text(1000)}\n:::\n`
  return starter + slide.repeat(Math.floor((bytes - starter.length) / Buffer.byteLength(slide)))
}

async function expectDone(deck: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const { code, stderr, memory } = await build(deck, files)
  expect([0, 1]).toContain(code)
  expect(stderr).not.toMatch(/This is a bug|\bat .*\.js:\d+/)
  expect(memory).toBeGreaterThan(0)
  expect(memory).toBeLessThan(512 * megabytes)
}

describe('a deck of 1 MiB, and one as large as may be, is built or refused within reason', () => {
  it.each(Object.entries({ ...slowTexts, ...heavyTexts }))('%s', async (_, text) => {
    await expectDone(deckOf(text, 1024 * 1024))
    await expectDone(deckOf(text, 510 * 1024))
  })
})

describe('files beside a deck that are as large as may be are read or refused within reason', () => {
  const mebibyte = 1024 * 1024
  const po = (entries: string) => `msgid ""\nmsgstr "Language: fr\\nX-Backbrief-Deck: lesson\\n"\n\n${entries}`
  const entries = (target: string) =>
    Array.from(
      { length: Math.floor((4 * mebibyte - 1000) / (target.length + 60)) },
      (_, index) => `msgctxt "k${index}"\nmsgid "Welcome"\nmsgstr "${target}"\n`
    ).join('\n')

  it.each([
    ['front matter', { 'lesson/brand.yaml': `footer: "${'x '.repeat(250_000)}"\n` }],
    ['a glossary of terms', { 'glossary.yaml': '- slug: a\n  en: { term: water }\n'.repeat(14_000) }],
    ['a glossary of brackets', { 'glossary.yaml': '- [a, {b: c}]\n'.repeat(36_000) }],
    ['translations of backslashes', { 'lesson/languages/fr.po': po(entries('\\'.repeat(16_000))) }],
    ['translations of closing tags', { 'lesson/languages/fr.po': po(entries('</b1>'.repeat(3200))) }],
    ['translations of many', { 'lesson/languages/fr.po': po(entries('a')) }],
    [
      'an earlier text of quotation marks',
      { 'lesson/languages/fr.po': po(`#| msgid "${'\\"'.repeat(2_000_000)}\nmsgid "a"\nmsgstr "b"\n`) }
    ],
    [
      'a lock of brackets',
      { 'lesson/languages/fr.po': po(''), 'lesson/languages/lock.json': '['.repeat(4 * mebibyte - 10) }
    ]
  ])('%s', async (_, files) => {
    await expectDone(starter, Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text)])))
  })
})
