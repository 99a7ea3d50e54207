import type { SvgElement } from './svg-tree.js'
import { allowedLooks, isSafeValue } from './svg-values.js'

/** What style sheets and style attributes say about an element, by the names of attributes. */
export type Styles = (element: SvgElement) => Readonly<Record<string, string>>

type Looks = Readonly<Record<string, string>>

// What drawing programs write: a name, a class or an id, several with commas. At-rules and anything cleverer is left out.
const simple = /^(?:[a-zA-Z]+|[.#][\w-]+)$/
const maxRules = 2000
const maxClasses = 50

/** Reads the style sheets in a drawing once, for all of its elements. Sheets themselves are not kept. */
export function readStyles(root: SvgElement): Styles {
  const rules = new Map<string, Looks>()
  for (const sheet of sheetsIn(root))
    for (const [selector, looks] of rulesOf(sheet).slice(0, maxRules))
      rules.set(selector, { ...rules.get(selector), ...looks })
  return ({ name, attributes }) => {
    const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean).slice(0, maxClasses)
    // From the weakest to the strongest, as CSS has it.
    const selectors = [name, ...classes.map(one => `.${one}`), `#${attributes.id ?? ''}`]
    const ofSheets = selectors.map(selector => rules.get(selector) ?? {})
    return Object.assign({}, ...ofSheets, declarations(attributes.style ?? ''))
  }
}

function sheetsIn(element: SvgElement): string[] {
  if (element.name === 'style') return [element.children.filter(child => typeof child === 'string').join('')]
  return element.children.flatMap(child => (typeof child === 'string' ? [] : sheetsIn(child)))
}

function rulesOf(sheet: string): (readonly [string, Looks])[] {
  return withoutComments(sheet)
    .split('}')
    .flatMap(rule => {
      const open = rule.indexOf('{')
      if (open < 0) return []
      const looks = declarations(rule.slice(open + 1))
      const selectors = rule
        .slice(0, open)
        .split(',')
        .map(selector => selector.trim())
      return selectors.filter(selector => simple.test(selector)).map(selector => [selector, looks] as const)
    })
}

function declarations(text: string): Looks {
  const found = text.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
    return colon > 0 && allowedLooks.has(name) && isSafeValue(value) ? [[name, value]] : []
  })
  return Object.fromEntries(found)
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*')
  const after = (part: string) => (part.includes('*/') ? part.slice(part.indexOf('*/') + 2) : '')
  return [first, ...others.map(after)].join(' ')
}
