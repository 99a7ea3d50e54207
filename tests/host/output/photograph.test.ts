import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPrinter, type Printer } from '../../../src/host/output/print.js'
import { browserPath } from '../../browser.js'

let printer: Printer
beforeAll(async () => {
  printer = openPrinter(await browserPath())
})
afterAll(() => printer.close())

const page = (mark: string) =>
  `<!doctype html><title>Water</title><style>body,p{margin:0}.slide{width:1280px;height:720px;background:#08c;color:#08c}</style><section class="slide"><p class="mark">${mark}</p></section><section class="slide"></section>`

async function taken(html: string, without = '.mark'): Promise<Buffer> {
  const answer = await printer.photograph(html, { selector: '.slide', without, width: 640 })
  if ('problem' in answer) throw new Error(answer.problem)
  return Buffer.from(answer.picture)
}

test('a picture in WebP is half as large as the first slide, and does not have what it is to be without', async () => {
  const picture = await taken(page('<span style="background:#fff">Draft</span>'))
  expect([picture.toString('latin1', 0, 4), picture.toString('latin1', 8, 16)]).toEqual(['RIFF', 'WEBPVP8X'])
  expect([picture.readUIntLE(24, 3) + 1, picture.readUIntLE(27, 3) + 1]).toEqual([640, 360])
  expect(picture.equals(await taken(page('')))).toBe(true)
  expect(picture.equals(await taken(page('<span style="background:#fff">Draft</span>'), '.other'))).toBe(false)
})

test('the document is measured and printed as it was afterwards', async () => {
  const html = page('Draft')
  await taken(html)
  await printer.photograph(html, { selector: '.slide', without: '.mark', width: 240 })
  const visibility = () =>
    `${devicePixelRatio} ${getComputedStyle(document.querySelector('.mark') ?? document.body).visibility}`
  const asked = await printer.ask(html, [{ width: 1280, height: 720 }], visibility)
  expect(asked).toEqual({ answers: ['1 visible'] })
})
