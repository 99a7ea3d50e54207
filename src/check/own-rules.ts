import * as z from 'zod'
import { type Finding, type RuleMeta, severities } from '../deck/diagnostic.js'
import type { Rule } from './rule.js'

/** A rule that a user writes: as ours, but that `wants` may be left out. */
export interface OwnRule extends Omit<Rule, 'wants'> {
  readonly wants?: string
}

const text = z.string().trim().min(1)

const ownRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/, 'words with hyphens between, like `our-slide-names-mission`'),
  severity: z.enum(severities),
  why: text,
  wants: text.optional(),
  source: text.optional(),
  limits: z.record(z.string(), z.number()).optional(),
  lists: z.record(z.string(), z.array(z.string())).optional(),
  refusedInRelease: z.literal(true).optional(),
  needsWholeText: z.literal(true).optional(),
  check: z.custom<OwnRule['check']>(value => typeof value === 'function', 'a function `check(deck, report)`')
})

const findingSchema = z.object({ what: text, fix: text, severity: z.enum(severities).optional() })

/** What is wrong with something that a user's code offers. */
export interface OwnFault {
  readonly what: string
  readonly fix: string
}

/** The rules that a configuration's code offers, as far as they can be used. `known` are the names that are taken. */
export function readOwnRules(
  value: unknown,
  known: readonly RuleMeta[],
  report: (fault: OwnFault) => void
): readonly Rule[] {
  const list = z.array(z.unknown()).safeParse(value ?? [])
  if (!list.success) {
    report({ what: 'Unexpected value of `rules`, expected a list', fix: 'Write `rules: [ourRule]`.' })
    return []
  }
  const taken = new Set(known.map(({ id }) => id))
  return list.data.flatMap((one, index) => {
    const parsed = ownRuleSchema.safeParse(one)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const name = ['rules', index, ...(issue?.path ?? [])].map(String).join('.')
      report({
        what: `Unexpected \`${name}\`: ${issue?.message}`,
        fix: 'Write `{ id, severity, why, check(deck, report) { … } }`.'
      })
      return []
    }
    const { id } = parsed.data
    if (taken.has(id)) {
      report({
        what: `Unexpected id \`${id}\`: there is a rule of that name`,
        fix: `Begin it with a word of your own, as in \`our-${id}\`.`
      })
      return []
    }
    taken.add(id)
    return [guarded(parsed.data)]
  })
}

/** The rule as one of ours, which reports its own faults: what it throws stops nothing else. */
function guarded({ check, wants, ...rule }: z.infer<typeof ownRuleSchema>): Rule {
  const { id, limits, lists, source, refusedInRelease, needsWholeText, ...needed } = rule
  return {
    id,
    ...needed,
    ...(limits && { limits }),
    ...(lists && { lists }),
    ...(source !== undefined && { source }),
    ...(refusedInRelease && { refusedInRelease }),
    ...(needsWholeText && { needsWholeText }),
    wants: wants ?? rule.why,
    check(deck, report, asked, today) {
      const fail = (what: string) =>
        report({
          what: `The rule \`${id}\` of this folder ${what}`,
          fix: `Fix \`check\` of \`${id}\`, or take the rule out.`,
          severity: 'error'
        })
      try {
        const found = (finding: Finding) => {
          const { success } = findingSchema.safeParse(finding)
          if (success) report(finding)
          else fail('reported something without `what` and `fix`')
        }
        check(deck, found, asked, today)
      } catch (error) {
        fail(`stopped: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}
