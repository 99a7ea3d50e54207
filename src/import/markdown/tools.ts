/** A program that makes slides from Markdown. */
export type MarkdownTool = 'Marp' | 'Slidev' | 'reveal-md' | 'pandoc' | 'remark'

/** The fields of a front matter that count here, as text. */
export type Fields = Readonly<Record<string, string>>

/** A text with its front matter cut off, and the program that it was written for. */
export interface MarkdownSource {
  readonly tool: MarkdownTool
  readonly fields: Fields
  readonly body: string
}

const slidevFields =
  /^(?:layout|drawings|routerMode|lineNumbers|highlighter|colorSchema|canvasWidth|themeConfig|addons|mdc|seoMeta|transition|background)$/

/** Reads the front matter as lines `name: value`; what is nested in it is left out. Nothing in it is run or looked up. */
export function readSource(text: string): MarkdownSource {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const titled = /^% ?(.*)\n(?:% ?(.*)\n)?(?:% ?(.*)\n)?/.exec(plain)
  if (titled) {
    const [whole, title = '', author = '', date = ''] = titled
    return { tool: 'pandoc', fields: { title, author, date }, body: plain.slice(whole.length) }
  }
  const [whole = '', matter = ''] = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain) ?? []
  const fields = fieldsIn(matter)
  const body = plain.slice(whole.length)
  return { tool: toolOf(fields, body), fields, body }
}

export function fieldsIn(matter: string): Fields {
  const found = matter.split('\n').flatMap(line => {
    const [, name, value = ''] = /^([A-Za-z][\w-]*)\s*:\s*(.*?)\s*$/.exec(line) ?? []
    return name === undefined ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')] as const]
  })
  return Object.fromEntries(found)
}

function toolOf(fields: Fields, body: string): MarkdownTool {
  if ('marp' in fields || /<!--\s*(?:marp|_?class|_?paginate|headingDivider)\s*:/.test(body)) return 'Marp'
  if (/^:{3,}\s*(?:\{\s*\.)?(?:notes|incremental|columns|column|nonincremental)/m.test(body)) return 'pandoc'
  if ('revealOptions' in fields || 'separator' in fields || 'verticalSeparator' in fields) return 'reveal-md'
  if (Object.keys(fields).some(name => slidevFields.test(name)) || /<v-clicks?>|^::\w+::$/m.test(body)) return 'Slidev'
  if ('format' in fields || 'slide-level' in fields || 'institute' in fields) return 'pandoc'
  if (/^\?{3}[ \t]*$/m.test(body)) return 'remark'
  if (/^notes?:/im.test(body) || /<!-- \.(?:slide|element):/.test(body)) return 'reveal-md'
  return /^-{3,}\s*$/m.test(body) ? 'Marp' : 'pandoc'
}
