import type { Segment } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { wordsOf } from '../deck/segment-text.js'
import { hashOf } from './hash.js'
import { mapTexts } from './map-texts.js'
import type { Site } from './site.js'
import { type TaggedText, writeTags } from './write-tags.js'

// Small print, and what is read aloud and not shown.
const unlimited = new Set(['source', 'alt', 'blank', 'placeholder'])

// A line of a slide holds about this much; a part of a diagram holds less.
const aLine = 40
const aLabel = 18

/**
 * How long a translation may be, in the width of a Latin letter. Languages grow: a text of ten characters by up to its own length,
 * up to twenty by 60 %, longer ones by 35 %.
 */
function lengthLimit(source: string, role: string): number | undefined {
  if (unlimited.has(role)) return undefined
  const length = widthOf(source)
  const growth = length <= 10 ? 2 : length <= 20 ? 1.6 : 1.35
  return Math.max(Math.ceil(length * growth), role === 'diagram' ? aLabel : aLine)
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu

/** The length of a text without its tags; letters that are twice as wide as Latin ones count twice. */
export function widthOf(text: string): number {
  const words = wordsOf(text)
  return [...words.replace(/\p{M}/gu, '')].length + (words.match(wide)?.length ?? 0)
}

/** A segment that has no key yet. */
export type Text = Omit<Segment, 'key'>

/** The texts of a deck that can be translated, in the order of the walk. */
export function textsOf(deck: Deck): Text[] {
  const texts: Text[] = []
  mapTexts(deck, site => {
    const tagged = translatable(site)
    if (tagged) texts.push(textAt(site, tagged))
    return undefined
  })
  return texts
}

/** A site's text with tags; undefined where there is nothing to translate: numbers, codes, pictures alone. */
export function translatable({ nodes }: Site): TaggedText | undefined {
  const tagged = writeTags(nodes)
  return /\p{L}/u.test(wordsOf(tagged.text)) ? tagged : undefined
}

function textAt({ slide, role, area, ordinal, place }: Site, { text, tags }: TaggedText): Text {
  const maxLength = area === 'slides' ? lengthLimit(text, role) : undefined
  return {
    ...(slide && { slide }),
    role,
    area,
    ...(ordinal && { ordinal }),
    ...(place && { place }),
    source: text,
    tags: tags.map(({ node: _, ...tag }) => tag),
    hash: hashOf(text),
    ...(maxLength !== undefined && { maxLength })
  }
}
