import subsetFont from 'subset-font'
import { describe, expect, it } from 'vitest'
import { forParticipants } from '../../src/deck/audience.js'
import type { Deck } from '../../src/deck/deck.js'
import { typeset } from '../../src/deck/typography/typeset.js'
import { readGlyphMap } from '../../src/render/fonts/half-widths.js'
import { readTables, table } from '../../src/render/fonts/sfnt.js'
import type { RenderedFile } from '../../src/render/format.js'
import { isForEveryone, renderFormat } from '../../src/render/format.js'
import { changesFile, formats, formatsNamed, knownFiles } from '../../src/render/formats.js'
import { render } from '../../src/render/render.js'
import { writtenText } from '../declared-files.js'
import { inputFor, lesson, secrets } from './paper/lesson.js'

const content = Buffer.from('GIF89a')
const picture = { state: 'found', mediaType: 'image/gif', content, width: 1, height: 1, bytes: content.length } as const

const none = { units: 0, words: 0 }
const states = { missing: none, stale: none, unsure: none, translated: none, reviewed: none }

/** The example lesson, with a sheet, a picture, a list of changes and the coverage of a translation. */
const deck: Deck = {
  ...lesson(text =>
    text.replace(
      '## Takeaways',
      '## Takeaways\n\n:::paper{kind=sheet}\nA sheet.\n:::\n\n:::jobaid{kind=pocket}\nA card.\n:::\n\n:::jobaid{kind=poster}\nA poster.\n:::\n\n:::jobaid{kind=reminder}\nA page.\n:::'
    )
  ),
  pictures: { 'point.gif': picture },
  changes: '# Changes\n',
  translation: {
    coverage: { total: none, states, areas: { slides: states, notes: states, paper: states }, slides: [] },
    isDraft: false,
    unsettled: {}
  }
}

const textsOf = (files: readonly RenderedFile[]) =>
  files.flatMap(file => {
    const text = writtenText(file)
    return text === undefined ? [] : [[file.path, text]]
  })

describe.each(formats)('the format $name', format => {
  it('makes every file that it declares, and no other', async () => {
    const made = (await renderFormat(format, await inputFor(deck))).map(({ path }) => path)
    const declared = format.files.map(({ path }) => path)
    const within = (folder: string) => (path: string) =>
      path === folder || (folder.endsWith('/') && path.startsWith(folder))
    expect(declared.filter(path => !made.some(within(path)))).toEqual([])
    expect(made.filter(path => !declared.some(folder => within(folder)(path)))).toEqual([])
  })

  it('declares which files are printed, and prints them from its own pages', async () => {
    const files = await renderFormat(format, await inputFor(deck))
    const printed = files.flatMap(file => ('printedFrom' in file ? [file] : []))
    expect(printed.map(({ path }) => path)).toEqual(format.files.flatMap(file => (file.printed ? [file.path] : [])))
    for (const { path, printedFrom } of printed) {
      const [pdf, page] = [path, printedFrom].map(name => format.files.find(file => file.path === name))
      expect([path, page?.audience]).toEqual([path, pdf?.audience])
    }
  })

  it('makes files for everyone from what participants may have alone', async () => {
    const open = format.files.flatMap(({ path, audience }) => (audience === 'everyone' ? [path] : []))
    const of = (files: readonly RenderedFile[]) => textsOf(files).filter(([path = '']) => open.includes(path))
    const whole = of(await renderFormat(format, await inputFor(deck)))
    expect(whole).toEqual(of(await renderFormat(format, await inputFor(forParticipants(deck)))))
    expect(secrets.filter(secret => JSON.stringify(whole).includes(secret))).toEqual([])
  })

  it('hands a format whose files are all for everyone nothing that is facilitator-only', async () => {
    let given: Deck | undefined
    const input = await inputFor(deck)
    await renderFormat(
      {
        ...format,
        render: ({ deck }) => {
          given = deck
          return []
        }
      },
      input
    )
    const shown = format.asWritten ? deck : typeset(deck)
    expect(given).toBe(isForEveryone(format) ? forParticipants(shown) : shown)
  })
})

describe('the fonts of a lesson in Chinese', async () => {
  // Two signs that stand nowhere else: one on a slide, one in what the facilitator says.
  const [shown, said] = ['鲸', '鹫']
  const chinese: Deck = {
    ...lesson(text =>
      text
        .replace(/^language: en$/m, 'language: zh')
        .replace('SECRET-NOTE', said)
        .replace('## Takeaways', `## ${shown}`)
    )
  }
  const input = await inputFor(chinese)
  const made = await Promise.all(formats.map(async format => renderFormat(format, input)))
  const pages = made.flat().flatMap(file => ('html' in file ? [file] : []))
  const facesOf = (html: string) =>
    [...html.matchAll(/data:font\/(\w+);base64,([^"]+)"/g)].map(([, packing = '', data = '']) => ({ packing, data }))
  const hasSign = async (data: string, sign: string) => {
    const font = await subsetFont(Buffer.from(data, 'base64'), sign, { targetFormat: 'truetype' })
    return readGlyphMap(table(readTables(font), 'cmap')).size > 0
  }
  const withSign = (sign: string) =>
    Promise.all(
      pages.map(async ({ path, html }) => {
        const has = await Promise.all(facesOf(html).map(({ data }) => hasSign(data, sign)))
        return has.includes(true) ? [path] : []
      })
    ).then(found => found.flat().sort())

  it('hold what the facilitator alone reads in pages for the facilitator alone', async () => {
    expect(await withSign(said)).toEqual(['notes.html', 'presenter.html'])
    expect(await withSign(shown)).toEqual(expect.arrayContaining(['handout.html', 'presenter.html', 'slides.html']))
  })

  it('are packed as small as can be, but for pages that only the facilitator keeps', () => {
    const quick = pages.filter(({ html }) => facesOf(html).some(({ packing }) => packing === 'woff'))
    expect(quick.map(({ path }) => path).sort()).toEqual(['notes.html', 'presenter.html', 'test-key.html'])
  })
})

it('only formats for other programs hand on the punctuation as it is typed', () => {
  expect(formats.filter(({ asWritten }) => asWritten).map(({ name }) => name)).toEqual(['marp', 'json', 'coverage'])
})

it('a changed deck gets the list of changes with any format', async () => {
  const { templates, options } = await inputFor(deck)
  const files = await render(deck, formatsNamed(['slides']), templates, options)
  expect(files.map(({ path }) => path)).toEqual(['slides.html', 'slides.pdf', changesFile.path])
})

it('every file has one declaration, and a title where the contents page lists it', () => {
  const paths = knownFiles.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  const untitled = knownFiles.filter(({ path, title }) => (title === undefined) !== path.endsWith('/'))
  expect(untitled, 'Give it a `title`: a label in each file of templates/labels').toEqual([])
})
