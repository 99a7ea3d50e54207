import pairs from '../../templates/themes/pairs.json' with { type: 'json' }
import { faintPairs } from '../deck/colour/contrast.js'
import { readThemeSheet, tokensBySelector } from '../deck/colour/theme-sheet.js'
import { themeTokens, tokenSheet } from '../deck/colour/theme-tokens.js'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import { brandHasContrast, describeFaint } from './brand.js'

export const themeIsUnderstood: RuleMeta = {
  id: 'theme-is-understood',
  severity: 'error',
  wants: 'Your own theme sets Backbrief’s tokens of colours and shapes, and nothing else.',
  why: 'A style sheet that could do more might hide words, reveal notes or load pictures from the internet.'
}

/** A theme of a user's own as the style sheet that pages carry; or why it cannot be one. */
export type OwnTheme = { readonly sheet: string } | { readonly messages: readonly Diagnostic[] }

/** How many pairs of colours are named: what is wrong with one colour is mostly seen in many. */
const maxPairs = 5

/** Holds a theme that a user wrote to the same contrast as ours. `base` is the sheet whose tokens stand in for those it leaves out. */
export function checkTheme(file: string, text: string, base: string): OwnTheme {
  const at = (line: number) => ({ file, place: { start: { line, column: 1 }, end: { line, column: 1 } } })
  const read = readThemeSheet(text, themeTokens(base))
  if ('faults' in read)
    return {
      messages: read.faults.map(({ line, ...fault }) => createDiagnostic(themeIsUnderstood, { ...at(line), ...fault }))
    }
  const faint = tokensBySelector(read.tokens)
    .flatMap(([selector, ground, theme]) =>
      faintPairs(theme, pairs).flatMap(pair => (pair.ground === ground ? [{ ...pair, selector }] : []))
    )
    .toSorted((a, b) => a.contrast / a.least - b.contrast / b.least)
  if (faint.length === 0) return { sheet: tokenSheet(read.tokens) }
  const messages = faint.slice(0, maxPairs).map(pair =>
    createDiagnostic(brandHasContrast, {
      ...at(Math.max(read.line(pair.front, pair.selector), read.line(pair.behind, pair.selector))),
      what: `Unexpected colours of \`--${pair.front}\` and \`--${pair.behind}\` on \`${pair.selector}\`: ${describeFaint(pair)}, expected at least \`${pair.least}\` to 1`,
      fix: `Make one of the two lighter or darker there. The theme \`field\` has colours that can be read on every ground.`
    })
  )
  return { messages }
}
