import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { papers, perPageCounts, renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { long, sampled } from '../../sampled.js'
import { headings, inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, printer as openPrinter, pagesOf } from '../paper/printed.js'

const html = async (change?: (text: string) => string) =>
  textOf(await renderFormat(handout, await inputFor(lesson(change))), 'handout.html')

describe('the handout', () => {
  test('holds nothing that is for the facilitator only', async () => {
    const text = await html()
    expect(secrets.length).toBeGreaterThan(10)
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(text).not.toContain('Correct answer')
  })

  test('begins with the lesson, its parts, its outcomes as a checklist, fields to fill in and the content note', async () => {
    const text = await html()
    expect(
      headings(text)
        .slice(0, 5)
        .map(({ text }) => text)
    ).toEqual(['Safe Water', 'Aim', 'Parts of the lesson', 'Learning outcomes', 'Taking care'])
    expect(text).toMatch(/<ol class="checklist">(<li>.*?Describe a safe source.*?){1}<\/li>.*?<\/ol>/)
    for (const field of ['Date', 'Place', 'Facilitator', 'Name'])
      expect(text).toContain(`<p class="write-in">${field}</p>`)
    expect(text).toMatch(/<span class="blank">support contact<\/span>/)
  })

  test('leaves out a divider, and a picture beside a text to read', async () => {
    const text = await html(
      text =>
        `${text}\n---\n\n# Half of it is done\n\nSupport is at the door.\n\n---\n\n## Many wells\n\n![A well](well.png)\n\n:::paper\nWells are old.\n:::\n`
    )
    expect(text).not.toContain('Half of it is done')
    expect(text).not.toContain('well.png')
    expect(text).toContain('Wells are old.')
  })

  test('has a section for each part, with the slides that say something more, and skips no level', async () => {
    const text = await html()
    const found = headings(text).slice(5)
    expect(found.map(({ text }) => text).slice(0, 6)).toEqual([
      'Part 1: Sources',
      '4 · Sources of water',
      'The long form',
      'Part 2: Stores',
      '5 · Activity: clean it',
      'Closing'
    ])
    expect(skippedLevels(text)).toEqual([])
  })

  test('has room to write where there is something to do, and gives no exercise and no question away', async () => {
    const text = await html()
    expect(text).toMatch(/5 · Activity: clean it<\/h3><div class="lines"/)
    expect(text).toMatch(
      /<p><strong>On papers of their own:<\/strong><\/p><ul><li id="_on-paper-check">6 · Check<\/li><\/ul>/
    )
    expect(
      text.match(/<div class="prompt"><p><strong>What this means for my work:<\/strong><\/p><div class="lines"/g)
    ).toHaveLength(2)
    expect(text).not.toMatch(/Empty the tank|Which source is safe|The lined well/)
  })

  test('says what stands in a text to read once', async () => {
    const quoted = (text: string) =>
      text.replace(
        '## Sources of water',
        '## Sources of water\n\n> Water is life.\n\n:::paper\nIn full:\n\n> Water is life.\n>\n> And more.\n:::'
      )
    expect((await html(quoted)).match(/Water is life/g)).toHaveLength(1)
  })

  test('draws a diagram as a picture, large enough to read, and the rest as text', async () => {
    const drawn = (text: string) =>
      text.replace('## Sources of water', '## Sources of water\n\n:::diagram{layout=pillars}\n- Rain\n- Well\n:::')
    const text = await html(drawn)
    expect(text.match(/<div class="picture lone in-column">/g)).toHaveLength(1)
    expect(text).toContain('<body data-ink="low">')
  })

  test('draws a map no lower than its names need, and a hub in one column', async () => {
    const drawn = (layout: string, items: string) => (text: string) =>
      text.replace('## Sources of water', `## Sources of water\n\n:::diagram{layout=${layout}}\n${items}\n:::`)
    const map = await html(drawn('map', '- South Sudan\n  - Juba: 4.85, 31.58'))
    expect(map).toMatch(/class="diagram diagram-map h-380"/)
    const hub = await html(drawn('hub', '- Water committee\n  - Families\n  - School\n  - Health post'))
    expect(hub.match(/<div class="picture lone in-column">/g)).toHaveLength(1)
  })

  test('ends with the abbreviations that are used and each source once', async () => {
    const text = await html(text => text.replace('- Rain', '- Rain, says WHO'))
    expect(text).toContain('PAPER-TEXT')
    expect(text).toContain('World Health Organization')
    expect(text).not.toContain('non-governmental organization')
    const [, table = ''] = /<ul class="sources-list">(.*?)<\/ul>/s.exec(text) ?? []
    expect(table.match(/page 3/g)).toHaveLength(1)
    expect(table).toContain('4, 6')
  })

  test('lists no abbreviation that only notes use', async () => {
    expect(await html()).not.toContain('World Health Organization')
  })

  test('says its language and direction', async () => {
    expect(await html(text => text.replace('language: en', 'language: ar'))).toMatch(/<html lang="ar" dir="rtl">/)
  })

  test('has its page numbers where the reading ends', async () => {
    expect(await html()).toMatch(/@bottom-right \{ content: "Page " counter\(page\)/)
    expect(await html(text => text.replace('language: en', 'language: ar'))).toMatch(
      /@bottom-left \{ content: [^}]*counter/
    )
  })

  test('cannot be broken by the title in the foot of its pages', async () => {
    const text = await html(text =>
      text.replace('title: Safe Water', `title: 'A "B" \\ </style><b>c'\npunctuation: off`)
    )
    expect(text).toContain('content: "A \\22 B\\22  \\5c  \\3c /style\\3e \\3c b\\3e c · version 2.1.0"')
  })
})

describe.skipIf(!canReadPdfs)('the printed handout', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter()
  })
  afterAll(() => printer.close())

  test.each(sampled([9, 4, 6] as const, 1))(
    'with %i slides a page has the pictures of a row side by side',
    long,
    async perPage => {
      const wide = lesson(text => text.replace('## Check', '## Check what you know of wells, of rivers and of water'))
      const html = textOf(
        await renderFormat(handout, await inputFor(wide, { perPage, handout: 'slides' })),
        'handout.html'
      )
      const asked = await printer.ask(html, [{ width: 672, height: 990 }], pictureTops)
      if ('problem' in asked) throw new Error(asked.problem)
      const [tops = []] = asked.answers
      const columns = perPage === 9 ? 3 : 2
      const rows = tops.flatMap(page =>
        Array.from({ length: Math.ceil(page.length / columns) }, (_, row) =>
          page.slice(row * columns, (row + 1) * columns)
        )
      )
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.filter(row => new Set(row).size !== 1)).toEqual([])
    }
  )

  for (const paper of sampled(papers, 1))
    for (const perPage of perPageCounts)
      test(`has ${perPage} slides on a page of ${paper}`, long, async () => {
        const pages = await pagesOf(
          await renderFormat(handout, await inputFor(lesson(), { paper, perPage, handout: 'slides' })),
          'handout.pdf',
          printer
        )
        const numbers = pages.map(page => [...page.matchAll(/\bSlide ([1-7])\b/g)].map(([, number]) => Number(number)))
        // Slide 6 is a question.
        const onSheets = numbers.slice(1, 1 + Math.ceil(6 / perPage))
        expect(onSheets.map(found => found.length)).toEqual(
          Array.from({ length: Math.ceil(6 / perPage) }, (_, page) => Math.min(perPage, 6 - page * perPage))
        )
        expect(onSheets.flat().toSorted()).toEqual([1, 2, 3, 4, 5, 7])
        expect(pages[0]).toContain('Taking care')
        for (const [index, page] of pages.entries())
          expect(page).toMatch(new RegExp(`Safe Water · version 2\\.1\\.0\\s+Page ${index + 1} of ${pages.length}`))
      })
})

/** Where the pictures of each page begin, from the top. Runs in the page. */
function pictureTops(): number[][] {
  return [...document.querySelectorAll('.sheet')].map(sheet =>
    [...sheet.querySelectorAll('.picture')].map(picture => Math.round(picture.getBoundingClientRect().top))
  )
}
