const meant: Readonly<Record<string, readonly string[]>> = {
  ':::outcomes': [
    'objective',
    'objectives',
    'goal',
    'goals',
    'learning-outcome',
    'learning-outcomes',
    'learning-objective',
    'learning-objectives',
    'learning-goals'
  ],
  ':::takeaways': ['summary', 'key-messages', 'key-points', 'conclusion', 'conclusions'],
  ':::relevance': ['importance', 'rationale'],
  ':::activity': ['exercise', 'exercises', 'task', 'discussion', 'group-work', 'groupwork', 'case-study', 'role-play'],
  ':::quiz': ['question', 'questions', 'test', 'multiple-choice'],
  ':::answer': ['solution', 'solutions'],
  ':::debrief': ['debriefing', 'reflection'],
  ':::prepare': ['preparation', 'materials'],
  ':::sources': ['references', 'bibliography', 'literature'],
  ':::notes': ['speaker', 'speaker-notes', 'facilitator', 'facilitator-notes', 'trainer-notes', 'instructor-notes'],
  ':::steps': ['incremental'],
  ':::callout{kind=key}': ['tip', 'important'],
  ':::callout{kind=note}': ['info', 'hint'],
  ':::callout{kind=warning}': ['caution', 'danger']
}

/** What trainers and other programs call our blocks, and the block in our syntax. None of these names is a block of ours. */
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries(meant).flatMap(([block, names]) => names.map(name => [name, block] as const))
)
