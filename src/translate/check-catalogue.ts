import type { Position } from 'unist'
import type { Catalogue, Unit } from '../deck/catalogue.js'
import { createDiagnostic, type Diagnostic, type Finding, type Severity } from '../deck/diagnostic.js'
import type { Glossary } from '../deck/glossary.js'
import { bankId } from '../deck/question-bank.js'
import type { TranslationCheck } from './checks/check.js'
import { translationChecks } from './checks.js'

/** A finding, and the unit that it is about. */
interface CatalogueFinding extends Finding {
  readonly unit: Unit
  readonly check: TranslationCheck
  readonly severity: Severity
}

/** Runs the checks over every translation of a catalogue, except stale ones, which must be redone anyway. */
export function checkCatalogue(
  { units, sourceLanguage, language }: Pick<Catalogue, 'units' | 'sourceLanguage' | 'language'>,
  glossary: Glossary
): CatalogueFinding[] {
  const context = { sourceLanguage, language, glossary }
  return units
    .filter(({ target, state }) => target !== '' && state !== 'stale')
    .flatMap(unit =>
      translationChecks.flatMap(check =>
        check
          .check(unit, context)
          .map(finding => ({ ...finding, severity: finding.severity ?? check.severity, unit, check }))
      )
    )
}

/** A catalogue in which translations with an error count as unsure: a draft marks them, a release leaves them out. */
export function withoutFaulty(catalogue: Catalogue, findings: readonly CatalogueFinding[]): Catalogue {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ unit }) => unit.key))
  return {
    ...catalogue,
    units: catalogue.units.map(unit => (faulty.has(unit.key) ? { ...unit, state: 'unsure' } : unit))
  }
}

/** Findings as diagnostics with the entry's line in the catalogue. In a draft errors are warnings: it goes on without the translation. */
export function findingMessages(
  { file }: Pick<Catalogue, 'file'>,
  findings: readonly CatalogueFinding[],
  { release }: { readonly release: boolean }
): Diagnostic[] {
  return findings.map(({ unit, check, what, fix, severity }) =>
    createDiagnostic(check, {
      file,
      place: linePlace(unit.line),
      what: `${what}, in \`${unit.key}\`${whereOf(unit)}`,
      fix,
      severity: release || severity !== 'error' ? severity : 'warning'
    })
  )
}

function whereOf({ slide }: Unit): string {
  if (!slide) return ''
  return slide.id === bankId ? ' in the question bank' : ` on slide ${slide.number}`
}

function linePlace(line: number | undefined): Position | undefined {
  return line === undefined ? undefined : { start: { line, column: 1 }, end: { line, column: 1 } }
}
