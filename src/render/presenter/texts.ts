import type { Labels } from '../templates.js'

/** The words that the presenter's script needs, in the deck's language. */
export function presenterTexts(labels: Labels) {
  return {
    start: labels.start,
    pause: labels.pause,
    blankScreen: labels.blankScreen,
    showScreen: labels.showScreen,
    projectorOpen: labels.projectorOpen,
    projectorClosed: labels.projectorClosed,
    projectorSilent: labels.projectorSilent,
    projectorBlocked: labels.projectorBlocked,
    endOfDeck: labels.endOfDeck,
    onTime: labels.onTime,
    ahead: labels.ahead,
    behind: labels.behind,
    slideOf: labels.slideOf
  }
}
