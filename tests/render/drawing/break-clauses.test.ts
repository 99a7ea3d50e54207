import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { breakClauses } from '../../../src/render/drawing/break-clauses.js'

/** The parts that each begin on a line of their own, between `[` and `]`. */
function shown(content: readonly ElementContent[]): string {
  return content
    .map(node => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      return node.tagName === 'span' ? `[${shown(node.children)}]` : shown(node.children)
    })
    .join('')
}

const question = '在一页令人难以面对的内容放映期间，一位学员起身离开。您怎么做？'
const broken = (room: number, language = 'zh', ...words: (string | ElementContent)[]) =>
  shown(breakClauses([h('p', words.length > 0 ? words : [question])], room, language))

test('Lines of Chinese end with a clause where both halves fit', () => {
  expect(broken(20)).toBe('[在一页令人难以面对的内容放映期间，][一位学员起身离开。您怎么做？]')
})

test('A text that fits on one line, or does not on two, stays as it is', () => {
  expect(broken(40)).toBe(question)
  expect(broken(12)).toBe(question)
  expect(broken(0)).toBe(question)
})

test('Of several clauses, the first line holds as many as fill it', () => {
  const step = '打开投影窗口。主持一页，三分钟：提问，然后等待。'
  expect(broken(19, 'zh', step)).toBe('[打开投影窗口。主持一页，三分钟：][提问，然后等待。]')
})

test('A clause that would leave its line half empty, or a word alone on the next, ends none', () => {
  const short = '两人一组，从单子上的三种言论中选一种。'
  expect(broken(15.3, 'zh', short)).toBe(short)
  expect(broken(15.3, 'zh', '选择措施：用于预防、用于应对、针对幸存者。')).not.toContain('[')
  expect(broken(12, 'zh', '对每张妇女保护顾问卡片说明，分享。')).not.toContain('[')
  // Six tenths are enough.
  expect(broken(15.3, 'zh', '写一句话作为你的回答：平静、简短、尊重他人。')).toContain('：][')
})

test('What needs three lines ends two of them with a clause, or one with a part of an enumeration', () => {
  const step = '四人一组，将十一张卡片分类：特派团总部、军事部门、警察、妇女保护顾问。'
  expect(broken(14.5, 'zh', step)).toBe('[四人一组，将十一张卡片分类：][特派团总部、军事部门、][警察、妇女保护顾问。]')
  expect(broken(12, 'zh', step)).toBe(step)
  // Where one would be short, all fill their lines.
  expect(broken(16, 'zh', step)).toBe(step)
})

test('Emphasis stays whole, and goes with its clause', () => {
  expect(broken(13, 'zh', h('strong', '先独自安静书写：'), '写下一个问题和一个答案')).toBe(
    '[先独自安静书写：][写下一个问题和一个答案]'
  )
  expect(broken(16, 'zh', h('strong', '先独自书写，再'), '写下一个问题和一个答案')).toBe(
    '先独自书写，再写下一个问题和一个答案'
  )
})

test('A mark at the end of a quotation does not end a line', () => {
  expect(broken(12, 'zh', '他说：“请您先等一等。”随后离开了房间')).not.toContain('。][')
})

test('A language with spaces stays as it is', () => {
  expect(broken(16, 'en', 'First on your own, and then in pairs')).toBe('First on your own, and then in pairs')
})

test('Words with spaces are broken where a sentence ends, if that takes no line more', () => {
  const asked = 'Three of these are instruments or ways to steer. Which one is a mission approach?'
  expect(broken(30, 'en', asked)).toBe(
    '[Three of these are instruments or ways to steer. ] [Which one is a mission approach?]'
  )
  expect(broken(60, 'en', asked)).toBe(asked)
  expect(
    broken(24, 'en', 'A survivor asks your unit where to find help in the town. With whom do you coordinate?')
  ).not.toContain('[')
  expect(broken(19, 'ar', 'ثلاثة من هذه أدوات أو طرق للتوجيه. أيّ منها نهج من نُهج البعثة؟')).toBe(
    '[ثلاثة من هذه أدوات أو طرق للتوجيه. ] [أيّ منها نهج من نُهج البعثة؟]'
  )
})

test('A sentence of a question that takes two lines is broken by sense, with the longer line above', () => {
  const asked = 'Three of these are instruments or ways to steer. Which one is a mission approach?'
  expect(broken(20, 'en', asked)).toBe(
    '[Three of these are instruments ] [or ways to steer. ] [Which one is a mission approach?]'
  )
  const listed = 'The council lists an armed group, and a committee of it acts. Which work does this serve?'
  expect(broken(20, 'en', listed)).toBe(
    '[The council lists an armed group, ] [and a committee of it acts. ] [Which work does this serve?]'
  )
  // What is no question is broken by the browser.
  expect(broken(20, 'en', 'Three of these are instruments or ways to steer.')).not.toContain('[')
})
