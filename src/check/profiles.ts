import type { FrontMatter } from '../deck/front-matter.js'

// Slides always shorten these; only a deck that asks for it is held to it.
const onRequest = { 'term-is-written-out': 'off' } as const

/**
 * What a profile asks for beside what every lesson is held to, written as `checks` in front matter; a deck's own `checks` come after it.
 * A severity here is the worst that the rule may say: what it calls less than that stays so.
 */
export const profileChecks: Readonly<Record<FrontMatter['profile'], NonNullable<FrontMatter['checks']>>> = {
  // Core Pre-deployment Training Materials: three to five outcomes in a lesson, one to two minutes a slide.
  cptm: { ...onRequest, 'outcome-count': { least: '3', most: '5' }, 'slide-takes-few-minutes': { most: '2' } },
  // Sources are asked of both, by `lesson-has-sources`; the Specialised Training Materials say no other numbers.
  stm: onRequest,
  // A lesson or briefing that belongs to no curriculum may do as it likes where a curriculum has a form: its author is told of some of
  // it, and no more. Of aim, scope, outcomes, takeaways and time nothing is an error.
  plain: {
    ...onRequest,
    'lesson-has-aim': 'info',
    'lesson-has-scope': 'info',
    'lesson-has-outcomes': 'info',
    'lesson-has-takeaways': 'info',
    'lesson-fits-duration': 'warning',
    'outcome-begins-with-verb': 'warning',
    'outcome-count': 'warning',
    'outcome-is-taught': 'warning',
    'outcome-is-assessed': 'info',
    'slide-has-notes': 'info',
    'slide-takes-few-minutes': 'info',
    'talk-is-checked': 'info',
    'activity-has-card': 'info',
    'abbreviation-is-expanded': 'off',
    'abbreviation-is-used-often': 'off',
    'lesson-has-interaction': 'info',
    'notes-are-easy-to-read': 'info',
    'picture-is-described': 'info',
    'source-is-dated': 'info',
    'title-says-something': 'info',
    'bullet-has-room-to-grow': 'off',
    'lesson-has-questions': 'off',
    'question-spells-out-terms': 'off',
    'lesson-has-relevance': 'off',
    'mission-is-dated': 'off',
    'name-is-current': 'off',
    'outcome-follows-stem': 'off',
    'outcome-has-domain': 'off',
    'lesson-has-closing': 'off',
    'lesson-asks-for-experience': 'off'
  }
}
