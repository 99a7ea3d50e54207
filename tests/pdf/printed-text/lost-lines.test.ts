import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrinter, type Printer } from '../../../src/host/output/print.js'
import { readFonts } from '../../../src/host/source/read-fonts.js'
import { openPdf } from '../../../src/pdf/open-pdf.js'
import { lostLines } from '../../../src/pdf/printed-text/lost-lines.js'
import { pdfTexts } from '../../../src/pdf/printed-text/pdf-texts.js'
import { fontFaces } from '../../../src/render/fonts/faces.js'
import { browserPath } from '../../browser.js'
import { long, sampled } from '../../sampled.js'
import { pageOf } from '../page-of.js'

const a6 = { width: 105 / 25.4, height: 148 / 25.4 }

let printer: Printer
beforeAll(async () => {
  printer = openPrinter(await browserPath())
})
afterAll(() => printer.close())

/** What is lost of a body that is printed in a style, as `id: text`. */
async function lostOf(body: string, style = '', language = 'en'): Promise<string[]> {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const html = `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>Not printed</title>
    <style>body { font-family: sans-serif } ${style}</style></head><body>${body}</body></html>`
  const printed = await printer.print(html, a6)
  if ('problem' in printed) throw new Error(printed.problem)
  const { texts } = await pageOf(html, printer)
  return lostLines(texts, pdfTexts(await openPdf(printed.pdf))).map(({ id, text }) => `${id ?? '-'}: ${text}`)
}

const page = `<section id="wells"><h2>Wells</h2><p class="cover">A cover of <strong>stone</strong></p><p>A rope &amp; a bucket</p></section>
  <section id="rivers"><h2>Rivers</h2><p class="bank">Banks of sand and of clay</p></section>`

describe('a line that a style takes away', () => {
  const styles = [
    ['is not laid out', 'display: none'],
    ['is not drawn', 'visibility: hidden'],
    ['is cut off', 'height: 0; overflow: hidden'],
    ['is beside the paper', 'position: absolute; left: -300mm'],
    ['cannot be seen', 'opacity: 0']
  ] as const

  it.each(sampled(styles, 2))('is named when it %s', long, async (_, style) => {
    expect(await lostOf(page, `.bank { ${style} }`)).toEqual(['rivers: Banks of sand and of clay'])
  })

  it('is named where it is lost, though the pieces of a later line would make up a part of it', () => {
    const texts = [
      { id: 'first', text: 'well water well river' },
      { id: 'later', text: 'well river' }
    ]
    const lost = lostLines(texts, { pieces: ['WELL', 'RIVER'], others: [] })
    expect(lost.map(({ id }) => id)).toEqual(['first'])
  })

  it('is named with each of its parts, and not with what is still there', async () => {
    expect(await lostOf(page, '.cover strong, .bank { display: none }')).toEqual([
      'wells: stone',
      'rivers: Banks of sand and of clay'
    ])
  })

  it('is named where the same words stand elsewhere too', async () => {
    const twice =
      '<p id="one">The same words</p><p id="two" hidden class="x">The same words</p><p id="three">The same words</p>'
    expect(await lostOf(twice)).toEqual([])
    expect(await lostOf(twice, '#three { display: none }')).toEqual(['three: The same words'])
  })

  it('is named by the words that are cut off a longer text', async () => {
    const text = 'First line of a text.<br>Second line of it.<br>Third line, which is below.'
    const style = 'p { height: 2.4em; line-height: 1.2em; overflow: hidden; margin: 0; position: relative }'
    expect(await lostOf(`<p id="cut">${text}</p>`, style)).toEqual(['cut: Third line, which is below.'])
    const wrapped = 'white space is where it breaks '.repeat(9).trim()
    const [lost] = await lostOf(`<p id="cut">${wrapped} finally</p>`, style)
    expect(lost).toMatch(/^cut: .*finally$/)
    expect(lost?.length).toBeLessThan(wrapped.length)
  })

  it('is named in Arabic and in Chinese', async () => {
    const arabic = '<p>الأمم المتحدة ولا CRSV و 2024</p><p class="bank" id="a">العنف الجنسي لا يُقبل</p>'
    expect(await lostOf(arabic, '', 'ar')).toEqual([])
    expect(await lostOf(arabic, '.bank { display: none }', 'ar')).toEqual(['a: العنف الجنسي لا يُقبل'])
    const chinese = '<p>维持和平行动</p><p class="bank" id="c">保护平民</p>'
    // Not every computer has a font for Chinese.
    const family = 'Noto Sans SC'
    const faces = await fontFaces(
      { faces: await readFonts({ [family]: chinese }) },
      { text: chinese, bold: '', language: 'zh' }
    )
    const style = `${faces} body { font-family: '${family} Regular' }`
    expect(await lostOf(chinese, style, 'zh-Hans')).toEqual([])
    expect(await lostOf(chinese, `${style} .bank { display: none }`, 'zh-Hans')).toEqual(['c: 保护平民'])
  })
})

describe('a text that is all there', () => {
  it.each([
    ['over several pages', `<p>${'A long text that goes on and on. '.repeat(200)}</p>`, ''],
    ['in columns', `<p>${'A long text in columns. '.repeat(60)}</p>`, 'p { columns: 3 }'],
    [
      'with ligatures and combining signs',
      '<p>office waffle fjord e\u0301te\u0301 Straße ﬁn</p>',
      'p { font-family: serif }'
    ],
    ['in large letters', '<p>small letters, große</p>', 'p { text-transform: uppercase; font-variant: small-caps }'],
    [
      'hyphenated',
      '<p>extra\u00adordinarily in&#xAD;comprehensible internationalization</p>',
      'p { width: 3em; hyphens: auto }'
    ],
    ['with words that the style adds', '<p>said</p>', 'p::before { content: "once " counter(page) }'],
    [
      'in a table whose head comes on each page',
      `<table><thead><tr><th>Head</thead>${'<tr><td>cell'.repeat(90)}</table>`,
      ''
    ],
    [
      'drawn half-seen, turned and made small',
      '<p>faint</p><div>turned</div>',
      'p { opacity: .5 } div { zoom: .4; rotate: 9deg }'
    ],
    [
      'with what only machines read',
      '<p>a</p><script>let lost</script><svg><title>lost</title><text y="9">b</text></svg>',
      ''
    ],
    ['with entities', '<p>1 &#x3C; 2 &amp;&#38; &lt;b&gt; &nbsp;c &#xE9;&#8230;</p>', '']
  ])('%s is not said to be lost', async (_, body, style) => {
    expect(await lostOf(body, style)).toEqual([])
  })
})
