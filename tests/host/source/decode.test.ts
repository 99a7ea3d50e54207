import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../../src/host/source/decode.js'

const text = '# Rivers\n\nÉté, 水, السلام\n'

function utf16(from: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(from, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 little-endian with a mark', utf16(`\uFEFF${text}`, 'le')],
  ['UTF-16 big-endian with a mark', utf16(`\uFEFF${text}`, 'be')],
  ['UTF-16 little-endian without a mark', utf16(text, 'le')],
  ['UTF-16 big-endian without a mark', utf16(text, 'be')],
  ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['old Mac line ends', Buffer.from(text.replaceAll('\n', '\r'))]
])('%s decodes to the same text', (_, bytes) => {
  expect(decode(bytes)).toEqual({ text })
})

test('a byte that is no UTF-8 is a fault with its line', () => {
  const bytes = Buffer.concat([Buffer.from('one\r\ntwo\nthr'), Buffer.from([0xe9]), Buffer.from('e\nfour\n')])
  expect(decode(bytes)).toEqual({ fault: { kind: 'not-text', line: 3, encoding: 'UTF-8' } })
})

test('a file that ends inside a character is a fault on its last line', () => {
  expect(decode(Buffer.from([0x61, 0x0a, 0xc3]))).toEqual({ fault: { kind: 'not-text', line: 2, encoding: 'UTF-8' } })
})

test('a zero byte in text is a fault with its line', () => {
  expect(decode(Buffer.from('one\ntw\0o\n'))).toEqual({ fault: { kind: 'not-text', line: 2, encoding: 'UTF-8' } })
})

test('nothing but white space is an empty file', () => {
  expect(decode(Buffer.from(' \r\n\t\n'))).toEqual({ fault: { kind: 'empty' } })
  expect(decode(Buffer.alloc(0))).toEqual({ fault: { kind: 'empty' } })
})

test('no bytes make it throw, and what decodes holds no carriage return', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      const decoded = decode(bytes)
      if ('text' in decoded) expect(decoded.text).not.toContain('\r')
    }),
    { numRuns: 2000 }
  )
})
