import type { FrontMatter } from '../deck/front-matter.js'

// Slides always shorten these; only a deck that asks for it is held to it.
const onRequest = { 'term-is-written-out': 'off' } as const

/** What a profile asks for beside what every lesson is held to, written as `checks` in front matter; a deck's own `checks` come after it. */
export const profileChecks: Readonly<Record<FrontMatter['profile'], NonNullable<FrontMatter['checks']>>> = {
  // Core Pre-deployment Training Materials: three to five outcomes in a lesson, one to two minutes a slide.
  cptm: { ...onRequest, 'outcome-count': { least: '3', most: '5' }, 'slide-takes-few-minutes': { most: '2' } },
  // Sources are asked of both, by `lesson-has-sources`; the Specialised Training Materials say no other numbers.
  stm: onRequest,
  // A lesson that belongs to no curriculum may do as it likes where a curriculum has a form: of some of it it is told, and no more.
  plain: {
    ...onRequest,
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
