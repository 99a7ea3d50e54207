import { type Rule, rulesOf } from './used-rules.js'

/** A style sheet in which rules that follow each other, and whose selectors all begin with one class, stand in a rule for it: it means the same in fewer bytes. */
export function nestRules(sheet: string): string {
  return nested(rulesOf(sheet))
}

function nested(rules: readonly Rule[]): string {
  const [first, ...others] = rules
  if (!first) return ''
  const begin = beginOf(first)
  const end = begin === undefined ? 0 : others.findIndex(rule => beginOf(rule) !== begin)
  const more = end < 0 ? others.length : end
  const rest = nested(others.slice(more))
  if (begin === undefined || more === 0) return written(first) + rest
  return `${begin}{${nested([first, ...others.slice(0, more)].map(rule => below(rule, begin)))}}${rest}`
}

function written({ selectors, body }: Rule): string {
  return `${selectors.join(',')}{${selectors[0]?.startsWith('@media') ? nestRules(body) : body}}`
}

/** What all selectors of a rule begin with, before a space. */
function beginOf({ selectors }: Rule): string | undefined {
  const [begin, ...others] = selectors.map(selector => /^[.#][\w.-]+(?= )/.exec(selector)?.[0])
  return others.every(other => other === begin) ? begin : undefined
}

/** A rule as it stands in one for its beginning. Browsers of 2023 take the name of an element there only behind `&`. */
function below({ selectors, body }: Rule, begin: string): Rule {
  return { body, selectors: selectors.map(selector => selector.slice(begin.length + 1).replace(/^(?=[a-z])/i, '& ')) }
}
