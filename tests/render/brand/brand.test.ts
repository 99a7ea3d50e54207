import { describe, expect, it } from 'vitest'
import type { DeckBrand } from '../../../src/deck/brand.js'
import type { Deck } from '../../../src/deck/deck.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { marp } from '../../../src/render/marp/marp.js'
import { notes } from '../../../src/render/notes/notes.js'
import { slides } from '../../../src/render/slides/slides.js'
import { inputFor, lesson, textOf } from '../paper/lesson.js'

const picture = {
  state: 'found',
  mediaType: 'image/png',
  content: Buffer.from('LOGO'),
  width: 40,
  height: 20,
  bytes: 4
} as const
const brand: DeckBrand = {
  logo: 'logo.png',
  organisation: 'Wells & Springs',
  accent: '#8a1f5c',
  footer: 'Not for sale',
  places: {},
  picture
}
const logo = /<img class="logo" src="data:image\/png;base64,Picture[\da-f]{64}" alt="Wells &#x26; Springs"/g
const branded = (change: Partial<DeckBrand> = {}): Deck => ({ ...lesson(), brand: { ...brand, ...change } })

async function page(format: typeof slides, deck: Deck, options = {}): Promise<string> {
  return textOf(await renderFormat(format, await inputFor(deck, options)), `${format.name}.html`)
}

describe('A brand', () => {
  it('shows its logo on the title slide, and in front of paper', async () => {
    expect((await page(slides, branded())).match(logo)).toHaveLength(1)
    expect((await page(handout, branded())).match(logo)).toHaveLength(1)
    // Once in front, once in the picture of the title slide.
    expect((await page(notes, branded())).match(logo)).toHaveLength(2)
  })

  it('shows no logo that may not be shown', async () => {
    expect(await page(slides, branded({ picture: { state: 'missing' } }))).not.toContain('class="logo"')
    expect(await page(slides, branded({ picture: { ...picture, mediaType: 'text/html' } }))).not.toContain(
      'class="logo"'
    )
  })

  it('is at the head of every slide, with sources or without, and of each page of paper', async () => {
    const html = await page(slides, branded())
    const drawn = html.match(/<section [^>]*class="slide .*?<\/section>/gs) ?? []
    expect(drawn.length).toBeGreaterThan(3)
    expect(drawn.some(slide => slide.includes('class="sources"'))).toBe(true)
    for (const slide of drawn) expect(slide).toContain('<p class="brand-line">Wells &#x26; Springs · Not for sale<')
    const paper = await page(handout, branded())
    expect(paper).toMatch(/@top-left \{ content: "Wells \\26 {2}Springs · Not for sale"/)
  })

  it('marks every slide, every page of paper, above and below, and the Marp edition', async () => {
    const deck = branded({ classification: 'UNCLASSIFIED' })
    const html = await page(slides, deck)
    const drawn = html.match(/<section [^>]*class="slide .*?<\/section>/gs) ?? []
    for (const slide of drawn) expect(slide).toContain('<p class="classification">UNCLASSIFIED<')
    for (const format of [handout, notes]) {
      const paper = await page(format, deck)
      expect(paper).toMatch(/@top-center \{ content: "UNCLASSIFIED"/)
      expect(paper).toMatch(/@bottom-center \{ content: "UNCLASSIFIED"/)
      // On a screen paper has no margins.
      expect(paper).toContain('<main class="paper-document"><p class="classification">UNCLASSIFIED</p>')
    }
    const files = await renderFormat(marp, await inputFor(deck, {}))
    expect(textOf(files, 'deck.marp.md')).toContain('header: "UNCLASSIFIED · Wells & Springs · Not for sale"')
  })

  it('shows its logo on all slides when it is set to', async () => {
    const deck = branded({ 'logo-on': 'all' })
    const html = await page(slides, deck)
    expect(html.match(/<span class="logo-mark"><\/span>/g)).toHaveLength(deck.slides.length - 1)
    // Once for all, in a style sheet; on the title slide as ever.
    expect(html.match(/\.logo-mark ?\{[^}]*url\("data:image\/png;base64,TE9HTw=="\)/g)).toHaveLength(1)
    expect(html.match(/<img class="logo"/g)).toHaveLength(1)
  })

  it('puts its accent and what follows from it in the place of the theme’s, but not on paper that spares ink', async () => {
    const html = await page(slides, branded())
    expect(html).toContain('--accent: #8a1f5c;')
    const at = (text: string) => html.indexOf(text)
    expect(at('--accent: #0a5c9e')).toBeLessThan(at('--accent: #8a1f5c'))
    expect(at('--accent: #8a1f5c')).toBeLessThan(at('[data-ink="low"]'))
    expect(await page(slides, lesson())).not.toContain('--accent: #8a1f5c;')
  })

  it('changes nothing where there is none', async () => {
    const html = await page(handout, lesson())
    expect(html).not.toContain('class="brand-head"')
    expect(html).not.toContain('class="running-head"')
    expect(html).not.toContain('class="classification"')
    expect(html).not.toContain('center { content')
    expect(html).toContain('@top-left { content: "";')
  })
})

describe('What a draft leaves open', () => {
  const finished = (text: string) =>
    text.replace(/::missing\[.*?\]/g, 'Here it is.').replace(/\{\{.*?\}\}/g, 'somebody')

  it('is named and counted on every page of paper and on the slides', async () => {
    const deck = lesson(text =>
      text.replace('- Rain', '- Rain\n\n::missing[map of the wells]\n\n{{name of the nurse}}\n')
    )
    const open = 'Draft: 2 blanks to fill in, 1 part missing'
    expect(await page(slides, deck)).toContain(`<p class="draft-mark">${open}<`)
    expect(await page(slides, deck)).toContain(
      '<p class="draft-mark">Draft, this slide: 1 blank to fill in, 1 part missing<'
    )
    expect(await page(handout, deck)).toContain(`@top-right { content: "${open}"`)
    expect(await page(notes, deck)).toContain(`@top-right { content: "For the facilitator only · ${open}"`)
  })

  it('is not spoken of in a release, nor when nothing is open', async () => {
    for (const html of [
      await page(slides, lesson(), { release: true }),
      await page(handout, lesson(), { release: true }),
      await page(slides, lesson(finished)),
      await page(handout, lesson(finished))
    ]) {
      expect(html).not.toContain('Draft:')
      expect(html).not.toContain('class="draft-mark"')
    }
  })

  it('counts a participant’s page without what only the facilitator has', async () => {
    const hidden = (text: string) => finished(text).replace(/^:::notes\n/m, ':::notes\nAsk {{name of the nurse}}.\n')
    expect(await page(handout, lesson(hidden))).not.toContain('Draft:')
    expect(await page(notes, lesson(hidden))).toContain('Draft: 1 blank to fill in')
  })
})
