import type { RootContent } from 'mdast'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import { slideId } from '../pptx/context.js'
import { comment, withoutBraces, writeMarkdown } from './markdown.js'
import { type Care, isEmpty, type PlannedSlide, planSlides, weight } from './plan-slides.js'
import { wordsOf } from './words.js'

/** The front matter of a new deck that the original does not have. */
export interface DeckFacts {
  readonly title: string
  /** Minutes. */
  readonly duration: number
  readonly profile: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** The name of the file that it comes from. */
  readonly source: string
}

/** How it is written: rules that are no errors for now, and the care that some slides need, by their number in the original. */
export interface Writing {
  readonly mild: readonly string[]
  readonly cares: ReadonlyMap<number, Care>
}

/** A deck in our words. */
export interface WrittenDeck {
  readonly text: string
  /** For each slide of the new deck its number in the original, with the line that it begins at. */
  readonly slides: readonly { readonly line: number; readonly from: number }[]
  /** Hidden slides that no comment could hold. */
  readonly hidden: string
  /** Slides that were cut into parts: their numbers in the original. */
  readonly cut: readonly number[]
  readonly empty: readonly number[]
}

const slideBreak = '\n\n---\n\n'

/** Writes a deck. Hidden slides stand in comments behind the slide that they followed. */
export function writeDeck(deck: ForeignDeck, facts: DeckFacts, { mild, cares }: Writing): WrittenDeck {
  const planned = planSlides(deck, facts.title, cares)
  const hidden = deck.slides.filter(slide => slide.isHidden && !isEmpty(slide))
  const left: string[] = []
  const texts = planned.map((slide, index) => {
    const text = slideText(slide, cares.get(slide.from.number)?.isCareful === true)
    const next = planned[index + 1]?.from.number ?? Number.POSITIVE_INFINITY
    const isLast = next > slide.from.number
    const following = isLast ? hidden.filter(({ number }) => isBehind(number, slide, index) && number < next) : []
    return following.reduce((whole, one) => {
      const written = hiddenComment(one)
      const longer = `${whole}\n\n${written}`
      if (weight(longer) <= 1.25) return longer
      left.push(hiddenText(one))
      return whole
    }, text)
  })
  const head = frontMatter(deck, facts, mild)
  let line = head.split('\n').length + 1
  const slides = planned.map(({ from }, index) => {
    const found = { line, from: from.number }
    line += (texts[index] ?? '').split('\n').length + slideBreak.split('\n').length - 2
    return found
  })
  return {
    text: `${head}\n${texts.join(slideBreak)}\n`,
    slides,
    hidden: left.join('\n\n'),
    cut: [...new Set(planned.filter(({ piece }) => piece !== undefined).map(({ from }) => from.number))],
    empty: deck.slides.filter(slide => !slide.isHidden && isEmpty(slide)).map(({ number }) => number)
  }
}

function isBehind(number: number, { from }: PlannedSlide, index: number): boolean {
  return index === 0 || number > from.number
}

function slideText({ from, title, depth, body, notes, piece }: PlannedSlide, isCareful: boolean): string {
  const settings = [
    ...(from.isLinked && (piece ?? 1) === 1 ? [`#${slideId(from.number)}`] : []),
    ...(from.background !== undefined ? [`background="${from.background}"`] : [])
  ]
  const heading: RootContent[] = title.length > 0 ? [{ type: 'heading', depth, children: [...title] }] : []
  const noted: RootContent[] =
    notes.length > 0 ? [{ type: 'containerDirective', name: 'notes', attributes: {}, children: notes as never[] }] : []
  return [
    ...(settings.length > 0 ? [`::slide{${settings.join(' ')}}`] : []),
    ...[[...heading, ...body], noted].map(nodes => writeMarkdown(nodes, isCareful)).filter(text => text !== ''),
    ...((piece ?? 1) === 1 ? from.comments.map(said => comment(`Remark: ${said}`)) : [])
  ].join('\n\n')
}

function hiddenText(slide: ForeignSlide): string {
  const { title, body, notes, comments } = slide
  return slideText({ from: { ...slide, isLinked: false, comments }, title, depth: 2, body, notes }, false)
}

/** A hidden slide in a comment. */
function hiddenComment(slide: ForeignSlide): string {
  const text = hiddenText(slide)
    .replace(/<!--|-->/g, '')
    .replace(/-->|--!>/g, '')
  return `<!-- Slide ${slide.number} was hidden. To show it, take this line out and the last one.\n\n---\n\n${text}\n\n-->`
}

function frontMatter(deck: ForeignDeck, facts: DeckFacts, mild: readonly string[]): string {
  const { subtitle, author, language } = deck
  const line = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(withoutBraces(value))}`]
  return [
    '---',
    ...line('title', facts.title),
    ...line('subtitle', subtitle),
    `language: ${language}`,
    `duration: ${facts.duration} # minutes; a guess: two for each slide`,
    'audience: "{{who will sit in the room, and what they do}}"',
    'version: "0.1.0"',
    `date: ${JSON.stringify(facts.date)}`,
    ...line('source', `Imported from ${facts.source}`),
    ...line('author', author),
    `profile: ${facts.profile} # stm and cptm ask for what a lesson of the UN has: aim, scope, outcomes, takeaways`,
    ...(mild.length === 0
      ? []
      : [
          'checks: # What old slides often break is a warning for now. Take a line out when your deck keeps its rule.',
          ...mild.map(rule => `  ${rule}: warning`)
        ]),
    '---',
    ''
  ].join('\n')
}

/** The title of the new deck: the first slide's, else the document's. */
export function titleOf(deck: ForeignDeck): string | undefined {
  const [first] = deck.slides.filter(slide => !slide.isHidden)
  const words = wordsOf(first?.title ?? [])
    .replace(/\s+/g, ' ')
    .trim()
  return words === '' ? deck.title : words
}
