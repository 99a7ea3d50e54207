import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { counted, oneOf } from '../../deck/phrasing.js'
import { type Abbreviation, abbreviationsIn, explainedIn } from '../abbreviations.js'
import type { Rule } from '../rule.js'

// Ours: more names than this are a wall of capitals.
const maxNamed = 20

export const abbreviationIsInGlossary: Rule = {
  id: 'abbreviation-is-in-glossary',
  severity: 'warning',
  wants: 'Every abbreviation in slides and notes is in the glossary, in the deck’s language.',
  why: 'The handout and the guide print the list of abbreviations from the glossary. Half of the room has to guess what is not in it.',
  source: 'UN Correspondence Manual, paragraph 24; WCAG technique G97',
  lists: { words: ['OVER', 'OUT'] },
  check(deck, report) {
    const explained = explainedIn(deck)
    const capitals = new Map([...explained].map(text => [text.toUpperCase(), text]))
    const unknown: Abbreviation[] = []
    for (const abbreviation of abbreviationsIn(deck)) {
      const { text, place, uses } = abbreviation
      if (explained.has(text) || explained.has(`${text}s`)) continue
      const meant = capitals.get(text.toUpperCase())
      if (meant === undefined) unknown.push(abbreviation)
      else
        report({
          what: `Unexpected abbreviation \`${text}\` (${counted(uses, 'use')}), did you mean \`${meant}\`?`,
          fix: `Write \`${meant}\`, as the glossary does.`,
          place
        })
    }
    const [first] = unknown
    if (first) report({ what: whatIsUnknown(unknown), fix: fixFor(unknown, deck), place: first.place })
  }
}

/** All of a deck's unknown capitals are one message: an author goes through them in one go. */
function whatIsUnknown(unknown: readonly Abbreviation[]): string {
  const [first, ...others] = unknown
  if (first && others.length === 0)
    return `Unexpected abbreviation \`${first.text}\` (${counted(first.uses, 'use')}) that the glossary does not explain`
  const named = unknown.slice(0, maxNamed).map(({ text }) => `\`${text}\``)
  const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : ''
  return `Unexpected \`${unknown.length}\` words in capitals that the glossary does not explain: ${named.join(', ')}${more}`
}

function fixFor(unknown: readonly Abbreviation[], { language, frontMatter }: Deck): Finding['fix'] {
  const [{ text } = { text: '' }] = unknown
  const entry = `\`- slug: ${text.toLowerCase()}\`, below it \`  ${language}: { term: …, abbreviation: ${text} }\``
  // Long ones are more often words.
  const examples = unknown
    .map(abbreviation => abbreviation.text)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2)
  const setting = `abbreviation-is-in-glossary: {words: [${examples.join(', ')}]}`
  const where = frontMatter.checks ? 'below `checks:`, two spaces in' : 'at the top of the deck'
  const written = frontMatter.checks ? setting : `checks: {${setting}}`
  const which =
    unknown.length === 1 ? `If \`${text}\` is a plain word` : `Where some, such as ${oneOf(examples)}, are plain words`
  return `${unknown.length === 1 ? 'Write it out, or add it' : 'Write out what comes once or twice, and add the other abbreviations'} to \`glossary.yaml\`: ${entry}. ${which}, write ${where}: \`${written}\`.`
}
