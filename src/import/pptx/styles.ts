import { childOf, type Xml } from '../open/xml.js'

/** Where a text looks for what it does not say itself: the nearest first. */
export type StyleChain = readonly (Xml | undefined)[]

/** The sign before a paragraph: none, a bullet, or a number counted from `start` in some letters. */
export type Bullet = 'none' | 'bullet' | { readonly scheme: string; readonly start: number }

/** Returns the sign before a paragraph: its own, or what its shape, layout, master or presentation says about its level. */
export function bulletOf(properties: Xml | undefined, level: number, chain: StyleChain): Bullet {
  for (const style of [properties, ...chain.map(list => childOf(list, `lvl${level + 1}pPr`))]) {
    const found = ownBullet(style)
    if (found) return found
  }
  return 'none'
}

function ownBullet(style: Xml | undefined): Bullet | undefined {
  if (childOf(style, 'buNone')) return 'none'
  const numbered = childOf(style, 'buAutoNum')
  if (numbered) {
    const { type = 'arabicPeriod', startAt = '1' } = numbered.attributes
    return { scheme: type, start: Number.parseInt(startAt, 10) || 1 }
  }
  return childOf(style, 'buChar') || childOf(style, 'buBlip') ? 'bullet' : undefined
}

/** The size of letters in hundredths of a point, where anything says it. */
export function sizeOf(properties: Xml | undefined, chain: StyleChain): number | undefined {
  const found = [
    properties?.attributes.sz,
    ...chain.map(list => childOf(list, 'lvl1pPr', 'defRPr')?.attributes.sz)
  ].find(size => size !== undefined)
  return found === undefined ? undefined : Number.parseInt(found, 10) || undefined
}
