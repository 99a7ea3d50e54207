/** Something that curricula, guides or standards ask of a lesson, and what became of it here. */
export interface Asked {
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
export function askedTable({ asked, beside }: AskedOfALesson): string {
  const rows = asked.map(({ code, asks, from, rules = [], held = [], note }) => {
    const links = [...rules.map(linkTo), ...held.map(file => `[${file}](../${file})`)]
    return [code, asks, from, `${links.join(', ')}${note === undefined ? '' : `. ${note}`}`]
  })
  const head = ['', 'asked for', 'by', 'held by']
  const table = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return `${table}\n\nBeside these there are rules of our own: ${beside.map(linkTo).join(', ')}.`
}

function linkTo(rule: string): string {
  return `[${rule}](#${rule})`
}
