import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { keepRules, usedRules } from '../../src/render/used-rules.js'

const body = [h('main', { className: ['deck'] }, [h('p', { className: ['well', 'deep'] }, 'A well.')])]
const left = (sheet: string, ...scripts: string[]) => usedRules(sheet, body, scripts)

test('Rules stay for classes that the page has, and without a class', () => {
  for (const sheet of [
    'p{margin:0}',
    '.deck .well.deep>b{color:red}',
    ':root{--ink:#000}',
    '@font-face{src:url("a.b")}'
  ])
    expect(left(sheet)).toBe(sheet)
})

test('Selectors go that need a class which the page has not, and rules and blocks that have no other', () => {
  expect(left('.pump{top:0}.well,.pump b{left:0}')).toBe('.well{left:0}')
  expect(left('@media screen{.pump{top:0}}@media print{.pump{top:0}.deck{left:0}}')).toBe('@media print{.deck{left:0}}')
})

test('What a selector excludes or chooses from is not needed', () => {
  const sheet = '.well:not(.pump, :is(.tap, .bore), :has(> .pump)), :is(.pump, .well) b{top:0}'
  expect(left(sheet)).toBe('.well:not(.pump, :is(.tap, .bore), :has(> .pump)),:is(.pump, .well) b{top:0}')
})

test('Of a choice between classes alone those go that are missing, as each counts as much as the others', () => {
  expect(left('p:is(.pump,.well,.deep){top:0}.deck :is(.pump,.well){top:0}')).toBe(
    'p:is(.well,.deep){top:0}.deck .well{top:0}'
  )
  expect(left(':is(.pump b,.well b){top:0}')).toBe(':is(.pump b,.well b){top:0}')
})

test('A selector goes where it chooses from classes that are all missing', () => {
  expect(left('.deck :is(.pump, .tap.deep) b{top:0}')).toBe('')
  expect(left('.deck :is(.tap, p) b{top:0}')).toBe('.deck :is(.tap, p) b{top:0}')
  expect(left('.well:not(:is(.pump, .tap)){top:0}')).toBe('.well:not(:is(.pump, .tap)){top:0}')
})

test('A selector goes where what it has to hold is missing', () => {
  expect(left('.deck:has(> .pump) b,.deck:has(.tap, .bore){top:0}')).toBe('')
  expect(left('.deck:has(> .pump, .well) b,.deck:has(p){top:0}')).toBe(
    '.deck:has(> .pump, .well) b,.deck:has(p){top:0}'
  )
})

test('Selectors go that ask for paper that saves ink, or for the other direction, unless they exclude it', () => {
  const others = '[dir="rtl"] .well,:root[dir="rtl"] .well,[data-ink="low"] .well{top:0}'
  // Words within the page may run the other way.
  const own = '.deck:not([dir="rtl"]) .well,.well[dir="rtl"],.well:dir(rtl),[data-part] .well{left:0}'
  expect(left(others + own)).toBe(own)
  expect(usedRules(others, body, [], 'rtl')).toBe('[dir="rtl"] .well,:root[dir="rtl"] .well{top:0}')
})

test('A script that looks for a class does not set it', () => {
  expect(left('.pump{top:0}', "a.querySelector('.pump')")).toBe('')
})

test('What a script may set stays, also where it puts the name together', () => {
  expect(left('.pump{top:0}', "a.classList.add('pump')")).toBe('.pump{top:0}')
  expect(left('.flow-20{top:0}', "a.className = 'flow-' + n")).toBe('.flow-20{top:0}')
  expect(left('.flow-20{top:0}', 'overflow-hidden')).toBe('')
})

test('At-rules may go, too', () => {
  expect(keepRules('@media print{a{top:0}}@keyframes fade{to{top:0}}b{top:0}', name => !name.startsWith('@'))).toBe(
    'b{top:0}'
  )
})
