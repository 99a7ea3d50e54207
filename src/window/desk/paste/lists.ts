import { inlineOf } from './inline.js'

/** An entry of a list, and how deep it stands, from 0. */
export interface ListEntry {
  readonly level: number
  readonly isOrdered: boolean
  readonly words: string
}

/** The entry that a paragraph of Word is: Word has no lists on the clipboard, only paragraphs that look like one. */
export function wordEntry(element: Element): ListEntry | undefined {
  const style = element.getAttribute('data-style') ?? ''
  const [, level] = /mso-list:\s*l\d+\s+level(\d)/i.exec(style) ?? []
  if (level === undefined || !element.matches('p,div')) return undefined
  const sign = [...element.querySelectorAll('span')].find(span =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? '')
  )
  const words = inlineOf([...element.childNodes]).replace(/\\?\n/g, ' ')
  return { level: Number(level) - 1, isOrdered: /[\da-z]+[.)]/i.test(sign?.textContent ?? ''), words }
}

/** The lines of a list: each entry below the words of the one that it belongs to. */
export function listLines(entries: readonly ListEntry[]): string[] {
  /** The width of the sign at each level, and the last number. */
  const open: { width: number; count: number; isOrdered: boolean }[] = []
  return entries.map(({ level, isOrdered, words }) => {
    const depth = Math.min(level, open.length)
    open.length = Math.min(open.length, depth + 1)
    const last = open[depth]
    const count = last?.isOrdered === isOrdered ? last.count + 1 : 1
    const sign = isOrdered ? `${count}. ` : '- '
    open[depth] = { width: sign.length, count, isOrdered }
    const indent = open.slice(0, depth).reduce((sum, { width }) => sum + width, 0)
    return `${' '.repeat(indent)}${sign}${words}`
  })
}
