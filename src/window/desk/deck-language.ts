import {
  foldService,
  HighlightStyle,
  StreamLanguage,
  type StringStream,
  syntaxHighlighting
} from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

// How the text of a deck is coloured and folded. It is looked at line by line: what it means, the server knows.

interface LineState {
  /** In front matter, code, or text. */
  place: 'start' | 'front-matter' | 'text' | 'code'
}

const deckText = StreamLanguage.define<LineState>({
  name: 'deck',
  startState: () => ({ place: 'start' }),
  token(stream, state) {
    if (stream.sol()) {
      const whole = wholeLine(stream, state)
      if (whole !== undefined) return whole
    }
    if (state.place === 'code') {
      stream.skipToEnd()
      return 'monospace'
    }
    if (state.place === 'front-matter') return frontMatter(stream)
    return inline(stream)
  }
})

function wholeLine(stream: StringStream, state: LineState): string | null | undefined {
  const isFirst = state.place === 'start'
  if (isFirst) state.place = 'text'
  if (state.place !== 'code' && stream.match(/^---+\s*$/)) {
    state.place = isFirst ? 'front-matter' : 'text'
    return 'contentSeparator'
  }
  if (state.place === 'front-matter') return undefined
  if (stream.match(/^\s*(```|~~~).*/)) {
    state.place = state.place === 'code' ? 'text' : 'code'
    return 'monospace'
  }
  if (state.place === 'code') return undefined
  if (stream.match(/^\s*:{2,}\s*[\w-]*/)) return 'keyword'
  if (stream.match(/^#{1,6}\s.*/)) return 'heading'
  if (stream.match(/^>.*/)) return 'quote'
  return stream.match(/^\s*([-*+]|\d+[.)])\s/) ? 'list' : undefined
}

function frontMatter(stream: StringStream): string | null {
  if (stream.match(/^\s*[\w-]+:/)) return 'propertyName'
  stream.skipToEnd()
  return null
}

function inline(stream: StringStream): string | null {
  if (stream.match(/^\*\*[^*]+\*\*/)) return 'strong'
  if (stream.match(/^[*_][^*_\s][^*_]*[*_]/)) return 'emphasis'
  if (stream.match(/^`[^`]+`/)) return 'monospace'
  if (stream.match(/^!?\[[^\]]*\]\([^)]*\)/)) return 'link'
  if (stream.match(/^\{\{[^}]*\}\}/)) return 'invalid'
  if (stream.match(/^\{[^}]*\}/)) return 'attributeName'
  stream.next()
  stream.eatWhile(/[^*_`![{]/)
  return null
}

// The tokens of the theme: all on white, and none by its colour alone.
const look = HighlightStyle.define([
  { tag: tags.heading, color: '#083f70', fontWeight: '700', fontSize: '1.1em' },
  { tag: tags.keyword, color: '#5b3a86', fontWeight: '700' },
  { tag: [tags.attributeName, tags.propertyName], color: '#5b3a86' },
  { tag: tags.contentSeparator, color: '#43506b', fontWeight: '700' },
  { tag: tags.list, color: '#0a5c9e', fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.quote, color: '#43506b', fontStyle: 'italic' },
  { tag: tags.link, color: '#0a5c9e', textDecoration: 'underline' },
  { tag: tags.monospace, fontFamily: '"Noto Sans Mono", monospace' },
  { tag: tags.invalid, color: '#8a3b00', fontWeight: '700' }
])

/** Folds a block from its `:::name` to its end, and the front matter. */
const folding = foldService.of((state, start) => {
  const line = state.doc.lineAt(start)
  const [, colons = ''] = /^(:{3,})\s*[a-z]/i.exec(line.text) ?? []
  const isFrontMatter = line.number === 1 && line.text.trim() === '---'
  if (colons === '' && !isFrontMatter) return null
  const last = endOf(state, line.number, isFrontMatter ? '---' : colons)
  return last === undefined || last <= line.number + 1 ? null : { from: line.to, to: state.doc.line(last).to }
})

/** The line that ends what begins in a line: the next with these signs alone. */
function endOf(state: EditorState, from: number, signs: string): number | undefined {
  for (let number = from + 1; number <= state.doc.lines; number++)
    if (state.doc.line(number).text.trim() === signs) return number
  return undefined
}

/** Colours, and folding of blocks. */
export const deckLanguage: Extension = [deckText, syntaxHighlighting(look), folding]
