import type { Unit } from '../../deck/catalogue.js'
import type { Finding, RuleMeta } from '../../deck/diagnostic.js'
import type { Glossary } from '../../deck/glossary.js'

/** What one list has more of than the other, each as often as it is too many. */
export function surplus(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter(one => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

/** What a check may ask about beside the translation itself. */
export interface CheckContext {
  /** BCP 47 tags. */
  readonly sourceLanguage: string
  readonly language: string
  readonly glossary: Glossary
}

/** Something that can be seen of a translation without knowing the language. `check` is asked only about units that have one. */
export interface TranslationCheck extends RuleMeta {
  readonly wants: string
  check(unit: Unit, context: CheckContext): readonly Finding[]
}
