import { allOf } from '../../deck/phrasing.js'

/** How another program writes the notes that only the speaker sees. */
type NotesStyle = 'comments' | 'last-comment' | 'note-line' | 'question-marks' | 'block'

/** Another program that makes slides from Markdown, and how to recognise its decks. */
export interface OtherTool {
  readonly name: string
  readonly notes: NotesStyle
  /** Front-matter fields that only this program has; one of them identifies it. */
  readonly own: readonly string[]
  /** Other fields of its front matter. */
  readonly fields: readonly string[]
}

const tools: readonly OtherTool[] = [
  {
    name: 'Marp',
    notes: 'comments',
    own: ['marp'],
    fields:
      'theme style headingDivider size math paginate header footer class _class backgroundColor backgroundImage color transition image url keywords description html lang'.split(
        ' '
      )
  },
  {
    name: 'Slidev',
    notes: 'last-comment',
    own: 'drawings routerMode lineNumbers highlighter colorSchema canvasWidth themeConfig addons mdc seoMeta routeAlias presenter twoslash monaco'.split(
      ' '
    ),
    fields:
      'theme layout class background transition fonts aspectRatio info css download exportFilename selectable record htmlAttrs favicon titleTemplate keywords image'.split(
        ' '
      )
  },
  {
    name: 'reveal-md',
    notes: 'note-line',
    own: 'revealOptions verticalSeparator notesSeparator highlightTheme'.split(' '),
    fields: 'theme separator scripts css preprocessor template absoluteUrl favicon'.split(' ')
  },
  {
    name: 'Quarto or Pandoc',
    notes: 'block',
    own: 'format revealjs output slide-level incremental'.split(' '),
    fields: 'theme institute execute editor bibliography toc subtitle'.split(' ')
  }
]

const withoutFields: readonly OtherTool[] = [
  { name: 'remark', notes: 'question-marks', own: [], fields: [] },
  { name: 'reveal-md', notes: 'note-line', own: [], fields: [] }
]

/** Returns the program that a deck was written for, by its front-matter fields. */
export function toolOfFields(fields: readonly string[]): OtherTool | undefined {
  return tools.find(({ own }) => own.some(field => fields.includes(field)))
}

/** Returns the program that a text without front matter was written for, by its syntax for notes. */
export function toolOfText(text: string): OtherTool | undefined {
  const [remark, reveal] = withoutFields
  if (/^\?{3}[ \t]*$/m.test(text)) return remark
  return /^notes?:/im.test(text) ? reveal : undefined
}

const notesAre: Readonly<Record<NotesStyle, string>> = {
  comments: 'Its comments are speaker notes: `backbrief check --fix` makes `:::notes` blocks of them.',
  'last-comment':
    'A comment at the end of a slide is its speaker notes: `backbrief check --fix` makes a `:::notes` block of it.',
  'note-line': '`Note:` begins its speaker notes: `backbrief check --fix` makes `:::notes` blocks of them.',
  'question-marks': '`???` begins its speaker notes: `backbrief check --fix` makes `:::notes` blocks of them.',
  block: 'Speaker notes stand between `:::notes` and `:::`.'
}

const example: Readonly<Record<string, string>> = {
  language: 'en',
  duration: '60',
  version: '1.0.0',
  date: '2026-11-24'
}

/**
 * Returns the one finding about a deck of another program. `foreign` are fields without meaning here, `missing` the mandatory ones it
 * lacks; `foreign` is absent when there is no front matter at all.
 */
export function describeTool(
  { name, notes }: OtherTool,
  { foreign, missing }: { readonly foreign?: readonly string[]; readonly missing: readonly string[] }
): { readonly what: string; readonly fix: string } {
  const said = [
    ...(foreign && foreign.length > 0 ? [`${allOf(foreign)} mean${foreign.length === 1 ? 's' : ''} nothing here`] : []),
    ...(missing.length > 0 ? [`${allOf(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`] : [])
  ]
  const lines = missing.map(field => `\`${field}: ${example[field] ?? '…'}\``).join(', ')
  const todo = [
    'Type `backbrief new lesson --from FILE` with the path of this file: it makes a deck of it, and says what was lost. Or change it by hand.',
    ...(foreign && foreign.length > 0 ? [`Take ${allOf(foreign)} out of the front matter.`] : []),
    ...(missing.length > 0 && foreign ? [`Write into the front matter ${lines}, with your own values.`] : []),
    ...(foreign
      ? []
      : [`Begin the file with \`---\`, then ${lines}, each on a line and with your own values, then \`---\` again.`]),
    notesAre[notes]
  ]
  return { what: `This is a ${name} deck: ${said.join(', and ')}`, fix: todo.join(' ') }
}
