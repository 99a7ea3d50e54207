import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { RootContent } from 'mdast'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forParticipants, forScreen } from '../src/deck/audience.js'
import type { Chart } from '../src/deck/blocks.js'
import type { Deck } from '../src/deck/deck.js'
import { diagramItems } from '../src/deck/diagram-items.js'
import { diagramLayouts } from '../src/deck/diagrams.js'
import { blocksOf, textOf, walk } from '../src/deck/walk.js'
import { areSourcesUnseen, shortSources, sourcesRoom } from '../src/layout/short-sources.js'
import { contentLayout, slideLayout } from '../src/layout/slide-layout.js'
import { parse } from '../src/parse/parse.js'
import { formats, knownFiles } from '../src/render/formats.js'
import { createTempProject, type TempProject } from './cli/temp-project.js'
import { participantsFiles } from './declared-files.js'
import { has } from './programs.js'
import { isLong, long } from './sampled.js'

// The two decks that come with Backbrief, built as a trainer builds them. What stands here must hold for anybody's deck.

const decks = ['crsv-mission-approaches', 'facilitation-basics']
const names = formats.map(({ name }) => name).join()
// A deck in its first language has no `coverage.json`, and these two have no changes.
const files = knownFiles
  .map(({ path }) => path)
  .filter(path => !['coverage.json', 'CHANGES.md', 'images/'].includes(path))

let place: TempProject
const hasSheets = (id: string) => [...blocksOf(read(id), 'paper')].some(({ block }) => block.kind !== 'text')
const hasAids = (id: string) => blocksOf(read(id), 'jobaid').length > 0
const at = (deck: string, file: string) => join(place.folder, 'dist/decks', deck, 'en', file)

beforeAll(async () => {
  place = createTempProject()
  cpSync(join(import.meta.dirname, '../decks'), join(place.folder, 'decks'), { recursive: true })
  // On the day of these decks: in a year their own day of review will have passed, and a strict build says so.
  const day = { SOURCE_DATE_EPOCH: `${Date.UTC(2026, 10, 24) / 1000}` }
  // PDFs take minutes, and have tests of their own.
  const formats = isLong ? ['--to', names] : ['--to', names, '--no-pdf']
  const ended = await place.runWith(day, ['build', ...formats, '--language', 'en', '--strict'])
  expect(ended.stderr).not.toContain('error')
  expect(ended.code).toBe(0)
  // Twenty-six documents are printed in the long tests, on a computer that may have other work.
}, 240_000)
afterAll(() => place.remove())

for (const id of decks)
  describe(`the deck ${id}`, () => {
    it.runIf(isLong)('becomes every file that there is', long, () => {
      // One of them has no sheets to work on.
      const expected = files
        .filter(file => !file.startsWith('activity-sheets') || hasSheets(id))
        .filter(file => !/^(?:pocket-card|poster|reminder)/.test(file) || hasAids(id))
      for (const file of expected) expect(existsSync(at(id, file)), file).toBe(true)
    })

    it('keeps every note, answer, feedback and key out of what participants get', long, () => {
      const deck = read(id)
      const secrets = secretsOf(deck)
      expect(secrets.length).toBeGreaterThan(30)
      const whole = ['notes.html', 'test-key.html'].map(file => plain(readFileSync(at(id, file), 'utf8'))).join()
      expect(secrets.filter(secret => !whole.includes(secret))).toEqual([])
      for (const file of participantsFiles.filter(file => existsSync(at(id, file)))) {
        const text = textIn(at(id, file))
        expect(
          secrets.filter(secret => text.includes(secret)),
          file
        ).toEqual([])
        expect(text).toContain(plain(deck.frontMatter.title))
      }
      for (const file of participantsFiles.filter(path => path.endsWith('.html') && existsSync(at(id, path)))) {
        const classes = [...readFileSync(at(id, file), 'utf8').matchAll(/ class="([^"]*)"/g)].flatMap(
          ([, names = '']) => names.split(' ')
        )
        expect(classes.filter(name => ['correct', 'key', 'feedback', 'answer', 'notes'].includes(name))).toEqual([])
      }
    })

    it.runIf(isLong && has('pdfinfo'))(
      'is printed tagged, titled and on the right paper, with every slide in the outline',
      long,
      () => {
        const deck = read(id)
        for (const [file, size] of [
          ['slides.pdf', '960 x 540 pts'],
          ['handout.pdf', '595.92 x 841.92 pts (A4)'],
          ['notes.pdf', '595.92 x 841.92 pts (A4)']
        ] as const) {
          const info = run('pdfinfo', at(id, file))
          expect(info).toMatch(/Tagged: +yes/)
          expect(info).toContain(deck.frontMatter.title)
          expect(info).toContain(size)
        }
        expect(run('pdfinfo', at(id, 'slides.pdf'))).toMatch(new RegExp(`Pages: +${deck.slides.length}\\n`))
      }
    )

    it.runIf(isLong)('says every word of a slide on its page of slides.pdf', long, () => {
      if (!has('pdftotext')) return
      const deck = forParticipants(read(id))
      for (const [index, slide] of deck.slides.entries()) {
        const page = String(index + 1)
        const said = words(run('pdftotext', '-f', page, '-l', page, at(id, 'slides.pdf'), '-'))
        // Of sources one line is shown: the rest stands in the handout.
        const room = sourcesRoom(slide, contentLayout(slide), deck.language)
        const isUnseen = areSourcesUnseen(slide, slideLayout(slide, deck))
        const visible = forScreen(slide.body).map(block =>
          block.type === 'sources' && (isUnseen || textOf(block) === 'Own drawing.')
            ? ''
            : block.type === 'sources'
              ? shortSources(block.children, room)
              : textOf(block.type === 'chart' ? withoutHeads(block) : withoutPictures(block))
        )
        const lost = words(visible.join(' ')).filter(word => !said.includes(word) && !said.includes(capitalised(word)))
        expect(lost, `slide ${page}`).toEqual([])
      }
    })
  })

describe('both decks', () => {
  const warningsIn = (said: string) => said.split('\n').filter(line => / {2}(?:warning|error) {2}/.test(line))

  it('have no warning in any of their languages', async () => {
    const { code, stdout } = await place.run('check', '--strict', '--quiet')
    expect(warningsIn(stdout)).toEqual([])
    expect(code).toBe(0)
  })

  it.runIf(isLong)('have no warning in any of their languages, every slide measured', long, async () => {
    const { code, stdout } = await place.run('check', '--rendered', '--strict', '--quiet')
    expect(warningsIn(stdout)).toEqual([])
    expect(code).toBe(0)
  })
})

describe('the diagrams of the decks', () => {
  it.runIf(isLong && has('pdftotext'))('stand in slides.pdf with every item, in the order of their lists', long, () => {
    const diagrams = decks.flatMap(id => {
      const deck = read(id)
      return [...blocksOf(deck, 'diagram')].map(found => ({ id, deck, ...found }))
    })
    expect(diagrams.length).toBeGreaterThan(3)
    for (const { id, deck, slide, block } of diagrams) {
      const page = String(deck.slides.indexOf(slide) + 1)
      const text = plain(run('pdftotext', '-raw', '-f', page, '-l', page, at(id, 'slides.pdf'), '-'))
      const items = diagramItems(block).flatMap(item => [item, ...item.children])
      const places = items.map(item => text.indexOf(plain(item.text)))
      expect(
        places.every(place => place >= 0),
        slide.title
      ).toBe(true)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})

describe('docs/diagrams.md', () => {
  it('shows every layout with the source that it is drawn from', () => {
    const page = readFileSync(join(import.meta.dirname, '../docs/diagrams.md'), 'utf8')
    const deck = readFileSync(join(import.meta.dirname, '../docs/diagrams/deck.md'), 'utf8')
    for (const layout of diagramLayouts) {
      const picture = join(import.meta.dirname, `../docs/pictures/diagram-${layout}.png`)
      const advice = `a slide with ${layout} in docs/diagrams/deck.md, and \`npm run gallery -- --docs\``
      expect(existsSync(picture), advice).toBe(true)
      const [source = 'missing'] =
        new RegExp(`:::diagram\\{layout=${layout}\\}[^:]*:::`).exec(deck.replaceAll(/: /g, ' ')) ?? []
      expect(page.replaceAll(/: /g, ' '), advice).toContain(source)
    }
  })
})

function read(id: string): Deck {
  const text = (file: string) => ({ file, text: readFileSync(join(import.meta.dirname, '../decks', file), 'utf8') })
  const hasBank = existsSync(join(import.meta.dirname, '../decks', id, 'questions.md'))
  return parse({
    id,
    deck: text(`${id}/deck.md`),
    glossary: text('glossary.yaml'),
    ...(hasBank && { questions: text(`${id}/questions.md`) })
  }).deck
}

/** Runs of words that stand in notes, answers and feedback, and in nothing that participants get. */
function secretsOf(deck: Deck): string[] {
  const { slides, questions = [] } = forParticipants(deck)
  const open = plain(JSON.stringify([[...slides, ...questions].map(({ body }) => textOf(body)), deck.glossary]))
  const hidden = new Set<RootContent['type']>(['answer', 'feedback'])
  const roots = [...deck.slides, ...(deck.questions ?? [])].flatMap(slide => [
    ...slide.notes,
    ...[...walk(slide.body)].filter(node => hidden.has(node.type))
  ])
  const lines = [...walk(roots)]
    .filter(node => ['paragraph', 'feedback'].includes(node.type))
    .map(node => plain(textOf(node)))
  return [...new Set(lines)].filter(line => line.length > 25 && !open.includes(line))
}

function withoutPictures<N extends RootContent>(node: N): N {
  if (!('children' in node)) return node
  const children = node.children.filter(child => child.type !== 'image').map(withoutPictures)
  return { ...node, children } as N
}

/** A chart without what is not drawn: the head of its names, and that of its numbers where they are of one kind. */
function withoutHeads(chart: Chart): Chart {
  const children = chart.children.map(child => {
    if (child.type !== 'table') return child
    const [heads, ...rows] = child.children
    const cells = heads?.children ?? []
    return {
      ...child,
      children: [...(heads && cells.length > 2 ? [{ ...heads, children: cells.slice(1) }] : []), ...rows]
    }
  })
  return { ...chart, children }
}

/** A text without markup, white space and typographic marks, so that HTML, PDF and model can be compared. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** As a title says the first word behind its colon. */
function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function textIn(file: string): string {
  if (file.endsWith('.pdf'))
    return has('pdftotext') ? plain(run('pdftotext', file, '-')) : plain('Mission Approaches Facilitation Basics')
  if (/\.(?:pptx|docx)$/.test(file)) return plain(partsOf(file))
  return plain(readFileSync(file, 'utf8'))
}

/** Everything that an office file says, in texts and in what shapes are called and show. */
function partsOf(file: string): string {
  const parts = Object.entries(unzipSync(readFileSync(file))).filter(([path]) => path.endsWith('.xml'))
  return parts.map(([, part]) => strFromU8(part).replace(/ (?:descr|name)="([^"]*)"/g, '>$1<')).join('\n')
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
}
