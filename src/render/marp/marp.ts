import type { Deck } from '../../deck/deck.js'
import { pictureSource } from '../drawing/picture-source.js'
import type { Format, RenderedFile } from '../format.js'
import { addressOf } from '../picture-place.js'
import { marpMarkdown } from './marp-markdown.js'
import { drawWithMarp } from './marp-page.js'
import { pictureFiles } from './picture-files.js'

/**
 * The deck for Marp: `deck.marp.md` with its pictures beside it, to go on with in Marp's own tools, and `marp.html` as marp-core
 * draws it. The Markdown holds the notes, so it is the facilitator's; `marp.html` is drawn from Markdown that never had them.
 */
export const marp: Format = {
  name: 'marp',
  byDefault: true,
  async render({ deck, templates }) {
    const files = pictureFiles(deck)
    const beside = marpMarkdown(deck, templates, { notes: true, address: url => files.get(url)?.path })
    const within = marpMarkdown(deck, templates, { notes: false, address: url => dataAddress(deck, url) })
    return [
      { path: 'deck.marp.md', text: beside },
      ...[...files.values()].map(({ path, bytes }): RenderedFile => ({ path, bytes })),
      { path: 'marp.html', text: withKinds(await drawWithMarp(within, deck, templates), deck) }
    ]
  }
}

// Marp takes pictures of four kinds alone in addresses. What they really are is said when it has drawn them.
const assumed = 'image/png'

function dataAddress({ pictures }: Deck, url: string): string | undefined {
  const picture = pictures[url]
  return pictureSource(picture) && picture?.state === 'found' && picture.content
    ? addressOf(assumed, picture.content)
    : undefined
}

function withKinds(html: string, { pictures }: Deck): string {
  return Object.values(pictures).reduce(
    (text, picture) =>
      picture.state === 'found' && picture.content
        ? text.replaceAll(addressOf(assumed, picture.content), addressOf(picture.mediaType, picture.content))
        : text,
    html
  )
}
