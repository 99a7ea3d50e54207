import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { forParticipants, forScreen } from '../../../src/deck/audience.js'
import { isExercise } from '../../../src/deck/schedule.js'
import { all } from '../../../src/deck/walk.js'
import type { Printer } from '../../../src/host/output/print.js'
import { renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { notes } from '../../../src/render/notes/notes.js'
import { textSizes, topMargins } from '../../../src/render/paper/page-size.js'
import { inputFor, lesson, textOf } from './lesson.js'
import { printer as openPrinter } from './printed.js'

let printer: Printer
beforeAll(async () => {
  printer = await openPrinter()
})
afterAll(() => printer.close())

interface Setting {
  readonly text: string
  readonly points: number
  /** Of the size of the letters. */
  readonly line: number
  readonly isUpright: boolean
  readonly isRagged: boolean
  readonly isWhole: boolean
  readonly spacing: number
}

/** How each text of a page is set, pictures of slides apart. Runs in the page. */
function settings(): Setting[] {
  const walker = document.createTreeWalker(
    document.querySelector('.paper-document') ?? document.body,
    NodeFilter.SHOW_TEXT
  )
  const found: Setting[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('.picture, .unseen') || !node.textContent?.trim()) continue
    const { fontSize, lineHeight, fontStyle, textAlign, hyphens, letterSpacing } = getComputedStyle(parent)
    const size = Number.parseFloat(fontSize)
    found.push({
      text: node.textContent.trim().slice(0, 30),
      points: Math.round(size * 7.5) / 10,
      line: Number.parseFloat(lineHeight) / size,
      isUpright: fontStyle === 'normal',
      isRagged: textAlign === 'start' || textAlign === 'left',
      isWhole: hyphens !== 'auto',
      spacing: (Number.parseFloat(letterSpacing) || 0) / size
    })
  }
  return found
}

const emphasis = (text: string) => text.replace('# ', '# *Very* ').replace(/^- (\w+)/m, '- *$1*')

async function settingsOf(format: typeof handout, print: 'large' | 'dyslexia'): Promise<Setting[]> {
  const input = await inputFor(lesson(emphasis), { print })
  const html = textOf(await renderFormat(format, input), `${format.name}.html`)
  const asked = await printer.ask(html, [{ width: 794, height: 1123 }], settings)
  if ('problem' in asked) throw new Error(asked.problem)
  return [...(asked.answers[0] ?? [])]
}

describe.each([handout, notes])('$name', format => {
  it('has in large print no letters below 18 points, no slanted, justified or broken words', async () => {
    const found = await settingsOf(format, 'large')
    expect(found.length).toBeGreaterThan(40)
    expect(found.filter(({ points }) => points < 18)).toEqual([])
    expect(found.filter(({ isUpright, isRagged, isWhole }) => !isUpright || !isRagged || !isWhole)).toEqual([])
    const text = found.filter(({ points }) => points === 18)
    expect(text.filter(({ line }) => line < 1.49)).toEqual([])
  })

  it('has for dyslexia 14 points and more, letters and lines apart, no slanted, justified or broken words', async () => {
    const found = await settingsOf(format, 'dyslexia')
    expect(found.filter(({ points, spacing }) => points < 14 || spacing < 0.065)).toEqual([])
    expect(found.filter(({ isUpright, isRagged, isWhole }) => !isUpright || !isRagged || !isWhole)).toEqual([])
  })
})

describe.each([notes])('$name, for people who cannot read small print,', format => {
  it.each(['large', 'dyslexia'] as const)('says beside its picture all that a slide says (%s)', async print => {
    const deck = forParticipants(lesson())
    const html = textOf(await renderFormat(format, await inputFor(lesson(), { print })), `${format.name}.html`)
    const outside = html.replace(/<div class="picture"[^>]*>.*?<\/section><\/div>/gs, '')
    expect(html.match(/<div class="picture"[^>]*>/g)).toHaveLength(
      deck.slides.filter(slide => !isExercise(slide)).length
    )
    expect(outside).not.toContain('class="slide ')
    const words = deck.slides.flatMap(({ body }) => all(forScreen(body), 'text').map(({ value }) => value.trim()))
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter(text => !outside.includes(text))).toEqual([])
  })

  it('calls the axes of a matrix by words', async () => {
    const matrix =
      '---\n\n## Map\n\n:::diagram{layout=matrix}\n\n- x: interest\n- y: power\n- A\n- B\n- C\n- D\n\n:::\n'
    const input = await inputFor(
      lesson(text => `${text.trimEnd()}\n\n${matrix}`),
      { print: 'large' }
    )
    const html = textOf(await renderFormat(format, input), `${format.name}.html`)
    for (const name of ['Across: interest', 'Upwards: power']) expect(html).toContain(name)
    expect(html).not.toMatch(/[xy]: (interest|power)/)
  })
})

describe('The handout for people who cannot read small print', () => {
  it.each(['large', 'dyslexia'] as const)('holds no secret (%s)', async print => {
    const html = textOf(await renderFormat(handout, await inputFor(lesson(), { print })), 'handout.html')
    expect(html).not.toContain('SECRET')
  })
})

test.each(['large', 'dyslexia'] as const)(
  'the head of a page has room for two lines of what a draft says (%s)',
  print => {
    const twoLines = (2 * 1.4 * textSizes[print] * 25.4) / 72
    expect(topMargins[print]).toBeGreaterThan(twoLines + 5)
  }
)
