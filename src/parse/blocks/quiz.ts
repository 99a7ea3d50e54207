import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import * as z from 'zod'
import type { Feedback, QuizOption } from '../../deck/blocks.js'
import { numbers } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
import { linePlace, type Report } from '../report.js'
import { blockIsComplete, blockStandsInItsPlace } from '../slide-problems.js'

// Near misses of `[ ]` and `[x]`: with spaces, other letters, other brackets, or signs of Word.
const almostBox = /^(?:\[\s*([xXvV✓✔*+]?)\s*\]|\(\s*([xXvV✓✔*+]?)\s*\)|([☐☑☒✓✔✗✘□■]))\s*/u

/** Returns the misspelt box of an option, which Markdown shows as text; undefined when the box is right or absent. */
function almostBoxOf({ checked, children: [first] }: ListItem): string | undefined {
  if (typeof checked === 'boolean') return undefined
  const text = first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0].value : ''
  return almostBox.exec(text)?.[0].trim() || undefined
}

/** Reports each option with a missing or misspelt box. Returns true if there is none. */
function reportBoxes({ children }: List, report: Report): boolean {
  const wrong = children.filter(({ checked }) => typeof checked !== 'boolean')
  for (const item of wrong) {
    const box = almostBoxOf(item)
    const line = item.position?.start.line
    const meant = box === undefined ? undefined : meantBox(box)
    report(blockIsComplete, {
      what: `Unexpected ${box ? `\`${box}\` before an option` : 'option without a box'}, expected \`[ ]\` or \`[x]\``,
      fix: meant ? `Write \`- ${meant} …\`.` : 'Begin the right option with `- [x]`, every other one with `- [ ]`.',
      place: item.position,
      edits: box && meant && line !== undefined ? [{ place: linePlace(line), before: box, after: meant }] : undefined
    })
  }
  return wrong.length === 0
}

function meantBox(box: string): string | undefined {
  const sign = box.replace(/[[\]()\s]/g, '')
  if (sign === '' || sign === '☐' || sign === '□') return '[ ]'
  return /^[xXvV✓✔☑☒]$/u.test(sign) ? '[x]' : undefined
}

export const quiz = block({
  name: 'quiz',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({
    outcomes: numbers.default([]).describe('The learning outcomes that it tests, by their numbers.')
  }),
  build({ outcomes }, { children, position }, report) {
    const lists = children.filter(isOptionList)
    const isBoxed = lists.map(list => reportBoxes(list, report)).every(Boolean)
    const options = lists.flatMap(list => list.children.map(item => option(item, report)))
    const question = blocksOnly(children.filter(child => !isOptionList(child)))
    const lacking =
      question.length === 0
        ? { part: 'a question', fix: 'Write the question on a line of its own above the options.' }
        : options.length < 2
          ? {
              part: 'options',
              fix: 'Write each option on a line that begins with `- [ ]`, the right one with `- [x]`.'
            }
          : isBoxed && options.every(({ correct }) => !correct)
            ? { part: 'a right answer', fix: 'Mark the right option with `- [x]`.' }
            : undefined
    if (lacking)
      report(blockIsComplete, {
        what: `Unexpected \`:::quiz\` without ${lacking.part}`,
        fix: lacking.fix,
        place: position
      })
    const isMany = options.filter(({ correct }) => correct).length > 1
    return {
      type: 'quiz',
      outcomes,
      ...(isMany && { many: true as const }),
      children: [...question, ...options],
      ...(position && { position })
    }
  }
})

function isOptionList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean' || almostBoxOf(item))
}

function option(item: ListItem, report: Report): QuizOption {
  const [first, ...rest] = item.children
  const text: Paragraph = first?.type === 'paragraph' ? first : { type: 'paragraph', children: [] }
  const stray = rest[0] ?? (first?.type === 'paragraph' ? undefined : first)
  if (stray)
    report(blockStandsInItsPlace, {
      what: 'Unexpected second block in an option of a quiz',
      fix: 'Keep an option on one line; its feedback follows after ` — `.',
      place: stray.position
    })
  const [answer, feedback] = cutFeedback(text)
  return {
    type: 'quizOption',
    correct: item.checked === true,
    children: feedback ? [answer, feedback] : [answer],
    ...(item.position && { position: item.position })
  }
}

// The em dash and its substitutes on keyboards and in word processors, but not a hyphen.
const dash = /(?<!\s)\s+(?:—|–|--)\s+|(?<!\s)\s*——\s*/

/** Splits an option at its first dash: the rest is its feedback. Better too much than too little, which would reveal the key. */
function cutFeedback(text: Paragraph): [Paragraph, Feedback?] {
  for (const [index, node] of text.children.entries()) {
    if (node.type !== 'text') continue
    const cut = dash.exec(node.value)
    if (!cut) continue
    const before: PhrasingContent[] = [
      ...text.children.slice(0, index),
      { ...node, value: node.value.slice(0, cut.index) }
    ]
    const after: PhrasingContent[] = [
      { ...node, value: node.value.slice(cut.index + cut[0].length) },
      ...text.children.slice(index + 1)
    ]
    const feedback: Feedback = { type: 'feedback', children: after, ...(text.position && { position: text.position }) }
    return [{ ...text, children: before }, feedback]
  }
  return [text]
}
