import { describe, expect, it } from 'vitest'
import { foldBySlide, foldedText } from '../../../src/cli/report/fold.js'
import { asJson } from '../../../src/cli/report/json.js'
import { causesFirst } from '../../../src/cli/report/order.js'
import { asText } from '../../../src/cli/report/text.js'
import type { Diagnostic } from '../../../src/deck/diagnostic.js'

function message(line: number, { what = 'Unexpected HTML `<u>`', ...more }: Partial<Diagnostic> = {}): Diagnostic {
  const place = { start: { line, column: 1 }, end: { line, column: 4 } }
  const usual = {
    file: 'deck.md',
    severity: 'error',
    rule: 'html-is-absent',
    why: 'So.',
    fix: 'Write `**bold**`.'
  } as const
  return { ...usual, what, place, slide: 1, ...more }
}

describe('Messages of one kind on one slide', () => {
  it('are reported as one, with their number, what they quote and their lines', () => {
    const folded = foldBySlide([message(3), message(4, { what: 'Unexpected HTML `<b>`' }), message(4)])
    expect(folded.map(foldedText)).toEqual(['3 times on this slide: `<u>` and `<b>`, in lines 3 and 4.'])
  })

  it('are reported separately where slide, rule, severity or words differ', () => {
    const apart = [
      message(3),
      message(3, { slide: 2 }),
      message(3, { rule: 'link-is-safe' }),
      message(3, { severity: 'warning' }),
      message(3, { what: 'Unexpected comment `<u>`' }),
      message(3, { fix: 'Take it out.' })
    ]
    expect(foldBySlide(apart)).toHaveLength(apart.length)
  })

  it('are reported separately where different names were meant', () => {
    const wrong = (name: string, meant: string) =>
      message(3, { what: `Unknown block \`${name}\`, did you mean \`${meant}\`?`, fix: `Write \`${meant}\`.` })
    expect(foldBySlide([wrong(':::nots', ':::notes'), wrong(':::warning', ':::callout')])).toHaveLength(2)
  })

  it('stay single where no slide is meant', () => {
    const { slide: _, ...anywhere } = message(3)
    expect(foldBySlide([anywhere, anywhere]).map(foldedText)).toEqual([undefined, undefined])
  })

  it('are cut where there are many', () => {
    const many = Array.from({ length: 9 }, (_, index) => message(index + 1))
    expect(foldBySlide(many).map(foldedText)).toEqual(['9 times on this slide: in lines 1, 2, 3, 4, 5 and 4 more.'])
  })
})

describe('The text of a report', () => {
  const unlike = (count: number, more: Partial<Diagnostic> = {}) =>
    Array.from({ length: count }, (_, index) => message(index + 1, { slide: index + 1, ...more }))

  it('shows the first problems and counts all of them', () => {
    const text = asText([...unlike(13), message(1), message(1)], { colour: false, limit: 10 })
    expect(text.match(/^deck\.md:/gm)).toHaveLength(10)
    expect(text).toContain('\n\nAnd 3 more: `backbrief check --all` shows them.\n\n15 errors.')
    expect(asText(unlike(13), { colour: false })).not.toContain('--all')
    expect(JSON.parse(asJson(unlike(13))).messages).toHaveLength(13)
  })

  it('begins with errors of the text, from which others may follow', () => {
    const late = message(90, { slide: 9, isCause: true })
    const said = [message(1, { severity: 'info' }), message(2), message(3, { severity: 'warning' }), late]
    expect(causesFirst(said).map(({ place }) => place?.start.line)).toEqual([90, 2, 3, 1])
    expect(asText(said, { colour: false })).toMatch(/^deck\.md:90:1 [\s\S]*Next: \w+ deck\.md:90:1\./)
  })
})

it('what is hidden is shown by the command that works here', () => {
  const apart = [message(3), message(3, { slide: 2 })]
  expect(asText(apart, { colour: false, limit: 1, command: 'npx backbrief' })).toContain('`npx backbrief check --all`')
})
