import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withLineEndsOf, withPlainEnds } from '../../../src/deck/text/line-ends.js'
import { mergeTexts } from '../../../src/deck/text/merge-texts.js'
import { textChanges } from '../../../src/deck/text/text-changes.js'

const names = { mine: 'desk', theirs: 'disk' }
const text = fc.array(fc.constantFrom('', 'a', 'b', 'c', '---', ':::notes'), { maxLength: 12 }).map(l => l.join('\n'))

describe('two versions of one text', () => {
  it('are brought together where they change different lines', () => {
    const base = '# Water\n\n- Wells\n- Rivers\n'
    const mine = base.replace('Wells', 'Deep wells')
    const theirs = base.replace('Rivers', 'Rivers and lakes')
    expect(mergeTexts(base, { mine, theirs }, names)).toEqual({
      text: '# Water\n\n- Deep wells\n- Rivers and lakes\n',
      conflicts: 0
    })
  })

  it('both stand in the text where they change the same line', () => {
    const merged = mergeTexts('a\nb\nc', { mine: 'a\nB\nc', theirs: 'a\nbb\nc' }, names)
    expect(merged).toEqual({ text: 'a\n<<<<<<< desk\nB\n=======\nbb\n>>>>>>> disk\nc', conflicts: 1 })
  })

  it('are in no conflict where one has sent the same change before, or has typed on since', () => {
    const base = '- Wells\n- Rivers'
    const theirs = '- Deep wells\n- Streams'
    expect(mergeTexts(base, { mine: '- Wells\n- Streams', theirs }, names)).toEqual({ text: theirs, conflicts: 0 })
    const mine = '- Deep and old wells\n- Rivers'
    expect(mergeTexts(base, { mine, theirs: '- Deep wells\n- Rivers' }, names).conflicts).toBe(1)
    const on = { mine: 'a well is deep.', theirs: 'a well is.' }
    expect(mergeTexts('a well.', on, names)).toEqual({ text: 'a well is deep.', conflicts: 0 })
    const fresh = { mine: 'a well.\n\nDeep ones\n\nOld', theirs: 'a well.\n\nDeep' }
    expect(mergeTexts('a well.', fresh, names)).toEqual({ text: fresh.mine, conflicts: 0 })
    for (const theirs of ['a well.\n', 'a well.\n\n', 'a well.\n\nD', 'a well.\n\nDeep ones\n'])
      expect(mergeTexts('a well.', { ...fresh, theirs }, names)).toEqual({ text: fresh.mine, conflicts: 0 })
    const back = { mine: fresh.theirs, theirs: fresh.mine }
    expect(mergeTexts('a well.', back, names)).toEqual({ text: fresh.mine, conflicts: 0 })
  })

  it('keep every new line of either, whatever they are', () => {
    const marked = (base: string, mark: string, at: number) => {
      const lines = base.split('\n')
      lines.splice(at % (lines.length + 1), at % 3, `${mark} 1`, `${mark} 2`)
      return lines.join('\n')
    }
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (base, first, second) => {
        const [mine, theirs] = [marked(base, 'mine', first), marked(base, 'theirs', second)]
        const lines = mergeTexts(base, { mine, theirs }, names).text.split('\n')
        for (const line of ['mine 1', 'mine 2', 'theirs 1', 'theirs 2']) expect(lines).toContain(line)
      })
    )
  })

  it('are the one that has changed, where the other has not', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeTexts(base, { mine: other, theirs: base }, names).text).toBe(other)
        expect(mergeTexts(base, { mine: base, theirs: other }, names).text).toBe(other)
        expect(mergeTexts(base, { mine: other, theirs: other }, names)).toEqual({ text: other, conflicts: 0 })
      })
    )
  })
})

describe('line ends', () => {
  it('stay as they are on every line that has not changed', () => {
    expect(withLineEndsOf('a\r\nb\nc\r\n', 'a\nB\nnew\nc\n')).toBe('a\r\nB\nnew\r\nc\r\n')
    expect(withLineEndsOf('a\r\nb', 'a\nb\nc')).toBe('a\r\nb\r\nc')
  })

  it('are those of the file where nothing has changed, and say what was typed where something has', () => {
    const ends = fc.array(fc.constantFrom('a\r\n', 'b\n', 'c\r', '\r\n', '\n', 'd\r\n'), { maxLength: 10 })
    fc.assert(
      fc.property(ends, text, (parts, after) => {
        const earlier = parts.join('')
        expect(withLineEndsOf(earlier, withPlainEnds(earlier))).toBe(earlier)
        expect(withPlainEnds(withLineEndsOf(earlier, after))).toBe(after)
      })
    )
  })
})

it('changes of a text make the other text of it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const made = textChanges(before, after).reduceRight(
        (now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to),
        before
      )
      expect(made).toBe(after)
    })
  )
})
