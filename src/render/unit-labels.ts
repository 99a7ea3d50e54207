import type { Area, UnitState } from '../deck/catalogue.js'
import type { Labels } from './templates.js'

/** What each state of a translation is called, in the language of the page. */
export function stateLabels(labels: Labels): Readonly<Record<UnitState, string>> {
  return {
    reviewed: labels.stateReviewed,
    translated: labels.stateTranslated,
    unsure: labels.stateUnsure,
    stale: labels.stateStale,
    missing: labels.stateMissing
  }
}

/** What the places are called where a text is seen. */
export function areaLabels(labels: Labels): Readonly<Record<Area, string>> {
  return { slides: labels.slides, notes: labels.notes, paper: labels.areaPaper }
}
