/** A bad and a good deck, or piece of one, that show what a rule means. */
export interface Examples {
  readonly bad: string
  readonly good: string
}

/** One deck of a rule's fixture, marks included, and whether it stands under `Good`. */
export interface ExampleDeck {
  readonly text: string
  readonly isGood: boolean
}

const heading = /^(Bad|Good)\b/
const fence = /^~~~markdown$/
const mark = /[ \t]*<!--\s*(error|warning|info):\s*([a-z-]+)\s+(.*?)\s*-->/g

/** What a mark in a fixture expects of the rule at its line. */
export interface Mark {
  readonly severity: string
  readonly rule: string
  /** A part of what the message says. */
  readonly what: string
}

/** The decks of a fixture, in order: each stands between `~~~markdown` and `~~~`, below a line that begins with `Bad` or `Good`. */
export function decksOf(fixture: string): ExampleDeck[] {
  const decks: ExampleDeck[] = []
  let isGood = false
  let lines: string[] | undefined
  for (const line of fixture.split('\n')) {
    const [, kind] = heading.exec(line) ?? []
    if (lines === undefined) {
      if (kind !== undefined) isGood = kind === 'Good'
      if (fence.test(line)) lines = []
    } else if (line === '~~~') {
      decks.push({ text: lines.join('\n'), isGood })
      lines = undefined
    } else lines.push(line)
  }
  return decks
}

/** What the marks of one line expect. */
export function marksOf(line: string): Mark[] {
  return [...line.matchAll(mark)].map(([, severity = '', rule = '', what = '']) => ({ severity, rule, what }))
}

/** A text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(mark, '')
}

/** The first bad and the first good deck of a rule's fixture, without marks: what `backbrief explain` shows. */
export function examplesOf(fixture: string): Examples | undefined {
  const decks = decksOf(fixture)
  const bad = decks.find(deck => !deck.isGood)
  const good = decks.find(deck => deck.isGood)
  return bad && good && { bad: withoutMarks(bad.text), good: withoutMarks(good.text) }
}
