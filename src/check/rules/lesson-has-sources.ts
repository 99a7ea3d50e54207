import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const lessonHasSources: Rule = {
  id: 'lesson-has-sources',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A UN curriculum lesson cites sources on its slides.',
  why: 'Policies and names change. Without sources nobody can tell which slide is out of date, or answer "who says so?".',
  source: 'CPTM 2017: the closing page "Reference Materials"',
  check(deck, report) {
    if (deck.frontMatter.profile === 'plain' || [...blocksOf(deck, 'sources')].length > 0) return
    report({
      what: `Unexpected lesson of the profile \`${deck.frontMatter.profile}\` without any \`:::sources\``,
      fix: 'Add `:::sources` to the slides that make a claim: document, paragraph, year.',
      place: deck.fieldPlaces.profile
    })
  }
}
