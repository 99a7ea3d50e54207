import { drawings, frontMatter, markdown, refused, words } from './payloads.js'

/** What the marks in a payload stand for. */
export interface Aims {
  readonly net: string
  readonly ws: string
  readonly secret: string
}

/** A payload with the addresses that it is to reach. */
export function aimed(payload: string, { net, ws, secret }: Aims): string {
  return payload
    .replaceAll('{run}', 'window.__pwned=1')
    .replaceAll('{net}', net)
    .replaceAll('{ws}', ws)
    .replaceAll('{secret}', secret)
}

/** Words as Markdown that shows them as they are. */
export function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** Words as the value of an attribute in braces. */
export function asAttribute(text: string): string {
  return `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('{', '&#123;').replaceAll('}', '&#125;')}"`
}

/** Words as a YAML text, which is a JSON text. */
export function asYaml(text: string): string {
  return JSON.stringify(text)
}

const textFields = [
  ...['title', 'subtitle', 'programme', 'audience', 'version', 'source', 'licence', 'acknowledgement', 'author']
] as const
const careFields = ['note', 'support', 'opt-out', 'confidentiality', 'facilitator'] as const

/** The rules that words like these break so that a deck is refused: it is no good lesson. */
const checks = ['slide-fits', 'slide-has-few-words', 'diagram-fits', 'lesson-fits-duration'].map(
  rule => `  ${rule}: info`
)

/** A deck with every word through every door where words are wanted, and all harmless Markdown. More than fits on its slides. */
export function crowdedDeck(aims: Aims): string {
  const all = words.map(word => aimed(word, aims))
  const share = (index: number, count: number) => asYaml(all.filter((_, at) => at % count === index).join(' '))
  const fields = textFields.map((name, index) => `${name}: ${share(index, textFields.length)}`)
  const care = careFields.map((name, index) => `  ${name}: ${share(index, careFields.length)}`)
  const head = [
    ...fields,
    `brand:\n  organisation: ${share(0, 2)}\n  footer: ${share(1, 2)}\n  logo: dot.png`,
    `sensitivity:\n${care.join('\n')}`
  ]
  return deckOf(head, all, [
    ...inGroups(all, 3).map(wordSlide),
    ...inGroups(all, 4).map(quizSlide),
    ...inGroups(all, 5).map(diagramSlide),
    ...inGroups(all, 6).map(activitySlide),
    ...markdown.map(text => `## Markdown\n\n${aimed(text, aims)}\n\nWords.`)
  ])
}

/** A deck with every word, whose slides hold all that is on them: it can be printed. */
export function roomyDeck(aims: Aims): string {
  const all = words.map(word => aimed(word, aims))
  const head = textFields.map((name, index) => `${name}: ${asYaml(all[index] ?? '')}`)
  return deckOf(head, all, [
    ...inGroups(all, 2).map(group => {
      const shown = group.map(asMarkdown).join('\n\n')
      const code = group.map(word => `~~~~ ${word}\n${word}\n~~~~`).join('\n\n')
      return `## Words\n\n${shown}\n\n:::notes\n${shown}\n\n${code}\n:::`
    }),
    '::slide{outcomes="1"}\n\n## A picture\n\n![<script>](dot.png)'.replace('<', '\\<')
  ])
}

function deckOf(head: readonly string[], all: readonly string[], slides: readonly string[]): string {
  const settings = ['language: en', 'duration: 60', 'date: 2026-11-24', `checks:\n${checks.join('\n')}`]
  const title = `# ${asMarkdown(all.slice(0, 2).join(' '))}`
  return `---\n${[...head, ...settings].join('\n')}\n---\n\n${[title, contract(all), ...slides].join('\n\n---\n\n')}\n`
}

function inGroups(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}

/** What every lesson has to have, in hostile words as far as a lesson may say them. */
function contract([first = '', second = '', third = '']: readonly string[]): string {
  const [aim, part, outcome] = [first, second, third].map(asMarkdown)
  return [
    '## Aim',
    `:::aim\nTo explain ${aim}\n:::`,
    `:::scope\n1. ${part}\n2. ${aim}\n:::`,
    `:::outcomes\n1. Describe ${outcome}\n:::`,
    `:::takeaways\n- ${aim} {outcomes="1"}\n:::`
  ].join('\n\n')
}

function wordSlide(group: readonly string[]): string {
  const [first = ''] = group
  return [
    `## ${asMarkdown(first)}`,
    ...group.flatMap(word => [
      asMarkdown(word),
      `- ${asMarkdown(word)}`,
      `| ${asMarkdown(word)} |\n| --- |\n| ${asMarkdown(word)} |`,
      `~~~~ ${word.replaceAll('\n', ' ')}\n${word}\n~~~~`,
      `![${asMarkdown(word)}](dot.png)`,
      `[${asMarkdown(word)}](https://example.org/${encodeURI(word)})`
    ]),
    `:::notes\n${group.map(word => `${asMarkdown(word)}\n\n~~~~ ${word}\n${word}\n~~~~`).join('\n\n')}\n:::`
  ].join('\n\n')
}

function quizSlide(group: readonly string[]): string {
  const options = group.map((word, index) => `- [${index === 0 ? 'x' : ' '}] ${asMarkdown(word)} — ${asMarkdown(word)}`)
  return `## Question\n\n:::quiz\n${group.map(asMarkdown).join(' ')}\n\n${options.join('\n')}\n- [ ] No\n:::`
}

function diagramSlide(group: readonly string[]): string {
  const labels = [...group, 'a', 'b'].map(word => `- ${asMarkdown(word)}`)
  return `## Diagram\n\n:::diagram{layout=hub}\n${labels.join('\n')}\n:::`
}

function activitySlide(group: readonly string[]): string {
  const [method = '', materials = ''] = group
  const steps = group.map((word, index) => `${index + 1}. ${asMarkdown(word)}`)
  const attributes = `minutes=5 method=${asAttribute(method)} materials=${asAttribute(materials)}`
  return [
    '::slide{outcomes="1"}',
    '## Activity',
    `::::activity{${attributes}}\n${steps.join('\n')}\n\n:::answer\n${group.map(asMarkdown).join(' ')}\n:::\n::::`,
    `:::sources\n${group.map(asMarkdown).join(' ')}\n:::`,
    `:::paper\n${group.map(asMarkdown).join(' ')}\n:::`,
    `:::paper{kind=sheet}\n${group.map(asMarkdown).join(' ')}\n:::`,
    `:::paper{kind=cards}\n${group.map(word => `- ${asMarkdown(word)}`).join('\n')}\n:::`,
    `::missing[${asMarkdown(group.join(' '))}]`
  ].join('\n\n')
}

/** A glossary with a word in each of its texts. */
export function hostileGlossary(aims: Aims): string {
  const entries = words.map((word, index) => {
    const text = asYaml(aimed(word, aims))
    return `- slug: word-${index}\n  en: { term: ${text}, abbreviation: "AB${index}", plural: ${text}, definition: ${text}, source: ${text}, year: ${text}, admitted: [${text}] }`
  })
  return `${entries.join('\n')}\n`
}

/** Front matter of a deck that is right, into which something else is put. */
export const plainHead = `title: Wells
language: en
duration: 30
audience: Staff
version: 1.0.0
date: 2026-11-24
source: Our own`

/** A deck whose slides are each refused, one payload on each, with the line on which each slide begins. */
export function refusedDeck(aims: Aims): { readonly text: string; readonly lines: readonly number[] } {
  const slides = refused.map(payload => `## Refused\n\n${aimed(payload, aims)}`)
  const texts = ['# Wells', ...slides]
  let line = plainHead.split('\n').length + 3
  const lines = texts.map(text => {
    const first = line + 1
    line += text.split('\n').length + 3
    return first
  })
  return { text: `---\n${plainHead}\n---\n\n${texts.join('\n\n---\n\n')}\n`, lines: lines.slice(1) }
}

/** Decks whose front matter alone is refused. */
export function refusedHeads(aims: Aims): string[] {
  return frontMatter.map(field => {
    const name = /^\w+(?=: (?!again))/.exec(field)?.[0]
    const others = plainHead.split('\n').filter(line => !line.startsWith(`${name}:`))
    return `---\n${[...others, aimed(field, aims)].join('\n')}\n---\n\n# Wells\n`
  })
}

/** The files of `drawings`, by name. */
export function hostileDrawings(aims: Aims): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(drawings).map(([name, text]) => [name, aimed(text, aims)]))
}
