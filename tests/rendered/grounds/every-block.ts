import * as z from 'zod'
import type { Deck } from '../../../src/deck/deck.js'
import type { FrontMatter } from '../../../src/deck/front-matter.js'
import { type SlideLayout, slideLayout, slideLayouts } from '../../../src/layout/slide-layout.js'
import type { BlockSyntax } from '../../../src/parse/block-syntax.js'
import { blocks } from '../../../src/parse/blocks.js'
import { parse } from '../../../src/parse/parse.js'

// A deck with every block, every kind of text and every layout on one ground. Blocks come from the list that the parser has, and
// their kinds from their schemas: a new one is on a slide here without a word from anybody.

/** What a deck is drawn on and in. */
export interface Scene {
  /** What `::slide{background}` says: `dark`, `images/photo.png`. */
  readonly background: string
  readonly theme: FrontMatter['theme']
  readonly accent?: string
  readonly language?: string
  /** Which part of the lesson the slides from the divider on belong to: the second, unless it says another. */
  readonly part?: 1 | 2 | 3 | 4
}

const inline = 'Plain **bold** *slanted* `code` ~~gone~~ [link](https://example.org/) {{blank}}'
const list = `- One ${inline}\n- Two\n  - Below **two**`
const numbered = '1. First **step**\n2. Second'
const table = '| Where | **How many** |\n| :-- | --: |\n| North `n` | **120** |\n| [South](https://example.org/) | 40 |'
const code = '```\nbackbrief build\n```'
const quotation = '> We ask what would have **stopped** them.\n>\n> — A patrol commander, [where](https://example.org/)'
const picture = '![A house](images/house.png "The house by the road")'
const foot = ':::sources\n[A guide](https://example.org/), 2020, **page 4**.\n:::'

const longTile = 'Capacity building of whoever keeps a fence around the well'

/** What Markdown has by itself, a slide each. */
const plain: readonly string[] = [
  `## Text\n\n${inline}\n\n### A smaller heading\n\n${list}\n\n${foot}`,
  `## Numbers and code\n\n${numbered}\n\n${code}\n\n---`,
  `## A table\n\n${table}`,
  `## Kinds\n\n::::columns\n:::column{kind=do}\n### Say [it](https://example.org/) \`so\`\n\n${list}\n:::\n:::column{kind=avoid}\n### Leave **out**\n\n${list}\n:::\n::::`,
  `## Ways\n\n::::columns\n:::column{kind=from}\n### From\n\n${inline}\n:::\n:::column{kind=to}\n### To\n\n${inline}\n:::\n::::`,
  '## Groups\n\n:::diagram{layout=cycle}\n- Ask\n- Wait: count **to** seven {group=2}\n- Listen {group=2}\n- Sum up\n:::',
  '## Axes\n\n:::diagram{layout=matrix}\n- Ask: `it`\n- **Act**: now\n- Wait: long\n- Plan: [on](https://example.org/)\n- x: users\n- y: danger\n:::',
  '## Icons\n\n:::diagram{layout=steps}\n- Day: print {icon=book}\n- Hour: test `it` {icon=screen}\n- Go {icon=hand}\n:::',
  `## Tiles of words\n\n- Fence the **well** {icon=fence}\n- [Ask](https://example.org/) first {icon=talk}\n- **Keep it clean** {icon=water}\n- Cover it {{blank}} {icon=shield}`,
  `## Rows\n\n- ${longTile} \`code\` {icon=fence}\n- ${longTile} [link](https://example.org/) {icon=talk}\n- **${longTile}** {icon=water}`,
  `## Rows of six\n\n1. Dig \`it\` {icon=tool}\n2. **Fence**: so {icon=fence}\n3. [Ask](https://example.org/)\n4. Cover {icon=shield}\n5. **Drink** {icon=water}\n6. Guard`,
  '## Take home\n\n:::takeaways\n- Rain: **boil** it {icon=water}\n- Rain: cover it {icon=water}\n- Wells: `look` [first](https://example.org/) {icon=search}\n:::',
  `## Pillars\n\n:::diagram{layout=pillars}\n- Dig {icon=tool}\n- Fence {icon=fence}\n:::\n\nBoth: [links](https://example.org/), **more** \`code\``,
  `## Words and a picture\n\n- One\n\n${picture}`,
  `## A picture that is not there\n\n![Lost](images/lost.png)`
].map(text => text.replace(/\n\n---$/, ''))

/** What stands in a block whose syntax wants something of its own; all others take words and a list. */
const bodies: Readonly<Record<string, string>> = {
  quiz: `Which **one** is it, {{blank}}?\n\n- [ ] Not \`this\`\n- [x] **This** [one](https://example.org/)\n- [ ] *That*`,
  columns: `:::column\n## Left\n\n${list}\n:::\n\n:::column\n### Right\n\n${inline}\n:::`,
  diagram: '- Warn **early**\n- Answer `now` {{blank}}\n- [Report](https://example.org/)',
  callout: `${inline}\n\n- One\n\n${table}`,
  activity: `${numbered}\n\n${quotation}`,
  chart: `${table.replace(' **120** ', ' 120 ').replace('North `n`', 'North')}\n| West | 60 |`,
  aim: inline,
  relevance: inline
}
const attributes: Readonly<Record<string, string>> = {
  activity: 'minutes="10-15" method="group work" materials="flip chart" required'
}

/** The kinds of a block: each value of those of its attributes that are a choice, `kind=care`; one empty text where there is none. */
function kindsOf({ attributes: { shape } }: BlockSyntax): string[] {
  const kinds = Object.entries(shape).flatMap(([name, schema]) => choicesOf(schema).map(choice => `${name}=${choice}`))
  return kinds.length > 0 ? kinds : ['']
}

function choicesOf(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return choicesOf(schema.unwrap())
  return schema instanceof z.ZodEnum ? schema.options : []
}

function blockSlides(syntax: BlockSyntax): string[] {
  const { name, form, inside } = syntax
  if (inside && !inside.includes('slide')) return []
  if (form === 'leaf') return [`## Of ${name}\n\n::${name}[Lost **words** ${inline}]`]
  return kindsOf(syntax).map((kind, index) => {
    const said = [kind, attributes[name]].filter(Boolean).join(' ')
    if (kind === 'layout=map') return `## Of ${name} ${index + 1}\n\n::::${name}{${said}}\n${mapItems}\n::::`
    const deep = name === 'diagram' ? deepItems(kind) : ''
    const body = `${bodies[name] ?? `${inline}\n\n${numbered}`}${deep}`
    return `## Of ${name} ${index + 1}\n\n::::${name}${said ? `{${said}}` : ''}\n${body}\n::::`
  })
}

const mapItems =
  '- **South Sudan**: `UN`\n  - [Juba](https://example.org/): 4.85, 31.58\n  - Wau {{blank}}: 7.7, 28\n- Uganda'

/** A second level, where the layout has room for one. */
function deepItems(kind: string): string {
  if (/matrix/.test(kind)) return '\n- Protect'
  if (/venn|hub/.test(kind)) return ''
  return '\n  - Below **it**\n  - `Code`'
}

/** One slide of each layout on purpose; a new layout does not compile until it has one. */
const layouts: Readonly<Record<SlideLayout, string>> = {
  title: `# A **title** \`code\`\n\n${quotation}\n\n${inline}`,
  section: '# A part **bold** [link](https://example.org/) `code`\n\n## Below it',
  headline: `# A headline **stands**\n\nwith ${inline}`,
  panels: `## Left\n\n${list}\n\n## Right\n\n${numbered}`,
  outcomes: `## Outcomes\n\n:::outcomes\n1. Describe a **water** point\n2. List [three](https://example.org/) ways\n:::`,
  takeaways: `## Takeaways\n\n:::takeaways\n- A **fence** {outcomes="1"}\n- A drain {outcomes="2"}\n:::`,
  activity: '## An activity\n\n:::activity{minutes=5}\n1. Look.\n:::',
  quiz: '## A quiz\n\n:::quiz\nWhat?\n\n- [ ] A sign\n- [x] A fence\n:::',
  diagram: '## Deep\n\n:::diagram{layout=pillars}\n- One\n  - Below **it**\n- Two\n  - `Below`\n:::',
  chart:
    '## A chart\n\n:::chart{kind=line highlight=North source="A count"}\n| | North | South |\n| --- | --: | --: |\n| 2024 | 4 | 9 |\n| 2025 | 12 | 3 |\n:::',
  quotation: `## A quotation\n\n${quotation}`,
  picture: `## A picture\n\n${picture}`,
  'picture-full': `## A photo and **its** title\n\n![A house](images/house.jpg)\n\n${foot}`,
  'picture-half': `## A photo beside words\n\n- One ${inline}\n\n![A house](images/house.jpg "The house by the road")\n\n${foot}`,
  'picture-set': `## Three\n\n${[picture, picture, picture].join('\n\n')}`,
  portrait: `## Somebody\n\n${picture}\n\n${quotation}`,
  statement: '## What counts\n\nEverybody drinks **clean** water.',
  number: `## How many\n\n73 %\n\nof the wells have a **cover**, [a count](https://example.org/) says\n\n${foot}`,
  figures: `## How long\n\n- **72 hours**: of **drinking** water\n- **9 hours**: [walked](https://example.org/)\n\nMore \`code\`\n\n${foot}`,
  agenda: '## Where we are',
  tiles:
    '## Tiles\n\n- Fence: keeps **goats** out {icon=fence}\n- Two `code`\n- [Three](https://example.org/) {icon=water}\n- Four\n- Five',
  comparison: `## Two\n\n::::columns\n:::column\n### Before\n\n${list}\n:::\n:::column\n### After\n\n${list}\n:::\n::::`,
  care: `## Care\n\n:::callout{kind=care}\n${inline}\n\n- Leave **at any time** {icon=door}\n- Two\n- Talk to: {{contact}}\n:::`,
  closing: '## Thank **you**\n\nAsk [the centre](https://example.org/) or {{contact}} `code` **bold**',
  columns: '## Columns\n\n::::columns\n:::column\nLeft\n:::\n:::column\nRight\n:::\n::::',
  content: `## Content\n\n${inline}`
}

/** The attributes of a slide, where its layout does not follow from what it holds. */
const said: Partial<Readonly<Record<SlideLayout, string>>> = {
  section: 'scope=2',
  // Its panel has the colour of its part.
  activity: 'scope=2',
  agenda: 'layout=agenda scope=2',
  tiles: 'layout=tiles',
  'picture-full': 'layout=picture-full',
  closing: 'layout=closing'
}

/** The text of the deck. Its first slide has the title's layout, its dividers show the parts of the scope. */
export function everyBlockText({ background, theme, accent, language = 'en', part = 2 }: Scene): string {
  const { title, ...others } = layouts
  const slides = [title, ...Object.values(others), ...plain, ...blocks.flatMap(blockSlides)]
  const facts = [
    ...['title: Every block', `language: ${language}`, 'duration: 90', 'audience: Trainers', 'version: 1.0.0'],
    ...['date: 2026-11-24', 'source: Written for this test', `theme: ${theme}`, 'subtitle: With a subtitle'],
    'programme: And a programme',
    ...(accent ? [`brand:\n  accent: "${accent}"\n  organisation: Ours\n  classification: UNCLASSIFIED`] : [])
  ]
  const scope = '## Scope\n\n:::scope\n1. Finding **water**\n2. Keeping it clean\n3. Sharing it\n4. Counting it\n:::'
  const drawn = [...slides, scope].map((slide, index) => {
    const layout = slideLayouts.find(layout => layouts[layout] === slide)
    return `::slide{#s${index + 1}x background="${background}" ${(layout && said[layout]?.replace('scope=2', `scope=${part}`)) ?? (slide.startsWith('## Rows of six') ? 'layout=rows' : '')}}\n\n${slide}`
  })
  return `---\n${facts.join('\n')}\n---\n\n${drawn.join('\n\n---\n\n')}\n`
}

/** The deck, with pictures: `house.png` stands on slides, `photo` is what a ground is made of. Throws when a sample is not understood. */
export function everyBlockDeck(
  scene: Scene,
  photo: { readonly content: Uint8Array; readonly width: number; readonly height: number }
): Deck {
  const { deck, messages } = parse({ id: 'every-block', deck: { file: 'deck.md', text: everyBlockText(scene) } })
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ what, place }) => `${place?.start.line} ${what}`).join('\n'))
  const shown = new Set(deck.slides.map(slide => slideLayout(slide, deck)))
  const absent = slideLayouts.filter(layout => !shown.has(layout))
  if (absent.length > 0) throw new Error(`No slide has the layout ${absent.join(', ')}`)
  const found = { state: 'found', mediaType: 'image/png', ...photo, bytes: photo.content.length } as const
  return { ...deck, pictures: { 'images/photo.png': found, 'images/house.png': found, 'images/house.jpg': found } }
}
