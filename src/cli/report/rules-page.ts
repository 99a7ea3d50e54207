import picocolors from 'picocolors'
import { limitsAsWritten, listsAsWritten, type RuleMeta } from '../../deck/diagnostic.js'
import type { TextOptions } from './text.js'
import { wrap } from './wrap.js'

/** A deck, or piece of one, that breaks a rule, and one that keeps it. */
interface ExplainedExamples {
  readonly bad: string
  readonly good: string
}

/** What `backbrief explain` says about a rule: what it wants, why, where it comes from, and an example each way. */
export function explanation(
  rule: RuleMeta,
  examples: ExplainedExamples | undefined,
  { colour, width = 100 }: TextOptions
): string {
  const { bold, red, green, dim } = picocolors.createColors(colour)
  const { id, severity, wants, why, source } = rule
  const limits = limitsAsWritten(rule)
  const lists = listsAsWritten(rule)
  const prose = (text: string) => wrap(text, Math.min(width, 100)).join('\n')
  return [
    `${bold(id)}  ${severity}`,
    ...(wants === undefined ? [] : [prose(wants)]),
    prose(why),
    ...(source === undefined ? [] : [dim(prose(`From: ${source}`))]),
    ...(limits === undefined ? [] : [prose(`Settings, under \`checks\`: \`${limits}\``)]),
    ...(lists === undefined ? [] : [prose(`Words it ignores, under \`checks\`: \`${lists}\``)]),
    ...(examples ? [`${red('Not like this:')}\n\n${indented(examples.bad)}`] : []),
    ...(examples ? [`${green('Like this:')}\n\n${indented(examples.good)}`] : [])
  ].join('\n\n')
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}

/** Something that curricula, guides or standards ask of a lesson, and what became of it here. */
interface Asked {
  /** A label: `OUT-1`. */
  readonly code: string
  readonly asks: string
  readonly from: string
  /** Names of the rules that hold it. */
  readonly rules?: readonly string[] | undefined
  /** Files that hold it where no rule of a deck can, from the project's folder. */
  readonly held?: readonly string[] | undefined
  /** What is left out, and why. */
  readonly note?: string | undefined
}

/** All that is asked, and the rules that nobody asked for but we. */
export interface AskedOfALesson {
  readonly asked: readonly Asked[]
  readonly beside: readonly string[]
}

/** All that is asked as a Markdown table, and a line on the rules beside it; names of rules lead to their chapters on the same page, files to the project. */
function askedTable({ asked, beside }: AskedOfALesson): string {
  const rows = asked.map(({ code, asks, from, rules = [], held = [], note }) => {
    const links = [...rules.map(linkTo), ...held.map(file => `[${file}](../${file})`)]
    return [code, asks, from, `${links.join(', ')}${note === undefined ? '' : `. ${note}`}`]
  })
  const head = ['', 'asked for', 'by', 'held by']
  const table = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return `${table}\n\nIn addition, we have rules of our own: ${beside.map(linkTo).join(', ')}.`
}

function linkTo(rule: string): string {
  return `[${rule}](#${rule})`
}

/** Rules of one family, with the examples of those that have some. */
interface ExplainedFamily {
  readonly name: string
  readonly rules: readonly (readonly [RuleMeta, ExplainedExamples | undefined])[]
}

/** The page `docs/rules.md`: what `backbrief explain` says of every rule, and what became of all that is asked of a lesson, as Markdown. */
export function rulesPage(families: readonly ExplainedFamily[], asked: AskedOfALesson): string {
  const contents = families.map(({ name, rules }) => {
    const links = rules.map(([{ id }]) => `[${id}](#${id})`)
    return `- **${name}**: ${links.join(', ')}`
  })
  const chapters = families.map(({ name, rules }) =>
    [`## ${name}`, ...rules.map(([rule, examples]) => ruleChapter(rule, examples))].join('\n\n')
  )
  const parts = [title, [...contents, '- [**What is asked of a lesson**](#what-is-asked-of-a-lesson)'].join('\n')]
  return `${[...parts, ...chapters, aboutAsked, askedTable(asked)].join('\n\n')}\n`
}

const title = [
  '# What Backbrief looks for',
  'An *error* keeps a deck from being built; a *warning* does not, unless `--strict` is given; an *info* is for you to know. `backbrief explain <rule>` says the same on the terminal. This page is made from the rules themselves by `npm run rules`.'
].join('\n\n')

const aboutAsked = [
  '## What is asked of a lesson',
  'Curricula, guides for trainers and standards ask for these; *CPTM* are the UN’s Core Pre-deployment Training Materials, *STM* its Specialised ones. Each has a rule, or is held by the program itself, or the table says why not. Numbers are adjustable under `checks` where a rule has limits. No study shows that they suit every class.'
].join('\n\n')

/** What a rule wants and why, with its examples, as Markdown. */
export function ruleChapter(rule: RuleMeta, examples: ExplainedExamples | undefined): string {
  const { id, severity, wants, why, source } = rule
  const limits = limitsAsWritten(rule)
  const lists = listsAsWritten(rule)
  return [
    `### ${id}`,
    `*${severity}*${wants === undefined ? '' : ` · **${wants}**`}`,
    why,
    ...(source === undefined ? [] : [`From: ${source}`]),
    ...(limits === undefined ? [] : [`Settings, under \`checks\`: \`${limits}\``]),
    ...(lists === undefined ? [] : [`Words it ignores, under \`checks\`: \`${lists}\``]),
    ...(examples ? [`Not like this:\n\n${fenced(examples.bad)}`, `Like this:\n\n${fenced(examples.good)}`] : [])
  ].join('\n\n')
}

// Longer than any fence inside.
function fenced(text: string): string {
  const fence = '~'.repeat(4)
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`
}
