import { expect, it } from 'vitest'
import { longestPiece } from '../../src/layout/text-width.js'
import { wordBreaks } from '../../src/layout/word-breaks.js'

it('ends no line inside an address, whatever the Unicode data of the computer says', () => {
  const text = '网页（un.org，冲突中的性暴力）'
  const parts = [0, ...wordBreaks(text, 'zh')].map((start, at, all) => text.slice(start, all[at + 1]))
  expect(parts.join('')).toBe(text)
  expect(parts.filter(part => part.includes('un.org'))).toHaveLength(1)
})

it.each([
  ['协助东道国', '东道国'],
  ['联合国国家工作队、非政府组织', '非政府'],
  ['提供服务（转介安排）', '转介'],
  ['专门培训材料课件，“特派团的应对方式”', '特派团'],
  ['确定全特派团的行动方向', '全特派团'],
  ['追究责任：让当事方为行为负责', '当事方'],
  ['包括预防冲突中的性暴力并处理追究责任问题', '性暴力'],
  ['安全理事会的行动', '安全理事会'],
  ['方案拟订、安全理事会的行动，包括制裁', '安全理事会的行动，'],
  ['制裁委员会随之采取行动', '采取行动'],
  ['四人一组，将十一张卡片分类', '十一张'],
  ['特派团总部、军事部门、警察', '军事部门'],
  ['支持联系人的电话', '联系人'],
  ['投影仪和连接线', '投影仪'],
  ['追究责任：让当事方为行为负责', '让当事方'],
  ['等到有案件得到证实', '有案件'],
  ['请电台提醒听众', '请电台'],
  ['与当事方进行建设性接触', '建设性'],
  ['观察者说出一件做得好的事', '观察者'],
  ['政治接触、民政工作、新闻宣传活动', '新闻宣传活动'],
  ['说出一件做得好的事和一件可以尝试的事', '做得好的事'],
  ['说出一件做得好的事和一件可以尝试的事', '和一件可以尝试的事'],
  ['武装人员对他的家人实施性暴力', '实施性'],
  ['协调（组群和进程）', '组群和'],
  ['平民，特别是妇女和儿童', '特别是']
])('keeps words whole that the dictionary lacks: %s', (text, word) => {
  const parts = [0, ...wordBreaks(text, 'zh')].map((start, at, all) => text.slice(start, all[at + 1]))
  expect(parts.filter(part => part.includes(word))).toHaveLength(1)
})

it('may end a line before an "and" behind what is named, and before a verb that waits for its object', () => {
  const end = (text: string, next: string) => wordBreaks(text, 'zh').includes(text.indexOf(next))
  expect(end('说出一件做得好的事和一件可以尝试的事', '和一件')).toBe(true)
  expect(end('武装人员对他的家人实施性暴力', '实施')).toBe(true)
  expect(end('平民，特别是妇女和儿童', '妇女')).toBe(true)
})

it('keeps an abbreviation that would stand alone on the line of its word, and lets a clause in brackets have one of its own', () => {
  expect(longestPiece('联合国国家工作队（UNCT）', 400, 'zh').piece).toBe('工作队（UNCT）')
  expect(longestPiece('性暴力（CRSV）的手段', 400, 'zh').piece).not.toContain('力（')
  expect(longestPiece('提供服务（转介安排）', 400, 'zh').piece).not.toContain('服务（')
})
