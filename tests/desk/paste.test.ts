import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringAxe, judge } from '../access/axe.js'
import { isLong, long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openWrittenDeck, type WrittenDeck } from './written-deck.js'

let deck: WrittenDeck
beforeAll(async () => {
  deck = await openWrittenDeck()
})
afterAll(() => deck?.end())

const ending = '\n---\n\n## Pasted\n\n'

/** Pastes something at the end of the text, on a slide of its own, and gives what stands there then. */
async function pasted(html: string, text: string): Promise<string> {
  const { page, press } = deck
  await page.focus('#writing >>> .cm-content')
  await press('End', 'Control')
  await page.keyboard.sendCharacter(ending)
  const before = await length()
  await page.$eval(
    '#writing >>> .cm-content',
    (content, html, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', text)
      content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    html,
    text
  )
  await until(async () => (await length()) > before, true)
  await until(() => page.$eval('#saved', place => place.textContent), 'Saved')
  return deck.read().split(ending).at(-1) ?? ''
}

const length = async () =>
  (await deck.page.evaluate(async () => (await (await fetch('text')).json()).text.length)) as number

const word = `<html xmlns:o="x"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<h1>Wells<o:p></o:p></h1>
<p class=MsoNormal>A <b style='mso-bidi-font-weight:normal'>deep </b>well_water <i>here</i>: 3 * 4<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>First</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Below</p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Step</p>
<table><tr><td><p class=MsoNormal><b>Place</b></p></td><td><p>Litres | day</p></td></tr><tr><td>North</td><td>40</td></tr></table>
<!--EndFragment--></body></html>`

it('makes Markdown of what Word puts on the clipboard', async () => {
  expect(await pasted(word, 'Wells …')).toBe(
    '## Wells\n\nA **deep** well_water *here*: 3 \\* 4\n\n- First\n  - Below\n1. Step\n\n| **Place** | Litres \\| day |\n| --- | --- |\n| North | 40 |'
  )
})

it.runIf(isLong)(
  'makes Markdown of what web pages put there, and drops all that a lesson does not have',
  long,
  async () => {
    const html = `<meta charset=utf-8><b style="font-weight:normal"><div><h3>Sources</h3>
    <p onclick="alert(1)">See <a href="https://un.org/a b"><span>the report</span></a> and <a href="javascript:alert(1)">this</a><script>alert(1)</script>.</p>
    <ol><li>One<ul><li><span style="font-weight:700">Two</span></li></ul></li><li>Three</li></ol>
    <p>::: notes</p><img src="https://un.org/x.png"></div></b>`
    expect(await pasted(html, 'x')).toBe(
      '### Sources\n\nSee [the report](https://un.org/a%20b) and this.\n\n1. One\n   - **Two**\n2. Three\n\n\\::: notes'
    )
    // The code of an editor, and words without any structure, stay as they are.
    expect(await pasted('<div style="white-space: pre"><b>a</b></div>', '**a** `b`')).toBe('**a** `b`')
    expect(await pasted('<span>plain *words*</span>', 'plain *words*')).toBe('plain *words*')
  }
)

it.runIf(isLong)('asks for the words and the rights of a picture, and puts both on the slide', long, async () => {
  const { page } = deck
  await pasted('<span>Deep wells</span>', 'Deep wells')
  await page.$eval('#writing >>> .cm-content', content => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9z"/></svg>'
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([svg], 'My well.svg', { type: 'image/svg+xml' }))
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await page.waitForSelector('#picture[open] img')
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.type('A well')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('picture-rights')
  await page.keyboard.type('Own drawing')
  await page.keyboard.press('Enter')
  await until(async () => deck.read().endsWith('![A well](images/my-well.svg)\n\n:::sources\nOwn drawing\n:::\n'), true)
  expect(existsSync(join(deck.folder, 'images/my-well.svg'))).toBe(true)
  expect(deck.complaints).toEqual([])
})
