import { Marp } from '@marp-team/marp-core'
import fc from 'fast-check'
import { toString as plainText } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Deck } from '../../../src/deck/deck.js'
import { textOf as wordsOf } from '../../../src/deck/walk.js'
import { parse } from '../../../src/parse/parse.js'
import { renderFormat } from '../../../src/render/format.js'
import { marp } from '../../../src/render/marp/marp.js'
import { comment } from '../../../src/render/marp/marp-markdown.js'
import { isLong, long } from '../../sampled.js'
import { inputFor, lesson, secrets, textOf } from '../paper/lesson.js'

const files = async (deck: Deck) => renderFormat(marp, await inputFor(deck))
const markdown = async (deck: Deck) => textOf(await files(deck), 'deck.marp.md')

// Marp as its own tools use it, but for its theme, which takes most of the time.
const drawer = new Marp({ script: false })
drawer.themeSet.default = drawer.themeSet.add('/* @theme plain */ section { color: black }')

function draw(text: string) {
  return drawer.render(text, { htmlAsArray: true })
}

/** The words of some Markdown, without its markup. */
function words(text: string): string {
  return plainText(unified().use(remarkParse).use(remarkGfm).parse(text)).replace(/\s+/g, ' ').trim()
}

describe('the Markdown for Marp', () => {
  test('is a file that a person can read', async () => {
    await expect(await markdown(lesson())).toMatchFileSnapshot('expected/deck.marp.md')
  })

  test('draws as many slides as the deck has, with their titles and notes', async () => {
    const deck = lesson()
    const { html, comments } = draw(await markdown(deck))
    expect(html).toHaveLength(deck.slides.length)
    for (const [index, slide] of deck.slides.entries()) {
      for (const title of slide.title.split(' · '))
        expect(html[index]).toMatch(new RegExp(`<h[12][^>]*>${title}</h[12]>`))
      const [note = '', ...others] = comments[index] ?? []
      expect(others).toEqual([])
      for (const block of slide.notes.flatMap(({ children }) => children))
        expect(words(note)).toContain(wordsOf(block).replace(/ +/g, ' '))
    }
  })

  test.each([
    ['en', ['Across: interest', 'Upwards: power']],
    ['ar', ['أفقياً: interest', 'عمودياً: power']],
    ['zh', ['横轴：interest', '纵轴：power']]
  ])('calls the axes of a matrix by words (%s)', async (language, names) => {
    const matrix =
      '---\n\n## Map\n\n:::diagram{layout=matrix}\n\n- x: interest\n- y: power\n- A\n- B\n- C\n- D\n\n:::\n'
    const deck = lesson(text => `${text.trimEnd()}\n\n${matrix}`.replace('language: en', `language: ${language}`))
    const [slide = ''] = (await markdown(deck)).split('\n---\n').slice(-1)
    for (const name of names) expect(words(slide)).toContain(name)
    expect(slide).not.toMatch(/^\s*[-*] [xy]:/m)
  })

  test.each([
    ['en', 'Where all meet: lessons'],
    ['fr', 'Là où tout se rejoint : lessons'],
    ['zh', '共同之处：lessons']
  ])('says in words what all circles share (%s)', async (language, name) => {
    const circles = '---\n\n## Circles\n\n:::diagram{layout=venn}\n\n- A\n- B\n- C\n- all: lessons\n\n:::\n'
    const deck = lesson(text => `${text.trimEnd()}\n\n${circles}`.replace('language: en', `language: ${language}`))
    const [slide = ''] = (await markdown(deck)).split('\n---\n').slice(-1)
    expect(words(slide).replace(/\s/g, ' ')).toContain(name)
  })

  test('shows nothing on a slide that is for the facilitator only', async () => {
    const { html } = draw(await markdown(lesson()))
    expect(secrets.filter(secret => html.join('').includes(secret))).toEqual([])
  })

  test('draws the line of a brand as it is written, whatever Markdown would make of it', async () => {
    const organisation = '![x](https://example.org/x.png) **Centre** <b>of</b> [training](https://example.org)'
    const { html } = draw(await markdown({ ...lesson(), brand: { organisation, places: {} } }))
    const [header = ''] = /<header>.*?<\/header>/s.exec(html[0] ?? '') ?? []
    expect(header).toContain('**Centre** &lt;b&gt;of&lt;/b&gt; [training]')
    expect(header).not.toMatch(/<(img|strong|b|a)\b/)
  })

  test('keeps captions, and says nothing of what is decorative', async () => {
    const text = await markdown(
      lesson(text => text.replace('- Rain', '![A map](map.png "Map: UN, 2026")\n\n![decorative](line.png)\n\n- Rain'))
    )
    expect(text).toContain('*Map: UN, 2026*')
    expect(text).not.toContain('decorative')
  })

  test('draws what the deck wrote and not what Marp would make of it', async () => {
    const { html } = draw(
      await markdown(lesson(text => text.replace('- Rain', '- Rain or $6 :smile: at 10:30:45\n  next line')))
    )
    expect(html[3]).toContain('Well at $5 a day')
    expect(html[3]?.replaceAll('\u2060', '')).toContain('Rain or $6 :smile: at 10:30:45 next line')
  })

  test('writes pictures beside it and keeps their alternative text', async () => {
    const deck = lesson(text => text.replace('- Rain', '- ![blur of a well, left](images/a%20b.png)'))
    const picture = {
      state: 'found',
      mediaType: 'image/png',
      content: Uint8Array.of(0, 0, 0),
      width: 4,
      height: 3,
      bytes: 3
    } as const
    const made = await files({ ...deck, pictures: { 'images/a%20b.png': picture } })
    expect(made).toContainEqual({ path: 'images/a-20b.png', bytes: Uint8Array.of(0, 0, 0) })
    const [slide = ''] = draw(textOf(made, 'deck.marp.md')).html.slice(3)
    expect(slide.replaceAll('\u2060', '')).toContain('<img src="images/a-20b.png" alt="blur of a well, left"')
    expect(slide).not.toContain('filter')
  })

  test('shows pictures of every kind in the page, those behind slides too, and knows nothing of them in its style sheet', async () => {
    const deck = lesson(text => text.replace('- Rain', '- ![A map](map.avif)'))
    const content = Uint8Array.of(1, 2, 3)
    const map = { state: 'found', mediaType: 'image/avif', content, width: 4, height: 3, bytes: 3 } as const
    const hall = { ...map, mediaType: 'image/jpeg', content: Uint8Array.of(4, 5, 6) } as const
    const [first, ...others] = deck.slides
    const slides = first ? [{ ...first, background: { picture: 'hall.jpg' } }, ...others] : []
    const made = await files({ ...deck, slides, pictures: { 'map.avif': map, 'hall.jpg': hall } })
    const html = textOf(made, 'marp.html')
    const place = 'Picture[\\da-f]{64}'
    expect(html).toMatch(new RegExp(`<img src="data:image/avif;base64,${place}" alt="A map"`))
    expect(html).toMatch(
      new RegExp(`<figure [^>]*><img class="ground" src="data:image/jpeg;base64,${place}" alt="" /></figure>`)
    )
    expect(html.slice(0, html.indexOf('</head>'))).not.toContain('Picture')
  })

  test('turns a right-to-left deck', async () => {
    expect(await markdown(lesson(text => text.replace('language: en', 'language: ar')))).toContain('direction: rtl')
  })
})

describe('a note', () => {
  const said = (note: string) => draw(`# A\n\n${comment(note)}\n\n# B`)

  test.each([
    'theme: gaia',
    'class: lead\n\npaginate: true',
    '# Heading\ntheme: gaia',
    '{ class: lead }',
    '"_class": lead',
    '? class\n: lead',
    '&a class: lead',
    '!!map\nclass: lead',
    'prettier-ignore',
    'lint disable all',
    'a --> # out\n--!> <script>',
    '---\nclass: lead'
  ])('is shown and never obeyed: %j', note => {
    const { html, comments } = said(note)
    expect(html).toHaveLength(1)
    expect(html[0]).not.toMatch(/class="|data-theme|data-paginate|out/)
    expect(comments[0]).toHaveLength(1)
  })

  test.runIf(isLong)('of any text is shown and never obeyed', long, () => {
    const piece = fc.constantFrom(
      'class',
      '_class',
      'theme',
      ': ',
      'lead',
      '\n',
      '\n\n',
      '"',
      "'",
      '{',
      '}',
      '- ',
      '# ',
      '--',
      '>',
      '<!--',
      '?',
      '&',
      '!',
      '|',
      ' ',
      '[',
      ','
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), pieces => {
        const note = pieces.join('').trim()
        fc.pre(note !== '')
        const { html, comments } = said(note)
        expect(html).toHaveLength(1)
        expect(html[0]).not.toMatch(/ class="| data-theme=/)
        expect(comments[0]).toHaveLength(1)
      }),
      { numRuns: 300 }
    )
  })
})

describe('the page that Marp draws', () => {
  test('has its slides in their place, whatever the deck is called', async () => {
    const deck = lesson()
    const title = 'marp-slides-stand-here <main></main>'
    const html = textOf(await files({ ...deck, frontMatter: { ...deck.frontMatter, title } }), 'marp.html')
    const [head = '', body = ''] = html.split('<body>')
    expect(head).toContain('<title>marp-slides-stand-here &#x3C;main>&#x3C;/main></title>')
    expect(body.match(/<section /g)).toHaveLength(deck.slides.length)
  })

  test('holds nothing that is for the facilitator only and reaches for nothing outside', async () => {
    const html = textOf(await files(lesson()), 'marp.html')
    expect(secrets.filter(secret => html.includes(secret))).toEqual([])
    expect(html).not.toMatch(/<script|<link|@import|src="https?:|url\(["']?https?:/)
    expect(html.match(/<svg data-marpit-svg/g)).toHaveLength(7)
  })

  test('has no style attributes, which its content policy would refuse', async () => {
    const html = textOf(
      await files(lesson(text => text.replace('- Rain', '- Rain\n\n| a | b |\n| --: | --- |\n| 1 | 2 |'))),
      'marp.html'
    )
    const [, body = ''] = html.split('<body>')
    expect(body).not.toMatch(/<[^>]+ style="/)
    expect(body).toMatch(/<th data-rule="(\d+)">a</)
    expect(html).toMatch(/\[data-rule="\d+"\] \{ text-align:right \}/)
  })
})

test('An agenda has the parts of the lesson, and a last title alone the contact of the deck', async () => {
  const text = `---\nlanguage: en\ntitle: T\nsensitivity:\n  note: Illness\n  support: "{{nurse}}, room 4"\n---\n\n# T\n\n---\n\n## Scope\n\n:::scope\n1. Wells\n2. **Rain**\n:::\n\n---\n\n::slide{layout=agenda scope=2}\n\n## Where we are\n\n---\n\n# Thank you\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const written = await markdown(deck)
  expect(written).toContain('## Where we are\n\n1. Wells\n2. **Rain**')
  expect(written).toMatch(/# Thank you\n\n\*\*Support:\*\* .*nurse.*, room 4/)
})
