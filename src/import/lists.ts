import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'

/** A line of text of an Office program: an item of a list, or a paragraph. */
export interface Line {
  readonly level: number
  /** Absent for a paragraph. */
  readonly mark?: 'bullet' | { readonly start: number } | undefined
  readonly content: readonly PhrasingContent[]
}

interface OpenList {
  readonly list: List
  readonly level: number
}

/** Lines as paragraphs and lists inside of each other. A line without a mark that is set in below an item belongs to that item. */
export function blocksOf(lines: readonly Line[]): RootContent[] {
  const blocks: RootContent[] = []
  let open: OpenList[] = []
  for (const { level, mark, content } of lines) {
    const paragraph: Paragraph = { type: 'paragraph', children: [...content] }
    if (mark === undefined) {
      const item = level > 0 ? open.at(-1)?.list.children.at(-1) : undefined
      if (item) item.children.push(paragraph)
      else {
        open = []
        blocks.push(paragraph)
      }
      continue
    }
    open = open.filter(one => one.level <= level)
    const current = open.at(-1)
    const isOrdered = mark !== 'bullet'
    if (current && current.level === level && current.list.ordered === isOrdered) {
      current.list.children.push(itemOf(paragraph))
      continue
    }
    if (current?.level === level) open.pop()
    const list: List = {
      type: 'list',
      ordered: isOrdered,
      spread: false,
      ...(isOrdered && { start: mark.start }),
      children: [itemOf(paragraph)]
    }
    const above = open.at(-1)?.list.children.at(-1)
    if (above) above.children.push(list)
    else blocks.push(list)
    open.push({ list, level })
  }
  return blocks
}

function itemOf(paragraph: Paragraph): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph] }
}

/** A plain list of words. */
export function listOf(items: readonly (readonly PhrasingContent[])[]): List {
  const lines = items.map((content): Line => ({ level: 0, mark: 'bullet', content }))
  const [list] = blocksOf(lines)
  return list?.type === 'list' ? list : { type: 'list', ordered: false, spread: false, children: [] }
}

// Signs that people type where a list was meant.
const typed = /^\s*(?:[•▪▫■□●○◦‣⁃►▶➢➤❖✓✔\uf0a7\uf0b7\uf0d8\uf0fc]|[-–—](?=\s))\s*/u

/** Lines whose bullets are typed as letters get bullets of a list. A dash alone may be a quotation's: two are needed. */
export function withTypedBullets(lines: readonly Line[]): Line[] {
  const marks = lines.map(line => (line.mark === undefined ? typed.exec(firstText(line))?.[0] : undefined))
  const dashes = marks.filter(mark => mark !== undefined && /[-–—]/.test(mark)).length
  return lines.map((line, index) => {
    const mark = marks[index]
    if (mark === undefined || (/[-–—]/.test(mark) && dashes < 2)) return line
    const [first, ...rest] = line.content
    if (first?.type !== 'text') return line
    const value = first.value.slice(mark.length)
    const content = value === '' ? rest : [{ ...first, value }, ...rest]
    return content.length === 0 ? line : { ...line, mark: 'bullet' as const, content }
  })
}

function firstText({ content: [first] }: Line): string {
  return first?.type === 'text' ? first.value : ''
}
