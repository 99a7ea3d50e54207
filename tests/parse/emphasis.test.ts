import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it, test } from 'vitest'
import { textOf } from '../../src/deck/walk.js'
import { readMarkdown } from '../../src/parse/markdown.js'
import { long, sampledRuns } from '../sampled.js'

/** The texts that are bold, struck out or emphasised. */
function marked(text: string): string[] {
  const found: string[] = []
  visit(readMarkdown(text), ['strong', 'emphasis', 'delete'], node => {
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') found.push(textOf(node))
  })
  return found
}

test.each([
  ['与**“早期预警”**有关', ['“早期预警”']],
  ['请注意**“来源”**的安全，也要**保密（必须）**做到。', ['“来源”', '保密（必须）']],
  ['**重要：**请保密', ['重要：']],
  ['*《守则》*第三条', ['《守则》']],
  ['報告は**「保護」**を守る。', ['「保護」']],
  ['これは**重要です。**次に進む', ['重要です。']],
  ['보고서는 **‘보호’**를 다룬다', ['‘보호’']],
  ['已~~作废（旧）~~删除', ['作废（旧）']]
])('bold and emphasis need no spaces in scripts that have none: %s', (text, expected) => {
  expect(marked(text)).toEqual(expected)
})

describe('Latin, Cyrillic and Arabic text', () => {
  const commonMark = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })
  const pieces = [
    '**',
    '*',
    '_',
    '__',
    '~~',
    'a',
    'word',
    'слово',
    'كلمة',
    '“',
    '”',
    '(',
    ')',
    '.',
    '!',
    ' ',
    '\\',
    '1'
  ]

  it('is parsed exactly by CommonMark and GFM', long, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), parts => {
        const text = parts.join('')
        expect(JSON.stringify(readMarkdown(text))).toBe(JSON.stringify(commonMark.parse(text)))
      }),
      sampledRuns(2000)
    )
  })
})
