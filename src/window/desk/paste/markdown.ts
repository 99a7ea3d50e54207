import { inlineOf } from './inline.js'
import { type ListEntry, listLines, wordEntry } from './lists.js'

// What word processors and web pages put on the clipboard, as Markdown: the structure that a lesson can have, and nothing of its look. The document was made
// by `DOMParser`, so nothing in it runs or loads.

const headings: Readonly<Record<string, string>> = { H1: '##', H2: '##', H3: '###', H4: '###', H5: '###', H6: '###' }
const skipped = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'LINK',
  'TITLE',
  'HEAD',
  'TEMPLATE',
  'NOSCRIPT',
  'HR',
  'IMG',
  'SVG',
  'IFRAME'
])
const blockNames = 'P,DIV,H1,H2,H3,H4,H5,H6,UL,OL,TABLE,BLOCKQUOTE,PRE,SECTION,ARTICLE,MAIN,HEADER,FOOTER,DL'
const structured =
  'h1,h2,h3,h4,h5,h6,ul,ol,table,b,strong,i,em,a[href],blockquote,p+p,p[class*="MsoList"],[data-style*="font-weight"],[data-style*="font-style"]'

/** The Markdown of some HTML; undefined where its plain text says the same, or where it is the text of a program. */
export function markdownOf(html: string): string | undefined {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  // Editors of code copy colours, each line in a block of its own.
  const isCode = /white-space:\s*pre/i.test(body.firstElementChild?.getAttribute('data-style') ?? '')
  if (isCode || !body.querySelector(structured)) return undefined
  return blocksOf(body).join('\n\n')
}

/** HTML without style sheets, and with its attributes for styles and scripts under names that mean nothing to a browser: the policy of the page refuses them, and says so each time. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\s(style|on\w+)(?=\s*=)/gi, ' data-$1'))
}

/** The blocks in an element, each without empty lines around it. */
function blocksOf(parent: Element): string[] {
  const blocks: string[] = []
  let loose: Node[] = []
  let entries: ListEntry[] = []
  const flush = () => {
    const words = startOf(inlineOf(loose))
    if (words !== '') blocks.push(words)
    loose = []
    if (entries.length > 0) blocks.push(listLines(entries).join('\n'))
    entries = []
  }
  for (const node of parent.childNodes) {
    if (!(node instanceof Element)) {
      if (node.nodeType === Node.TEXT_NODE) loose.push(node)
      continue
    }
    if (skipped.has(node.tagName.toUpperCase()) || isHidden(node)) continue
    const entry = wordEntry(node)
    const isBlock = node.matches(blockNames) || node.querySelector(blockNames) !== null
    if (entry) {
      if (loose.some(({ textContent }) => textContent?.trim())) flush()
      loose = []
      entries.push(entry)
    } else if (isBlock) {
      flush()
      blocks.push(...blockOf(node))
    } else {
      if (entries.length > 0) flush()
      loose.push(node)
    }
  }
  flush()
  return blocks
}

function blockOf(element: Element): string[] {
  const { tagName } = element
  const heading = headings[tagName]
  if (heading !== undefined) {
    const words = inlineOf([...element.childNodes], { isPlain: true }).replace(/\\?\n/g, ' ')
    return words === '' ? [] : [`${heading} ${words}`]
  }
  if (tagName === 'UL' || tagName === 'OL') {
    const lines = listLines(entriesOf(element, 0))
    return lines.length > 0 ? [lines.join('\n')] : []
  }
  if (tagName === 'TABLE') return tableOf(element)
  if (tagName === 'PRE') return [`\`\`\`\n${(element.textContent ?? '').replace(/\n$/, '')}\n\`\`\``]
  if (tagName === 'BLOCKQUOTE') {
    const inside = blocksOf(element).join('\n\n')
    return inside === '' ? [] : [inside.replace(/^/gm, '> ').replace(/^> $/gm, '>')]
  }
  return blocksOf(element)
}

function entriesOf(list: Element, level: number): ListEntry[] {
  return [...list.children].flatMap(item => {
    // Some programs put a list right into a list.
    if (item.matches('ul,ol')) return entriesOf(item, level + 1)
    if (!item.matches('li')) return []
    const own = [...item.childNodes].filter(node => !(node instanceof Element && node.matches('ul,ol')))
    const words = inlineOf(own).replace(/\\?\n/g, ' ')
    const nested = [...item.children].filter(child => child.matches('ul,ol'))
    return [
      ...(words === '' ? [] : [{ level, isOrdered: list.tagName === 'OL', words }]),
      ...nested.flatMap(child => entriesOf(child, level + 1))
    ]
  })
}

function tableOf(table: Element): string[] {
  const rows = [...table.querySelectorAll('tr')]
    .filter(row => row.closest('table') === table)
    .map(row =>
      [...row.children].map(cell =>
        inlineOf([...cell.childNodes])
          .replace(/\\?\n/g, ' ')
          .replaceAll('|', '\\|')
      )
    )
    .filter(cells => cells.some(words => words !== ''))
  const width = Math.max(0, ...rows.map(cells => cells.length))
  // Programs lay pages out with tables of one cell.
  if (width < 2) return blocksOfCells(table)
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const [head = [], ...body] = rows
  return [[line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')]
}

function blocksOfCells(table: Element): string[] {
  return [...table.querySelectorAll('td,th')].filter(cell => cell.closest('table') === table).flatMap(blocksOf)
}

function isHidden(element: Element): boolean {
  return /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i.test(element.getAttribute('data-style') ?? '')
}

/** A paragraph that does not begin like a heading, a list or a block. */
function startOf(words: string): string {
  return words.replace(/^(\d+)([.)] )/, '$1\\$2').replace(/^(#{1,6} |>|[-+*] |:{2,}|\||---)/, '\\$1')
}
