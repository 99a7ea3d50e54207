import { limitsAsWritten, listsAsWritten, type RuleMeta } from '../../deck/diagnostic.js'
import { type AskedOfALesson, askedTable } from './asked-table.js'
import type { ExplainedExamples } from './explanation.js'

/** Rules of one family, with the examples of those that have some. */
export interface ExplainedFamily {
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
    [`## ${name}`, ...rules.map(([principle, examples]) => chapter(principle, examples))].join('\n\n')
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

function chapter(principle: RuleMeta, examples: ExplainedExamples | undefined): string {
  const { id, severity, wants, why, source } = principle
  const limits = limitsAsWritten(principle)
  const lists = listsAsWritten(principle)
  return [
    `### ${id}`,
    `*${severity}*${wants === undefined ? '' : ` · **${wants}**`}`,
    why,
    ...(source === undefined ? [] : [`From: ${source}`]),
    ...(limits === undefined ? [] : [`Limits, as they stand under \`checks\`: \`${limits}\``]),
    ...(lists === undefined ? [] : [`What it leaves alone, as it is written under \`checks\`: \`${lists}\``]),
    ...(examples ? [`Not like this:\n\n${fenced(examples.bad)}`, `Like this:\n\n${fenced(examples.good)}`] : [])
  ].join('\n\n')
}

// Longer than any fence inside.
function fenced(text: string): string {
  const fence = '~'.repeat(4)
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`
}
