import type { Text } from './segments.js'

// Slide ids cannot contain it.
const noSlide = '@deck'

/** A key for a new text: slide, role and a prefix of its hash, longer or numbered where that is taken. */
export function newKey({ slide, role, hash }: Text, taken: ReadonlySet<string>): string {
  const stem = `${slide?.id ?? noSlide}/${role}/`
  for (let length = 4; length <= hash.length; length += 4) {
    const key = stem + hash.slice(0, length)
    if (!taken.has(key)) return key
  }
  let number = 2
  while (taken.has(`${stem}${hash}-${number}`)) number += 1
  return `${stem}${hash}-${number}`
}

/** The slide and role in a key; the slide is empty for the front matter. */
export function slideOfKey(key: string): { slide: string; role: string } {
  const [slide = '', role = ''] = key.split('/')
  return { slide: slide === noSlide ? '' : slide, role }
}
