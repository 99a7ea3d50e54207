import { createHash } from 'node:crypto'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { htmlDocument, type Page } from '../../src/render/page.js'

const written = async (page: Page) => (await htmlDocument(page)).html.replaceAll('&#x27;', "'")

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('A page says its language, direction and title', async () => {
  const html = await written({ language: 'ar', title: 'A < B', styles: [], body: [h('p', 'x')] })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<title>A &#x3C; B</title>')
})

test('The security policy names the hash of exactly what stands in the page', async () => {
  const script = 'const text = "</script><!-- x"'
  const html = await written({
    language: 'en',
    title: 'T',
    styles: ['p::before{content:"</style>"}'],
    scripts: [script],
    body: []
  })
  const inPage = html.match(/<script>(.*?)<\/script>/s)?.[1] ?? ''
  expect(inPage).toBe('const text = "<\\/script>\\x3C!-- x"')
  const style = html.match(/<style>(.*?)<\/style>/s)?.[1] ?? ''
  expect(html).toContain(`script-src ${hash(inPage)}`)
  expect(html).toContain(`style-src ${hash(style)}`)
})

test('A sheet or script with the line ends of Windows has the hash of what a browser makes of it', async () => {
  const page = (end: string): Page => ({
    language: 'en',
    title: 'T',
    styles: [`p{${end}color:red${end}}`],
    scripts: [`let a = 1${end}let b = 2`],
    body: []
  })
  const html = await written(page('\n'))
  expect(html).toContain(`style-src ${hash('p{\ncolor:red\n}')}`)
  for (const end of ['\r\n', '\r']) expect(await written(page(end))).toBe(html)
})

test('A page without scripts lets no script run', async () => {
  expect(await written({ language: 'en', title: 'T', styles: [], body: [] })).toContain("script-src 'none'")
})
