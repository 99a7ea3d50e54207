import type { RuleMeta } from '../deck/diagnostic.js'
import { parseProblems } from '../parse/problems.js'

/** Rules that look at the same thing. */
export interface Family {
  readonly name: string
  readonly rules: readonly RuleMeta[]
}

/** Whose rules they are, by the first word of their names. */
const subjects: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['The lesson', ['lesson', 'talk', 'brand', 'theme', 'config', 'own', 'checks', 'deck']],
  ['Outcomes and what serves them', ['outcome', 'takeaway', 'assessment', 'scope', 'reference']],
  ['Slides', ['slide', 'slides', 'bullet', 'diagram', 'chart', 'map', 'layout', 'title']],
  ['Activities and questions', ['activity', 'quiz', 'question', 'option', 'options', 'answer']],
  ['Pictures', ['image', 'icon', 'picture', 'pictures', 'photo']],
  ['Notes and speech', ['notes', 'speech', 'sentence']],
  [
    'Words and signs',
    [
      'abbreviation',
      'quotation',
      'punctuation',
      'item',
      'font',
      'term',
      'wording',
      'word',
      'words',
      'link',
      'source',
      'name',
      'mission'
    ]
  ],
  ['Translations', ['translation', 'catalogue', 'lock', 'glossary', 'interface']]
]

const ofText = 'The text of the file'
/** For a rule that looks at something new, until it is said above what that is. */
const unsorted = 'Other rules'

/** Rules by what they look at, in the order of a lesson's making; families without rules are left out. */
export function byFamily(ruleMetas: readonly RuleMeta[]): readonly Family[] {
  const read = new Set(parseProblems.map(({ id }) => id))
  const nameOf = ({ id }: RuleMeta) => {
    if (read.has(id)) return ofText
    const [word = ''] = id.split('-')
    return subjects.find(([, words]) => words.includes(word))?.[0] ?? unsorted
  }
  return [ofText, ...subjects.map(([name]) => name), unsorted]
    .map(name => ({ name, rules: ruleMetas.filter(rule => nameOf(rule) === name) }))
    .filter(family => family.rules.length > 0)
}
