import type { RootContent } from 'mdast'
import { withCommandName } from '../../deck/diagnostic.js'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import type { FittedDeck } from './fit-deck.js'
import { wordsOf } from './words.js'

/** What the report names besides the deck. */
interface ReportFacts {
  /** The name of the file that it comes from. */
  readonly source: string
  /** The deck's folder, as it is typed after a command. */
  readonly folder: string
  readonly hasBrand: boolean
  /** What has to be typed for the program to run. */
  readonly command: string
}

/** `IMPORT.md`: what came, what to do first, and what was not carried over, slide by slide. */
export function writeReport(foreign: ForeignDeck, fitted: FittedDeck, facts: ReportFacts): string {
  const slides = foreign.slides
  const parts = [
    `# What came over from ${facts.source}`,
    summary(foreign, fitted),
    '## Do this first',
    withCommandName(todo(foreign, fitted, facts), facts.command),
    '## What was not carried over, slide by slide',
    'The numbers are those of the slides in the original.',
    ...bySlide(slides, fitted),
    '## Of the whole',
    list([
      ...foreign.losses.map(ended),
      `Fonts, colours, places of boxes, backgrounds of the design, transitions and animations of ${foreign.program}. The theme decides how a deck looks; lists that came one by one are \`:::steps\`.`
    ]),
    ''
  ]
  return parts.filter(part => part !== undefined).join('\n\n')
}

const nothing = 'Everything on the slides came over.'

/** What the report counts, for whoever says it elsewhere. */
export function reportCounts(foreign: ForeignDeck, fitted: FittedDeck) {
  const { slides, losses } = foreign
  const told = slides.reduce((sum, slide) => sum + saidOf(slide, fitted).length, 0)
  return {
    slides: fitted.deck.slides.length,
    notes: slides.filter(({ notes }) => notes.length > 0).length,
    pictures: slides.flatMap(({ body }) => [...everything(body)]).filter(({ type }) => type === 'image').length,
    losses: told + losses.length
  }
}

function summary(foreign: ForeignDeck, fitted: FittedDeck): string {
  const { slides, program } = foreign
  const counts = reportCounts(foreign, fitted)
  const blocks = slides.flatMap(({ body }) => [...everything(body)])
  const count = (is: (node: RootContent) => boolean) => blocks.filter(is).length
  const drawing = (name: string) => count(node => node.type === 'containerDirective' && node.name === name)
  const facts = [
    [slides.length, 'slide in the original', 'slides in the original'],
    [counts.slides, 'slide in the deck', 'slides in the deck'],
    [counts.notes, 'with speaker notes', 'with speaker notes'],
    [slides.filter(({ isHidden }) => isHidden).length, 'hidden', 'hidden'],
    [counts.pictures, 'picture', 'pictures'],
    [count(({ type }) => type === 'table') - drawing('chart'), 'table', 'tables'],
    [drawing('diagram'), 'diagram', 'diagrams'],
    [drawing('chart'), 'chart', 'charts'],
    [slides.flatMap(({ comments }) => comments).length, 'remark of a reviewer', 'remarks of reviewers']
  ] as const
  const said = facts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `- ${number} ${number === 1 ? one : many}`)
  return `The file was made with ${program}. It stays as it is; the deck is \`deck.md\`.\n\n${said.join('\n')}`
}

function* everything(nodes: readonly RootContent[]): Generator<RootContent> {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* everything(node.children as RootContent[])
  }
}

function todo(foreign: ForeignDeck, { empty, cut, plain, hidden, deck }: FittedDeck, facts: ReportFacts): string {
  const { slides, files } = foreign
  const withoutTitle = slides
    .filter(({ isHidden, title, body }) => !isHidden && title.length === 0 && body.length > 0)
    .map(({ number }) => number)
  const missing = deck.slides.some(({ body }) =>
    [...everything(body as RootContent[])].some(node => node.type === 'missing')
  )
  const left = files.filter(({ path }) => path.startsWith('left-over/'))
  const steps = [
    `Open \`deck.md\` in a text editor. At its top, write who the lesson is for (\`audience\`), where it comes from (\`source\`), and check \`duration\` and \`language\` (\`${foreign.language}\`).`,
    `Type \`backbrief build ${facts.folder}\` and look at the slides beside the old ones.`,
    ...(withoutTitle.length > 0 ? [`Give a title (\`## …\`) to ${slidesNamed(withoutTitle)}.`] : []),
    ...(cut.length > 0 ? [`Shorten what was too full for one slide and became several: ${slidesNamed(cut)}.`] : []),
    ...(plain.length > 0
      ? [`Shorten the drawings that were too full, and came as lists or tables: ${slidesNamed(plain)}.`]
      : []),
    ...(missing
      ? ['Replace each `::missing[…]` by a picture or by words: a release is refused while one is there.']
      : []),
    ...(left.length > 0
      ? [
          `Look through \`left-over/\`: ${left.length === 1 ? 'a file' : `${left.length} files`} that no slide can show. Delete the folder when you need it no more.`
        ]
      : []),
    ...(hidden !== ''
      ? ['Look at `hidden-slides.md`: hidden slides that were too long for a comment in the deck.']
      : []),
    ...(slides.some(({ isHidden }) => isHidden)
      ? [
          `Decide about hidden slides, which stand in comments in the deck: ${slidesNamed(slides.filter(({ isHidden }) => isHidden).map(({ number }) => number))}.`
        ]
      : []),
    ...(facts.hasBrand
      ? [
          'Look at `proposed-brand.yaml`: colour, logo and footer of the old slides. Rename it to `brand.yaml` to use it.'
        ]
      : []),
    ...(empty.length > 0
      ? [`Nothing to do: ${slidesNamed(empty)} had no content and ${empty.length === 1 ? 'was' : 'were'} left out.`]
      : []),
    `Then make a lesson of it: write \`profile: stm\` at the top and type \`backbrief check ${facts.folder}\`. It says where aim, learning outcomes, takeaways, notes and sources are missing.`
  ]
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
}

function slidesNamed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 30).join(', ')
  const more = numbers.length > 30 ? ` and ${numbers.length - 30} more` : ''
  return `${numbers.length === 1 ? 'slide' : 'slides'} ${shown}${more}`
}

/** What there is to say about a slide of the original. */
function saidOf({ number, losses, isHidden }: ForeignSlide, { cut, plain, empty }: FittedDeck): string[] {
  return [
    ...(isHidden ? ['It was hidden: it stands in a comment.'] : []),
    ...(empty.includes(number) ? ['It was empty: it is left out.'] : []),
    ...losses.map(ended),
    ...(cut.includes(number) ? ['It was too full for one slide: it became several.'] : []),
    ...(plain.includes(number) ? ['Its drawing or its columns hold too much: they came as lists or tables.'] : [])
  ]
}

function bySlide(slides: readonly ForeignSlide[], fitted: FittedDeck): string[] {
  const told = slides.flatMap(slide => {
    const { number, title } = slide
    const said = saidOf(slide, fitted)
    const name = wordsOf(title).replace(/\s+/g, ' ').trim().slice(0, 80)
    return said.length === 0
      ? []
      : [`### Slide ${number}${name === '' ? '' : ` “${plainText(name)}”`}\n\n${list(said)}`]
  })
  return told.length === 0 ? [nothing] : told
}

function ended(sentence: string): string {
  return /[.!?”]$/.test(sentence) ? sentence : `${sentence}.`
}

function list(sentences: readonly string[]): string {
  return sentences.map(sentence => `- ${sentence.replace(/[\r\n]+/g, ' ')}`).join('\n')
}

function plainText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, sign => `\\${sign}`)
}
