import { areas, type Catalogue, type MinCoverage, type Unit, type UnitState } from '../deck/catalogue.js'
import { coverageOfUnits, translatedShare } from '../deck/catalogue-coverage.js'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import { bankId } from '../deck/question-bank.js'
import {
  translationCoversEnough,
  translationIsComplete,
  translationIsCurrent,
  translationIsReviewed
} from './problems.js'

/** Whether this is a release, and whether it may show the source where a translation is not ready. */
interface Severeness {
  readonly release: boolean
  readonly allowPartial: boolean
}

/** One diagnostic for each way in which a catalogue is incomplete. All are errors in a release, unless it may be partial. */
export function progressMessages(catalogue: Catalogue, { release, allowPartial }: Severeness): Diagnostic[] {
  const update = `backbrief languages update ${catalogue.deckFile}`
  return [
    lacking(
      catalogue,
      ['missing'],
      translationIsComplete,
      'not translated',
      `Translate \`msgstr ""\`, or build a draft.`
    ),
    lacking(
      catalogue,
      ['stale', 'unsure'],
      translationIsCurrent,
      'stale or marked as needing work',
      `Type \`${update}\`, then fix the entries marked \`fuzzy\`.`
    ),
    lacking(
      catalogue,
      ['translated'],
      translationIsReviewed,
      'not reviewed',
      'Let a second person read them and write the comment `reviewed-by: name` on each. If you have read a whole file, import it with `--reviewed-by name`.'
    )
  ].flatMap(message =>
    message ? [release && !allowPartial ? { ...message, severity: 'error' as const } : message] : []
  )
}

/** One diagnostic for each area below its minimum coverage. */
export function coverageMessages({ file, units, language }: Catalogue, min: MinCoverage): Diagnostic[] {
  const limited = areas.filter(area => (min[area] ?? 0) > 0)
  if (limited.length === 0) return []
  const coverage = coverageOfUnits(units)
  return limited.flatMap(area => {
    const [share, wanted] = [translatedShare(coverage.areas[area]), min[area] ?? 0]
    if (share >= wanted) return []
    return createDiagnostic(translationCoversEnough, {
      file,
      what: `\`${share} %\` of the words of \`${area}\` are translated into \`${language}\`, expected at least \`${wanted} %\``,
      fix: 'Translate what is missing and update what is stale, or ask for less with `--min-coverage`.'
    })
  })
}

function lacking(
  { file, units }: Catalogue,
  states: readonly UnitState[],
  rule: RuleMeta,
  verdict: string,
  fix: string
): Diagnostic | undefined {
  const found = units.filter(({ state }) => states.includes(state))
  const [first] = found
  if (!first) return undefined
  return createDiagnostic(rule, {
    file,
    what: `\`${found.length}\` of \`${units.length}\` texts are ${verdict}, the first is ${whereIs(first)}`,
    fix
  })
}

function whereIs({ key, slide }: Unit): string {
  return `\`${key}\`${slide && slide.id !== bankId ? ` on slide ${slide.number}` : ''}`
}
