import type { FrontMatter } from '../deck/front-matter.js'

// Slides always abbreviate these, so the rule is off unless a deck switches it on.
const onRequest = { 'term-is-written-out': 'off' } as const

/**
 * The settings of each profile, in the form of `checks` in front matter; a deck's own `checks` override them. A severity here is an
 * upper limit: milder findings stay as they are.
 */
export const profileChecks: Readonly<Record<FrontMatter['profile'], NonNullable<FrontMatter['checks']>>> = {
  // Core Pre-deployment Training Materials: three to five outcomes in a lesson, one to two minutes a slide.
  cptm: { ...onRequest, 'outcome-count': { least: '3', most: '5' }, 'slide-takes-few-minutes': { most: '2' } },
  // Sources are asked of both, by `lesson-has-sources`; the Specialised Training Materials say no other numbers.
  stm: onRequest,
  // A lesson or briefing outside any curriculum need not have the form of one: its author is informed of some differences. Nothing about
  // aim, scope, outcomes, takeaways and time is an error.
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
