/**
 * Rules that miss something. While some of a deck's text could not be read, what they miss may stand there: they would call a misspelt
 * `:::aim` a lesson without aim, and send its author to the wrong line.
 */
export const needWholeText: ReadonlySet<string> = new Set([
  'lesson-has-aim',
  'lesson-has-closing',
  'lesson-has-confidentiality',
  'lesson-has-content-note',
  'lesson-has-interaction',
  'lesson-has-opt-out',
  'lesson-has-outcomes',
  'lesson-has-questions',
  'lesson-has-relevance',
  'lesson-has-scope',
  'lesson-has-sources',
  'lesson-has-takeaways',
  'lesson-asks-for-experience',
  'lesson-cares-for-facilitator',
  'lesson-fills-duration',
  'outcome-has-domain',
  'outcome-has-takeaway',
  'outcome-is-assessed',
  'outcome-is-exercised',
  'outcome-is-taught',
  'outcome-attitude-is-practised',
  'activity-has-card',
  'assessment-names-outcome',
  'picture-is-described',
  'quotation-has-source',
  'reference-resolves',
  'scope-is-in-order',
  'slide-has-content',
  'slide-has-notes',
  'slide-serves-lesson',
  'takeaway-names-outcome',
  'talk-is-checked'
])
