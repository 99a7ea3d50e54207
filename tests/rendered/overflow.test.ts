import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long, sampled } from '../sampled.js'
import { greyPng } from './png.js'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const decks = {
  en: read('too-much.en.md').replace(/^WORD$/m, 'a'.repeat(300)),
  ar: read('too-much.ar.md').replace(/^WORD$/m, 'ب'.repeat(300))
}

let workplace: TempProject
beforeAll(() => {
  workplace = createTempProject()
  const picture = greyPng(4000, 3000)
  for (const [language, text] of Object.entries(decks)) {
    workplace.put(`${language}/deck.md`, text)
    workplace.put(`${language}/images/large.png`, picture)
  }
})
afterAll(() => workplace.remove())

/** What is said of the slides that hold too much: where, and what. */
async function tooMuch(language: string): Promise<string[]> {
  const { stdout } = await workplace.run('check', language, '--rendered', '--format', 'github')
  return stdout.split('\n').filter(line => /slide-overflows|slide-fits|diagram-fits|picture-has-few-pixels/.test(line))
}

/** The line of a slide's begin in a fixture: the one after its break. */
function lineOf(language: keyof typeof decks, index: number): number {
  const breaks = decks[language].split('\n').flatMap((line, at) => (line === '---' ? [at + 1] : []))
  return breaks[index] ?? 0
}

describe.each(sampled(['en', 'ar'] as const, 1))('A deck with too much on its slides, in %s', long, language => {
  let said: string[] = []
  beforeAll(async () => {
    said = await tooMuch(language)
  })
  const of = (rule: string, amount: RegExp) => said.filter(line => line.includes(rule) && amount.test(line))

  it('says which list of an overfull slide is cut and by how many lines, once', () => {
    expect(of('slide-overflows', /`\d lines` too many .*the list that begins/)).toHaveLength(1)
    expect(said.filter(line => line.includes('slide-fits'))).toEqual([])
  })

  it('says how far a wide table runs over the edge', () => {
    expect(of('slide-overflows', /the table that begins .* runs `\d+ characters` over the edge/)).toHaveLength(1)
  })

  it('says how long a word is that no line holds, and over how many it is broken', () => {
    expect(of('slide-overflows', /word of `300` characters .* broken over `\d lines`/)).toHaveLength(1)
  })

  it('says nothing of a large picture, which is made smaller', () => {
    expect(of('picture-has-few-pixels', /large\.png/)).toEqual([])
  })

  it('says how many lines a picture between too many words pushes off the slide', () => {
    expect(of('slide-overflows', /`\d lines` too many .*the text that begins/)).toHaveLength(1)
  })

  it('says how many items a diagram has, and how many it may have', () => {
    expect(of('diagram-fits', /`15` items in a `cycle` diagram, expected `2` to `12`/)).toHaveLength(1)
  })

  it('names the file and the line of each slide, and says nothing of a slide that fits', () => {
    const lines = said.map(line => Number(/line=(\d+)/.exec(line)?.[1]))
    expect(said.every(line => line.includes(`file=${language}/deck.md`))).toBe(true)
    for (const slide of [3, 4, 5, 7, 8]) {
      const [from, to] = [lineOf(language, slide), lineOf(language, slide + 1) || Number.POSITIVE_INFINITY]
      expect(
        lines.some(line => line >= from && line <= to),
        `slide ${slide}`
      ).toBe(true)
    }
    expect(lines.every(line => line >= lineOf(language, 3))).toBe(true)
  })
})

describe('build', () => {
  it('writes nothing of a deck on whose slides something is cut', async () => {
    const { code, stderr } = await workplace.run('build', 'en')
    expect(code).toBe(1)
    expect(stderr).toContain('diagram-fits')
  })

  it('measures a deck that nothing else is wrong with', async () => {
    const wide = decks.en.split('\n---\n').find(slide => slide.includes('## Wide table')) ?? ''
    await workplace.run('new', 'wide')
    workplace.put('wide/deck.md', `${workplace.read('wide/deck.md')}\n---\n${wide}`)
    const { code, stderr } = await workplace.run('build', 'wide')
    expect(stderr).toContain('slide-overflows')
    expect(code).toBe(1)
    const unmeasured = await workplace.runWith({ BACKBRIEF_BROWSER: '/nowhere' }, ['build', 'wide'])
    expect(unmeasured.code).toBe(3)
    expect(unmeasured.stderr).not.toContain('slide-overflows')
  })
})

describe('check --rendered', () => {
  it.runIf(isLong)('says how little of a picture is left below a long table', long, async () => {
    const rows = ['| Well | Depth |', '| --- | --- |', ...Array(7).fill('| North | 12 m |'), ''].join('\n')
    await workplace.run('new', 'squeezed')
    workplace.put('squeezed/images/large.png', greyPng(1200, 900))
    const picture = '![A well with a stone cover](images/large.png)'
    workplace.put(
      'squeezed/deck.md',
      `${workplace.read('squeezed/deck.md')}\n---\n\n## Depths\n\n${rows}\n${picture}\n`
    )
    const { code, stdout } = await workplace.run('check', 'squeezed', '--rendered', '--format', 'github')
    expect(stdout).toMatch(
      /slide-overflows.*room of `\d+ pixels` for the picture `A well with a stone cover` on slide `Depths`/
    )
    expect(code).toBe(1)
  })

  it.runIf(isLong)('says nothing of pictures that go to the edges on purpose', long, async () => {
    await workplace.run('new', 'bleeds')
    workplace.put('bleeds/images/large.png', greyPng(1600, 1000))
    const picture = '![A well with a stone cover](images/large.png "The well, drawn")'
    const slides = [
      `::slide{layout=picture-full}\n\n## The well\n\n${picture}`,
      `::slide{layout=picture-half}\n\n## Beside the well\n\n- A cover\n\n${picture}\n\n:::sources\nOurs\n:::`,
      `::slide{layout=picture-set}\n\n## Two wells\n\n${picture}\n\n${picture}`,
      `## Somebody\n\n> We ask.\n>\n> — A commander\n\n${picture}`
    ]
    workplace.put('bleeds/deck.md', `${workplace.read('bleeds/deck.md')}\n---\n\n${slides.join('\n\n---\n\n')}\n`)
    const { stdout } = await workplace.run('check', 'bleeds', '--rendered', '--format', 'github')
    expect(stdout).not.toContain('slide-overflows')
  })

  it.runIf(isLong)('says that nothing was measured where there is no browser', long, async () => {
    await workplace.run('new', 'fits')
    const args = ['check', 'fits', '--rendered']
    const { code, stderr } = await workplace.runWith({ BACKBRIEF_BROWSER: '/nowhere' }, args)
    expect(stderr).toContain('No slide was measured')
    expect(code).toBe(3)
    expect((await workplace.run(...args)).code).toBe(0)
  })
})
