import type { MarkdownTool } from './tools.js'

/** What is said on a slide apart from what it shows. */
export interface SpokenText {
  /** What is left. */
  readonly text: string
  readonly notes: string
}

// Comments that are orders to a program.
const orders =
  /^\s*(?:[_$]?(?:marp|theme|style|headingDivider|size|math|title|author|description|image|url|keywords|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition)\s*:|fit\s*$|prettier-|markdownlint-|omit in toc|\.(?:slide|element)\s*:)/

/** Takes the notes out of a slide, in the way of its program. */
export function takeNotes(text: string, tool: MarkdownTool): SpokenText {
  if (tool === 'reveal-md' || tool === 'remark') {
    const at = text.search(tool === 'remark' ? /^\?{3}[ \t]*$/m : /^(?:speaker )?notes?:[ \t]*/im)
    if (at < 0) return { text, notes: '' }
    return { text: text.slice(0, at), notes: text.slice(at).replace(/^(?:\?{3}|[^:\n]*:)[ \t]*/, '') }
  }
  if (tool === 'pandoc') {
    const notes: string[] = []
    const left = text.replace(
      /^(:{3,})[ \t]*(?:\{\s*\.notes\s*\}|notes)[ \t]*\n([\s\S]*?)\n:{3,}[ \t]*$/gm,
      (_, __, said: string) => {
        notes.push(said)
        return ''
      }
    )
    return { text: left, notes: notes.join('\n\n') }
  }
  const comments = [...text.matchAll(/<!--([\s\S]*?)-->/g)].filter(
    ([, inside = '']) => !orders.test(inside) && inside.trim() !== ''
  )
  const last = comments.at(-1)
  const isAtEnd = last !== undefined && text.slice((last.index ?? 0) + last[0].length).trim() === ''
  const spoken = tool === 'Marp' ? comments : isAtEnd ? [last] : []
  return {
    text: spoken.reduce((left, [whole]) => left.replace(whole, ''), text),
    notes: spoken.map(([, inside = '']) => inside.trim()).join('\n\n')
  }
}

/** The orders that a slide gives to its program in comments: `_class: lead`. */
export function ordersIn(text: string): string[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].flatMap(([, inside = '']) =>
    orders.test(inside) ? [inside.trim()] : []
  )
}
