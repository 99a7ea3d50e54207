import { expect, test } from 'vitest'
import type { Block } from '../../src/deck/blocks.js'
import { textSteps } from '../../src/layout/box-sizes.js'
import { sizesIn } from '../../src/layout/content-height.js'
import { quotationHeight, quotationText } from '../../src/layout/quotation-size.js'
import { parse } from '../../src/parse/parse.js'

const size = sizesIn({ density: 'normal', air: 0 }, 'en')

function blocksOf(words: string) {
  const text = `---\nlanguage: en\n---\n\n> ${words}\n>\n> — Somebody\n`
  return parse({ id: 'quotation', deck: { file: 'deck.md', text } }).deck.slides[0]?.body ?? []
}

test('A quotation is as large as it fits: a short one alone is larger than the title, a longer one smaller', () => {
  const short = blocksOf('A well is never finished.')
  const long = blocksOf('A well is never finished, and whoever digs one has dug it for others. '.repeat(3))
  const setting = { size, isLarge: true, room: 360 }
  expect(quotationText(short, setting)).toEqual({ text: 60, below: textSteps('en')['text-normal'] })
  const explained: Block[] = [...short, { type: 'paragraph', children: [{ type: 'text', value: 'So we plan.' }] }]
  expect(quotationText(explained, setting).text).toBeLessThan(textSteps('en').title)
  expect(quotationText(long, setting).text).toBeLessThan(48)
  expect(quotationHeight(long, setting)).toBeLessThanOrEqual(360)
  expect(quotationText(long, { ...setting, isLarge: false, room: 200 }).text).toBe(textSteps('en')['text-normal'])
})

test('Alone on its slide, without a title, it is larger while it leaves air around it', () => {
  const setting = { size, isLarge: true, room: 620 }
  expect(quotationText(blocksOf('A well is never finished.'), setting).text).toBe(64)
  const long = blocksOf('A well is never finished, and whoever digs one has dug it for others. '.repeat(4))
  expect(quotationText(long, setting).text).toBeLessThanOrEqual(56)
  expect(quotationHeight(long, setting)).toBeLessThanOrEqual(620)
})

test('On a photo it has less of the width, and is smaller', () => {
  const words = blocksOf('A well is never finished, and whoever digs one has dug it for others.')
  const setting = { size, isLarge: true, room: 330 }
  expect(quotationText(words, { ...setting, onPhoto: 600 }).text).toBeLessThan(quotationText(words, setting).text)
})
