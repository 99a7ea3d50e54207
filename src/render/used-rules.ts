import type { ElementContent } from 'hast'
import { memoize } from './memoize.js'

/** A rule of a style sheet: selectors with what they set, or an at-rule, whose body may be rules. */
interface Rule {
  readonly selectors: readonly string[]
  readonly body: string
}

/** A style sheet without the selectors and at-rules that are not kept, also inside of `@media`, and without rules and blocks of which nothing is left. */
export function keepRules(sheet: string, isKept: (selector: string) => boolean): string {
  return rulesOf(sheet)
    .map(({ selectors, body }) => {
      const [first = ''] = selectors
      const isBlock = first.startsWith('@media')
      const kept = isBlock ? [selectors.join(',')].filter(isKept) : selectors.filter(isKept)
      const within = isBlock ? keepRules(body, isKept) : body
      return kept.length === 0 || (isBlock && within === '') ? '' : `${kept.join(',')}{${within}}`
    })
    .join('')
}

/**
 * A style sheet without the rules for classes that neither the elements have nor a script may set: a slide with no table needs no rule for one. Nor
 * does a page for screens need any for paper that saves ink, or one from left to right any for the other direction.
 */
export function usedRules(
  sheet: string,
  body: readonly ElementContent[],
  scripts: readonly string[],
  direction: 'ltr' | 'rtl' = 'ltr'
): string {
  const given = new Set(classesOf(body))
  const named = scripts.map(wordsOf)
  // `enlarged-20` may be made of `enlarged-` and a number.
  const maySet = (name: string) => named.some(words => words.has(name) || words.has(name.replace(/[^-]*$/, '')))
  const mayBe = new Map<string, boolean>()
  const isKnown = (name: string) => {
    const known = mayBe.get(name) ?? (given.has(name) || maySet(name))
    mayBe.set(name, known)
    return known
  }
  const rules = keepRules(
    sheet,
    selector =>
      !asksForOtherPage(selector, direction) &&
      neededBy(selector).every(choice => choice.some(one => one.every(isKnown)))
  )
  return rules.replace(choiceOfClasses, (written, list: string) => {
    const known = list.split(',').filter(name => isKnown(name.slice(1)))
    return known.length > 1 ? `:is(${known.join(',')})` : (known[0] ?? written)
  })
}

/** A choice between classes alone: each counts as much as the others, so those that are not there can be left out. */
const choiceOfClasses = /:is\((\.[\w-]+(?:,\.[\w-]+)*)\)/g

function asksForOtherPage(selector: string, direction: 'ltr' | 'rtl'): boolean {
  if (!selector.includes('[d')) return false
  // Words within a page may run the other way: only what begins with the direction asks it of the page.
  if (direction === 'ltr' && /^(?::root)?\[dir="?rtl/.test(selector)) return true
  return /\[data-ink="?low/.test(without(selector, /\([^()]*\)/))
}

/** The names in a script, but for those behind a dot: a selector looks for a class that is there. */
const wordsOf = memoize(script => new Set(script.match(/(?<![.\w-])[a-z][\w-]*/gi)))

function classesOf(contents: readonly ElementContent[]): string[] {
  return contents.flatMap(content => {
    if (content.type !== 'element') return []
    const { className } = content.properties
    return [...(Array.isArray(className) ? className.map(String) : []), ...classesOf(content.children)]
  })
}

/** What a selector needs in order to mean an element: of each choice, also of what it has to hold, all classes of one. What stands in `:not()` is not counted. */
const neededBy = memoize((selector): readonly (readonly (readonly string[])[])[] => {
  const asked = without(selector, /:not\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/)
  const choices = [...asked.matchAll(/:(?:is|has)\(([^()]*)\)/g)].map(([, list = '']) => list.split(',').map(classesIn))
  return [[classesIn(without(selector, /\([^()]*\)/))], ...choices]
}, 4000)

/** A selector without what is in brackets, from the innermost on. */
function without(selector: string, brackets: RegExp): string {
  const left = selector.replace(brackets, '')
  return left === selector ? left : without(left, brackets)
}

function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)
}

/** The rules of a sheet, one by one. */
const rulesOf = memoize((sheet): readonly Rule[] => {
  const rules: Rule[] = []
  let depth = 0
  let start = 0
  let open = 0
  for (let index = 0; index < sheet.length; index++) {
    if (sheet[index] === '{' && depth++ === 0) open = index
    if (sheet[index] !== '}' || --depth > 0) continue
    rules.push({ selectors: listOf(sheet.slice(start, open).trim()), body: sheet.slice(open + 1, index) })
    start = index + 1
  }
  return rules
}, 200)

/** The selectors of a list, which is parted by the commas that stand in no brackets. */
function listOf(selectors: string): readonly string[] {
  let depth = 0
  const list = ['']
  for (const sign of selectors) {
    if (sign === ',' && depth === 0) list.push('')
    else list[list.length - 1] += sign
    depth += Number(sign === '(') - Number(sign === ')')
  }
  return list.map(selector => selector.trim())
}
