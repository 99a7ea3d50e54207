import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { amountOf } from '../../src/check/amount.js'
import { check } from '../../src/check/check.js'
import { linesOf, onScreen } from '../../src/check/screen.js'
import { parse } from '../../src/parse/parse.js'

// The text of the CRSV training deck, turned into the format without a thought: `#` became `##` but for the title and three
// dividers, slides were cut with `---`, aim, scope, outcomes and takeaways put into their blocks, and the four slides that
// repeat the words of a scope part say so. No word was changed. The first line became the front matter's `programme`.
const text = readFileSync(`${import.meta.dirname}/seed.md`, 'utf8')
const parsed = parse({ id: 'seed', deck: { file: 'seed.md', text } })
const lines = text.split('\n')
const messages = check(parsed.deck)

/** What the deck's review by hand found: the line as it is written, the rule, and what the message has to say. */
const faults: readonly (readonly [line: string, rule: string, what: string])[] = [
  // Title: the quotation
  ['# Prevention & Response to Conflict-Related Sexual Violence', 'slide-has-few-words', '`63` words'],
  ['*“Supporting host governments', 'quotation-has-source', 'without a source'],
  ['*UN Peacekeeping is not only', 'quotation-marks-are-paired', '`’`'],
  // Outcomes: no verb, two verbs, the stem, the ends
  ['Comprehend/Understand/Be able to :', 'outcome-begins-with-verb', '`Comprehend` above the outcomes'],
  ['Comprehend/Understand/Be able to :', 'punctuation-has-no-space-before', '`able to :`'],
  ['- UN peacekeeping Mission framework', 'outcome-begins-with-verb', '`UN`'],
  ["- Mission's approaches in prevention", 'outcome-begins-with-verb', "`Mission's`"],
  ['- Interact & support WPAs', 'outcome-begins-with-verb', '`Interact`'],
  ['- Interact & support WPAs', 'outcome-has-one-verb', '`support`'],
  ['- Integrate & coordinate with', 'outcome-has-one-verb', '`coordinate`'],
  ['- UN peacekeeping Mission framework', 'item-ends-plainly', 'one of `4` on slide `Learning Outcomes`'],
  // Lost diagrams
  ['::slide{scope=1}', 'slide-has-content', '`Mission Framework To Address CRSV`'],
  ['## Combating CRSV: A Holistic', 'slide-has-content', '`Combating CRSV: A Holistic & Comprehensive Approach`'],
  ['## CRSV Framework', 'slide-has-content', '`CRSV Framework`'],
  ['## Mission Substantive Entities', 'slide-has-content', '`Mission Substantive Entities`'],
  // Slides that are too full
  ['## Mission HQ Responsibilities', 'slide-has-few-bullets', '`11` bullets'],
  ['## Mission HQ Responsibilities', 'slide-has-few-words', '`61` words'],
  ['::slide{scope=3}', 'slide-has-few-bullets', '`8` bullets on slide `Mission Approaches`'],
  ['::slide{scope=2}', 'slide-has-few-bullets', '`10` bullets on slide `WPAs : Role & Responsibilities`'],
  ['## Takeaways', 'slide-has-few-words', 'words on slide `Takeaways`'],
  ['- Strategic level - Peace process', 'bullet-is-short', '`17` words'],
  ['- Operational level - proactive', 'bullet-is-short', '`21` words'],
  ['- At the heart of any intervention', 'bullet-is-short', '`20` words'],
  // Titles
  ['## Mission Approaches', 'title-is-unique', '`Mission Approaches`'],
  ['## WPAs : Role & Responsibilities', 'punctuation-has-no-space-before', '`WPAs :`'],
  // Alignment
  ['::slide{scope=2}', 'scope-is-in-order', 'part `2` on slide `WPAs : Role & Responsibilities` after part `3`'],
  ['- UN peacekeeping Mission framework', 'outcome-is-taught', 'outcome `1`'],
  ['- Execute prevention & response', 'outcome-is-taught', 'outcome `5`'],
  ['- At the heart of any intervention', 'takeaway-names-outcome', '`At the heart'],
  // No notes, no activities and assessment, no sources, no glossary, no times
  ['::slide{scope=3}', 'slide-has-notes', '`Mission Approaches`'],
  ['- Execute prevention & response', 'outcome-is-assessed', 'outcome `5`'],
  ['profile: stm', 'lesson-has-sources', 'without any `:::sources`'],
  ['duration: 45', 'lesson-fills-duration', 'minutes without a plan'],
  ['title: Mission Approaches', 'lesson-has-content-note', '`sexual violence`'],
  ['title: Mission Approaches', 'lesson-has-questions', '0 questions']
]

/** Words on a slide without its title, as the review counted them. */
const words: readonly (readonly [title: string, words: number])[] = [
  ['Aim · Scope', 39],
  ['Learning Outcomes', 44],
  ['Mission HQ Responsibilities', 58],
  ['Mission Approaches', 20],
  ['WPAs : Role & Responsibilities', 35],
  ['Coordination & Engagement', 12],
  ['Country Level Initiatives by UNCT', 24]
]

describe('The raw training deck', () => {
  it('is well-formed: everything that is wrong with it is wrong with the lesson', () => {
    expect(parsed.messages).toEqual([])
    expect(parsed.deck.slides).toHaveLength(17)
  })

  it.each(faults)('at `%s` has a diagnostic of %s: %s', (line, rule, what) => {
    const found = messages.filter(message => message.rule === rule && message.what.includes(what))
    expect(found.map(({ place }) => lines[(place?.start.line ?? 0) - 1])).toEqual([expect.stringContaining(line)])
  })

  it('has twelve abbreviations, named in one message', () => {
    const named = messages.filter(({ rule }) => rule === 'abbreviation-is-in-glossary')
    expect(named.map(({ what }) => what)).toEqual([
      'Unexpected `12` words in capitals that the glossary does not explain: `DPKO`, `DFS`, `UN`, `HQ`, `CRSV`, `WPA`, `PoC`, `SRSG`, `HoM`, `MARA`, `HR`, `UNCT`'
    ])
  })

  it('has a diagnostic for every slide without notes, and none for a slide that is not too full', () => {
    expect(messages.filter(({ rule }) => rule === 'slide-has-notes')).toHaveLength(17)
    const full = messages.filter(({ rule }) => rule === 'slide-has-few-bullets' || rule === 'slide-has-few-words')
    expect(full).toHaveLength(6)
  })

  it.each(words)('has on slide `%s` %i words', (title, count) => {
    const slide = parsed.deck.slides.find(slide => slide.title === title)
    const body = linesOf(slide ? onScreen(slide) : []).filter(({ node }) => node.type !== 'heading')
    expect(amountOf(body.map(line => line.text).join(' '), 'en').count).toBe(count)
  })
})
