import { expect, it } from 'vitest'
import { readToUnicode } from '../../../src/pdf/printed-text/pdf-fonts.js'
import { stringsIn } from '../../../src/pdf/printed-text/pdf-texts.js'

it('reads the strings that an operator shows, however they are written', () => {
  expect(stringsIn('<0041 0042>')).toBe('\0A\0B')
  expect(stringsIn('[(A) -120 (B\\(C\\)) 3 <44>]')).toBe('AB(C)D')
  expect(stringsIn('(a(b)c\\\\\\051\\n)')).toBe('a(b)c\\)\n')
  expect(stringsIn('(never ends')).toBe('never ends')
})

it('reads what a font says of its signs: one by one, in rows, and several letters for one', () => {
  const map = `2 beginbfchar <0003> <0020> <0004> <00660069> endbfchar
    1 beginbfchar <0009> <D83DDE00> endbfchar
    1 beginbfrange <0010> <0012> <0061> endbfrange`
  expect(Object.fromEntries(readToUnicode(map))).toEqual({ 3: ' ', 4: 'fi', 9: '😀', 16: 'a', 17: 'b', 18: 'c' })
})
