import { expect, test } from 'vitest'
import { operatorsOf } from '../../../src/pdf/content/operators.js'

/** The operators of a stream, each with its operands as they are written. */
function read(stream: string): string[] {
  return operatorsOf(stream).map(({ start, end }) => stream.slice(start, end))
}

test('a stream is cut into operators with their operands', () => {
  expect(read('q 1 0 0 1 0 0 cm\n/G3 gs\n0 0 10 10 re f*\nQ')).toEqual([
    'q',
    '1 0 0 1 0 0 cm',
    '/G3 gs',
    '0 0 10 10 re',
    'f*',
    'Q'
  ])
})

test('text in a string, a name or a comment is not read as an operator', () => {
  expect(read('(a \\) BT (f) \\( ) Tj % Q here\n<0051 0052> Tj /Q gs [(f) -20 <51>] TJ')).toEqual([
    '(a \\) BT (f) \\( ) Tj',
    '<0051 0052> Tj',
    '/Q gs',
    '[(f) -20 <51>] TJ'
  ])
})

test('a dictionary is an operand', () => {
  expect(read('/Span<</ActualText <FEFF0627> /MCID 3>> BDC EMC')).toEqual([
    '/Span<</ActualText <FEFF0627> /MCID 3>> BDC',
    'EMC'
  ])
})

test('a picture in the stream is one operator, whatever its bytes are', () => {
  expect(read('q BI /W 1 /H 1 /BPC 8 /CS /G ID \x00Q f( EI Q')).toEqual([
    'q',
    'BI /W 1 /H 1 /BPC 8 /CS /G ID \x00Q f( EI',
    'Q'
  ])
})

test('a truncated stream returns its complete operators', () => {
  expect(read('q (never closed')).toEqual(['q'])
  expect(read('')).toEqual([])
})
