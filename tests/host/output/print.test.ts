import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPrinter, type Printer } from '../../../src/host/output/print.js'
import { accessiblePdf } from '../../../src/pdf/accessible-pdf.js'
import { openPdf } from '../../../src/pdf/open-pdf.js'
import { browserPath } from '../../browser.js'
import { profilesIn } from '../../environment.js'
import { has } from '../../programs.js'
import { isLong, long } from '../../sampled.js'

const a4 = { width: 210 / 25.4, height: 297 / 25.4 }
const metadata = { date: new Date('2026-11-24T00:00:00Z'), direction: 'ltr' } as const

let folder: string
let browser: string
let printer: Printer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backbrief-print-'))
  browser = await browserPath()
  printer = openPrinter(browser)
})
afterAll(async () => {
  await printer.close()
  rmSync(folder, { recursive: true })
})

function page(body: string, style = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>L’eau (1)</title><style>${style}</style></head><body>${body}</body></html>`
}

async function print(html: string, with_ = printer): Promise<string> {
  const printed = await with_.print(html, a4)
  if ('problem' in printed) throw new Error(printed.problem)
  const file = join(folder, 'a.pdf')
  writeFileSync(file, await accessiblePdf(await openPdf(printed.pdf), { headings: [] }, metadata))
  return file
}

const testRead = test.skipIf(!has('pdftotext') || !has('qpdf'))
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })

testRead('a document becomes a tagged PDF of exact size with its title, language, outline and date', async () => {
  const file = await print(page('<h1>Une</h1><p>texte</p><h1>Deux</h1>', 'h1{break-before:page}'))
  const info = run('pdfinfo', file)
  expect(info).toMatch(/Title: +L’eau \(1\)/)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/Page size: +595\.92 x 841\.92/)
  expect(info).toMatch(/CreationDate: +Tue Nov 24 00:00:00 2026 UTC/)
  expect(info).toMatch(/ModDate: +Tue Nov 24 00:00:00 2026 UTC/)
  expect(run('qpdf', '--json', '--json-key=outlines', file)).toMatch(/"title": "Une"[\s\S]*"title": "Deux"/)
  expect(spawnSync('qpdf', ['--check', file]).status).toBe(0)
})

testRead('the margins and page numbers of the style sheet hold', async () => {
  const style =
    '@page{margin:40mm 30mm;@bottom-center{content:"page " counter(page) " of " counter(pages)}}body,p{margin:0}'
  const file = await print(page('<p>one</p><p style="break-before:page">two</p>', style))
  const text = run('pdftotext', '-bbox', file, '-')
  expect(text).toMatch(/xMin="8[45]\.\d+" yMin="11[3-6]\.[^>]*>one</)
  expect(run('pdftotext', file, '-')).toMatch(/page 1 of 2[\s\S]*page 2 of 2/)
})

testRead('no script runs, no dialog stops it, nothing is asked of the network', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const hostile = `<script>alert(1); document.body.textContent = 'owned'; fetch('${at}/fetch')</script><p>whole</p>
    <img src="${at}/img"><link rel="stylesheet" href="${at}/css"><link rel="prefetch" href="${at}/prefetch">
    <iframe src="${at}/frame"></iframe><iframe src="file:///etc/hostname"></iframe>
    <style>@import url(${at}/import); @font-face { font-family: x; src: url(${at}/font) } p { font-family: x }</style>`
  expect(run('pdftotext', await print(page(hostile)), '-').trim()).toBe('whole')
  expect(asked).toEqual([])
  await new Promise(done => server.close(done))
})

test('a document is the same bytes from a new browser and from one that has printed before', async () => {
  const html = page('<h1>Même</h1><table><tr><th scope="col">a<th scope="col">b<tr><td>1<td>2</table>')
  const other = openPrinter(browser)
  const printed = [await other.print(html, a4), await other.print(html, a4), await printer.print(html, a4)]
  await other.close()
  const raw = printed.map(one => ('pdf' in one ? one.pdf : new Uint8Array()))
  const finished = await Promise.all(
    raw.map(async pdf => accessiblePdf(await openPdf(pdf), { headings: [] }, metadata))
  )
  const different = (files: readonly Uint8Array[]) =>
    new Set(files.map(file => Buffer.from(file).toString('latin1'))).size
  expect(different(raw)).toBeGreaterThan(1)
  expect(different(finished)).toBe(1)
})

test('a browser that is none is a problem with words', async () => {
  const broken = openPrinter('/bin/false')
  expect(await broken.print(page('x'), a4)).toEqual({ problem: expect.stringContaining('/bin/false') })
  await broken.close()
})

test.runIf(isLong && has('pdftotext') && has('qpdf'))(
  'a browser that was killed is started once more, and no profile stays behind',
  long,
  async () => {
    const other = openPrinter(browser)
    await print(page('one'), other)
    const [profile] = profiles()
    // Never a word of which it is not known whose processes it finds.
    if (profile === undefined) throw new Error('The browser has no profile by which to know it')
    for (const pid of processesWith(profile)) process.kill(pid, 'SIGKILL')
    expect(run('pdftotext', await print(page('two'), other), '-').trim()).toBe('two')
    await other.close()
    expect(profiles().filter(name => name !== profile)).toEqual([])
  }
)

test('a printer that closes while it prints leaves no browser and no profile', async () => {
  const other = openPrinter(browser)
  const printing = other.print(page('<p>one</p>'.repeat(10_000)), a4)
  while (profiles().length === 0) await wait(10)
  await other.close()
  expect(await printing).toHaveProperty('problem')
  expect(profiles()).toEqual([])
})

// The printer that all tests share keeps its own profile, which is older.
function profiles(): string[] {
  return profilesIn(tmpdir())
    .filter(name => name.startsWith(`browser-${process.pid}-`))
    .filter(name => name !== shared)
}
let shared = ''
beforeAll(async () => {
  await printer.print(page('first'), a4)
  shared = profiles()[0] ?? ''
})

function processesWith(word: string): number[] {
  return run('ps', '-eo', 'pid,args')
    .split('\n')
    .filter(line => line.includes(word))
    .map(line => Number.parseInt(line, 10))
}
