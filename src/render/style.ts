import type { RootContent } from 'mdast'
import { shades } from '../deck/colour/photo-shade.js'
import { pageSheet, themeTokens } from '../deck/colour/theme-tokens.js'
import type { Deck } from '../deck/deck.js'
import { type Script, scriptOf } from '../deck/language.js'
import { all } from '../deck/walk.js'
import { em, lineHeights, px, ratio, rootSizes, textSteps } from '../layout/box-sizes.js'
import { isShaped } from '../layout/front.js'
import { withPhotoBeside } from '../layout/photo-beside.js'
import { slideLayout } from '../layout/slide-layout.js'
import { hasTallPicture } from '../layout/tall-picture.js'
import { brandStyle } from './drawing/brand.js'
import { hasPictureRows } from './drawing/layouts/tiles.js'
import { fewClasses } from './drawing/slide-look.js'
import { memoize } from './memoize.js'
import { optionLetterStyle } from './option-letter.js'
import type { Templates } from './templates.js'

/**
 * Returns the style sheet with the sizes of text and the line heights that layout predicts with in a language, by its BCP 47 tag. It puts the fonts of
 * ideographs first where they are the text: they draw quotation marks and dashes as wide as themselves.
 */
function scriptStyle(language: string): string {
  const lines = Object.entries(lineHeights(language)).map(([name, height]) => `  --line-height-${name}: ${height};`)
  const fonts =
    scriptOf(language) === 'ideographic'
      ? ['  --font: "Noto Sans SC", "Noto Sans", "Vazirmatn", "Noto Sans SC Regular", "Noto Sans SC Bold", sans-serif;']
      : []
  const steps = Object.entries(textSteps(language)).map(([name, size]) => `  --${name}: ${size}px;`)
  return [':root {', ...steps, ...lines, ...fonts, '}'].join('\n')
}

/** All other sizes that layout counts with, as CSS writes them: each stands in the sheets in the place of its name. */
const fixedSizes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(px).flatMap(([name, size]) => (name in rootSizes ? [] : [[name, `${size}px`] as const])),
  ...Object.entries(em).map(([name, size]) => [name, `${size}em`] as const),
  ...Object.entries(ratio).map(([name, size]) => [name, String(size)] as const)
])

function withSizes(sheet: string): string {
  return sheet.replace(/var\(--([\w-]+)\)/g, (written, name: string) => fixedSizes.get(name) ?? written)
}

const commentsAndSpaces = /("[^"]*")|(?:\/\*.*?\*\/|\s)+/gs
const aroundMarks = /("[^"]*")|;? ?(\}) ?| ?([{;,>/~]) ?|([:(]) | (?=\)|!important)/g
// `calc(36px - 14px)`, as it is once sizes stand in the places of their names.
const sumOfSizes = /calc\((-?\d+)px ([+-]) (\d+)px\)|calc\((-1) \* (\d+)px\)/g

/**
 * A style sheet of `templates/` by its path there, without comments and spaces that only people need: every file carries it.
 * Throws where there is none: a template that is named must be there.
 */
export function style(templates: Pick<Templates, 'styles'>, path: string): string {
  const text = templates.styles[path]
  if (text === undefined) throw new Error(`There is no style sheet templates/${path}`)
  return shortened(text)
}

const shortened = memoize(text =>
  withSizes(text)
    .replace(commentsAndSpaces, (_, words?: string) => words ?? ' ')
    .replace(
      aroundMarks,
      (_, words?: string, end?: string, mark?: string, colon?: string) => words ?? end ?? mark ?? colon ?? ''
    )
    .replace(sumOfSizes, (_, one: string, sign: string, other: string, minus?: string, size?: string) =>
      minus ? `-${size}px` : `${Number(one) + Number(sign + other)}px`
    )
    // Only selectors have one before a brace; in sums it keeps its spaces.
    .replace(/ \+ (?=[^;}]*\{)/g, '+')
    .replace(/::(?=before|after)/g, ':')
    .replace(/(?<=[ :(,])0(?=\.\d)|(?<=#)([\da-f])\1([\da-f])\2([\da-f])\3\b/gi, '$1$2$3')
    .trim()
)

/** The sizes that a sheet may set otherwise, as custom properties; those that differ by script stand in its sheet. */
const rootStyle = shortened(
  [
    ':root {',
    '  /* Pixels of a slide. */',
    ...Object.entries(rootSizes).flatMap(([name, size]) =>
      name in textSteps('en') ? [] : [`  --${name}: ${size}px;`]
    ),
    '}'
  ].join('\n')
)

/** Backgrounds on which words are dark, but in a dark theme. */
const light: ReadonlySet<string> = new Set(['paper', 'calm'])

/** The sheets that every page with drawings of slides needs, in order: sizes, the deck's theme and brand, what its script asks for, the letters of answers, `more` that are named, then the layout. */
export function drawingStyles(
  templates: Pick<Templates, 'styles' | 'labels'>,
  deck: Pick<Deck, 'frontMatter' | 'themeSheet' | 'brand' | 'language' | 'slides' | 'translation' | 'pictures'>,
  more: readonly string[] = []
): string[] {
  const slides = deck.slides.map(slide => withPhotoBeside(slide, deck.language))
  const written = deck.themeSheet ?? style(templates, `themes/${deck.frontMatter.theme}.css`)
  const theme = pageSheet(written)
  const script = scriptOf(deck.language)
  const layouts = new Set(slides.map(slide => slideLayout(slide, deck)))
  const layoutSheets = [...layouts].map(name => `slides/layouts/${name}.css`).filter(path => path in templates.styles)
  // A page carries the sheets of what its slides have: few decks have charts.
  const holds = (...types: RootContent['type'][]) =>
    slides.some(({ body }) => types.some(type => all(body, type).length > 0))
  const hasMap = slides.some(({ body }) => all(body, 'diagram').some(({ layout }) => layout === 'map'))
  const hasPhoto = slides.some(({ background }) => background && 'picture' in background)
  const isDeep = slides.some(
    ({ background }) => background && !('colour' in background && light.has(background.colour))
  )
  const brand = brandStyle(theme, deck)
  const hasFront = slides.some(slide => isShaped(slide, slideLayout(slide, deck)))
  const sheets = [
    ...more,
    'slides/slide.css',
    ...(hasPhoto ? ['slides/photo.css'] : []),
    ...(isDeep ? ['slides/deep.css'] : []),
    ...(slides.some(slide => fewClasses(slide, deck.language).length > 0) ? ['slides/few.css'] : []),
    ...(hasFront ? ['slides/front.css'] : []),
    ...(holds('table', 'chart') ? ['slides/table.css'] : []),
    ...(holds('code', 'inlineCode') ? ['slides/code.css'] : []),
    ...(holds('missing') ? ['slides/missing.css'] : []),
    ...(holds('quiz') ? ['slides/quiz.css'] : []),
    'slides/last-words.css',
    'slides/icons.css',
    'slides/diagram.css',
    ...(deck.brand ? ['slides/brand.css'] : []),
    ...(hasMap ? ['slides/map.css'] : []),
    ...(holds('chart') ? ['slides/chart.css'] : []),
    ...(holds('image') ? ['slides/pictures.css'] : []),
    ...(slides.some(slide => hasTallPicture(slide, deck)) ? ['slides/tall-picture.css'] : []),
    ...layoutSheets.sort(),
    ...(slides.some(slide => hasPictureRows(slide, deck.language)) ? ['slides/picture-rows.css'] : []),
    ...(hasGaps(deck) || holds('fallback') ? ['slides/translation.css'] : [])
  ]
  return [
    rootStyle,
    theme,
    brand,
    ...(hasPhoto ? [photoStyle(`${theme}\n${brand}`)] : []),
    shortened(scriptStyle(deck.language)),
    shortened(optionLetterStyle(templates.labels, mostOptions(deck))),
    ...sheets.map(path => style(templates, path)),
    ...lookStyles(templates, written, script, hasFront),
    style(templates, `scripts/${script}.css`)
  ]
}

/** The options of the question that has most. */
function mostOptions(deck: Pick<Deck, 'slides'>): number {
  const questions = deck.slides.flatMap(({ body }) => all(body, 'quiz'))
  return Math.max(0, ...questions.map(({ children }) => children.filter(({ type }) => type === 'quizOption').length))
}

/** How dark a veil each step of light needs. In the reading view a photo stands above its words, and these on the accent's ground. */
function photoStyle(sheet: string): string {
  const theme = themeTokens(sheet)
  const steps = shades(theme).map((share, step) => `--light-${step}:${Math.round(share * 100)}%`)
  const tokens = Object.entries(theme.grounds.accent).map(([name, value]) => `--${name}:${value}`)
  return shortened(`.ground-picture{${steps.join(';')}}@media screen{.deck.read .ground-picture{${tokens.join(';')}}}`)
}

/** The sheets that follow from what a theme says of shapes and letters; none where it says nothing. */
function lookStyles(templates: Pick<Templates, 'styles'>, theme: string, script: Script, hasFront: boolean): string[] {
  const { radius, rule, frame, surface, opening, marks, ...title } = themeTokens(theme).look ?? {}
  const face = title['title-face']
  const set = [
    [script === 'alphabetic' ? face : undefined, `${face}`],
    [face, `figures-${face}`],
    [title['title-place'], `place-${title['title-place']}`],
    [title['title-ground'], `ground-${title['title-ground']}`],
    // What is lit has no lines either.
    [surface === 'lit' ? 'flat' : undefined, 'flat'],
    [surface, `${surface}`],
    [rule, `rule-${rule}`],
    [opening, `opening-${opening}`],
    [frame, `frame-${frame}`],
    [marks, `marks-${marks}`]
  ] as const
  const named = set
    .flatMap(([value, name]) => (value === undefined ? [] : [name]))
    .flatMap(name => (hasFront ? [name, `front-${name}`] : [name]))
  const paths = named.map(name => `slides/looks/${name}.css`).filter(path => path in templates.styles)
  return [...(radius === undefined ? [] : [`:root{--radius:${radius}}`]), ...paths.map(path => style(templates, path))]
}

/** Whether a draft may hold words that are not translated, or not for the words of now. */
function hasGaps({ translation }: Pick<Deck, 'translation'>): boolean {
  if (!translation?.isDraft) return false
  const { total, states } = translation.coverage
  return states.translated.words + states.reviewed.words < Math.max(total.words, 1)
}
