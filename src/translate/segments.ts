import type { Segment } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { wordsOf } from '../deck/segment-text.js'
import { hashOf } from './hash.js'
import { lengthLimit } from './length.js'
import { mapTexts } from './map-texts.js'
import type { Site } from './site.js'
import { type TaggedText, writeTags } from './write-tags.js'

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
