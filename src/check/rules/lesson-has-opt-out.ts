import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { sentenceToPaste } from '../words/words.js'

export const lessonHasOptOut: Rule = {
  id: 'lesson-has-opt-out',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A lesson about violence tells people that they may leave without giving a reason.',
  why: 'You cannot know who has lived through it. People who would have to explain why they leave stay, and suffer.',
  source: 'Our own',
  check(deck, report) {
    const lesson = sensitivityOf(deck)
    if (!lesson || lesson.fields['opt-out'] !== undefined) return
    report({
      what: 'Unexpected `sensitivity` without `opt-out`, expected that people may leave',
      fix: `Write below \`sensitivity:\`, indented: ${sentenceToPaste('optOut', deck.language, text => `opt-out: "${text}"`)}`,
      place: lesson.place
    })
  }
}
