import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { iconOf } from '../../deck/icons.js'
import type { PreviewEmpty } from '../format.js'
import { htmlDocument } from '../page.js'
import { heading } from '../paper/draw.js'
import { drawingStyles, style } from '../style.js'
import type { Templates } from '../templates.js'
import { sign } from './sign.js'

/**
 * The page that the preview shows where a format makes none of a deck: what the lesson lacks, and the block that makes it, to be copied. Paper in
 * the deck's theme, in English like all that the preview says itself. `templates` are those of English.
 */
export async function emptyPage(
  { title, about, example, more }: PreviewEmpty,
  deck: Deck,
  templates: Templates
): Promise<string> {
  const page = await htmlDocument({
    language: 'en',
    title,
    fonts: templates.fonts,
    forFacilitator: true,
    styles: [
      ...drawingStyles(templates, { ...deck, language: 'en' }),
      style(templates, 'paper/paper.css'),
      style(templates, 'preview/empty.css')
    ],
    body: [
      h('main', { className: ['paper-document', 'empty-page'] }, [
        sign(iconOf('file')?.path),
        heading(1, title),
        h('div', { className: ['text'] }, [
          h('p', about),
          h('p', 'To make one, write this on a slide and save:'),
          h('pre', [h('code', example)]),
          ...(more ? [h('p', { className: ['more'] }, withCode(more))] : [])
        ])
      ])
    ]
  })
  return page.html
}

/** The characters of such a page. */
export function emptyCharacters(empty: PreviewEmpty): string {
  return Object.values(empty).join('')
}

/** Words with what stands between back quotes as code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', part) : part))
}
