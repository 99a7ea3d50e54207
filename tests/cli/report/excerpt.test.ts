import { describe, expect, it } from 'vitest'
import { excerpt as excerptOfLines } from '../../../src/cli/report/text.js'
import { wrap } from '../../../src/cli/report/wrap.js'

function excerpt(text: string, ...rest: [ReturnType<typeof at>, number]): string[] {
  return excerptOfLines(text.split('\n'), ...rest)
}

function at(line: number, from: number, to: number) {
  return { start: { line, column: from }, end: { line, column: to } }
}

describe('An excerpt', () => {
  it('puts the marks under the fault', () => {
    expect(excerpt('one\ntwo three four', at(2, 5, 10), 80)).toEqual(['  2 | two three four', '          ^^^^^'])
  })

  it('takes a Chinese character for two columns and an accent for none', () => {
    expect(excerpt('河流 e\u0301t x', at(1, 8, 9), 80)).toEqual(['  1 | 河流 e\u0301t x', `${' '.repeat(14)}^`])
    expect(excerpt('河流', at(1, 1, 3), 80)[1]).toBe('      ^^^^')
  })

  it('marks to the end of the line when the fault continues below', () => {
    const place = { start: { line: 1, column: 3 }, end: { line: 4, column: 1 } }
    expect(excerpt('- water  ', place, 80)).toEqual(['  1 | - water  ', '        ^^^^^'])
  })

  it('cuts a long line around the fault', () => {
    const [line = '', marks = ''] = excerpt(`${'a'.repeat(200)}FAULT${'b'.repeat(200)}`, at(1, 201, 206), 60)
    expect(line.length).toBeLessThanOrEqual(60)
    expect(line.slice(marks.indexOf('^'))).toMatch(/^FAULTb+…$/)
    expect(marks.trim()).toBe('^^^^^')
  })

  it('shows a right-to-left line without marks, for no terminal agrees where they belong', () => {
    expect(excerpt('## الفيضان', at(1, 1, 5), 80)).toEqual(['  1 | ## الفيضان'])
  })

  it('writes out control characters and shows a tab as a space', () => {
    expect(excerpt('-\tx\u001b[2J\u202ey', at(1, 3, 4), 80)).toEqual(['  1 | - x\\u001b[2J\\u202ey', '        ^'])
  })

  it('is empty where the line is not there, or blank', () => {
    expect(excerpt('one', at(2, 1, 2), 80)).toEqual([])
    expect(excerpt('one\n  ', at(2, 1, 2), 80)).toEqual([])
  })
})

describe('wrap', () => {
  it('keeps together what is to be typed, where it fits', () => {
    expect(wrap('Write `a b c`.', 10)).toEqual(['Write', '`a b c`.'])
    expect(wrap('Write `a b c d e f`.', 10)).toEqual(['Write `a b', 'c d e f`.'])
  })
})
