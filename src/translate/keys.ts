import type { Text } from './segments.js'

// No slide has such an id.
const noSlide = '@deck'

/** A key for a text that has none yet: slide, role and the beginning of its hash, longer or numbered where that is taken. */
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

/** Slide and role as a key was first made; the slide is empty for the front matter. */
export function slideOfKey(key: string): { slide: string; role: string } {
  const [slide = '', role = ''] = key.split('/')
  return { slide: slide === noSlide ? '' : slide, role }
}
