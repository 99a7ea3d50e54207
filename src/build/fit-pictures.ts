import { createHash } from 'node:crypto'
import { nameOf, type Store } from '../host/cache/store.js'
import { withoutHandlers } from '../host/output/interrupt.js'
import { cleanPicture } from '../host/picture/clean-picture.js'
import { dropCodecs } from '../host/picture/codecs.js'
import { type FittedPicture, fitPicture, sizeAsShown } from '../host/picture/fit-picture.js'
import type { CleanPicture } from '../host/picture/picture.js'
import { toneGrid } from '../host/picture/tone.js'
import { loadCodec } from '../host/source/read-codecs.js'
import type { PictureUse } from '../host/source/read-pictures.js'

type Cache = Pick<Store, 'get' | 'put'>

// Another number wherever pictures are made in another way: what was made before is then unused.
const generation = 'picture 3'

/** Reads pictures to draw them. To make a photograph small takes a second, so the result is cached under a hash of the photograph. */
export function fittedPictures(cache?: Cache): PictureUse {
  return {
    async makeFit(picture) {
      const name = nameFor(picture)
      const known = cache && cachedPicture(cache, name, picture)
      if (known) return known === 'broken' ? undefined : known
      const fitted = await withoutHandlers(() => fitPicture(picture, loadCodec))
      cache?.put(name, asEntry(fitted, picture))
      return fitted
    },
    rest: dropCodecs,
    known: new Map()
  }
}

/** Only inspects pictures, and knows those that could not be drawn before. */
export function inspectedPictures(cache?: Cache): PictureUse {
  return cache ? { isBroken: picture => cachedPicture(cache, nameFor(picture), picture) === 'broken' } : {}
}

function nameFor({ bytes, orientation }: CleanPicture): string {
  return nameOf([generation, String(orientation), createHash('sha256').update(bytes).digest('hex')])
}

// Before the bytes of a picture stands what became of it, and how light and how busy its cells are where that is known.
const [same, broken, other] = [0, 1, 2]
const cells = toneGrid.columns * toneGrid.rows
const untold = new Uint8Array(2 * cells).fill(255)

function asEntry(fitted: FittedPicture | undefined, { bytes }: CleanPicture): Uint8Array {
  if (!fitted) return Uint8Array.of(broken)
  const { tone } = fitted
  const told = tone ? Uint8Array.of(...tone.light, ...tone.busy) : untold
  return fitted.bytes === bytes
    ? Buffer.concat([Uint8Array.of(same), told])
    : Buffer.concat([Uint8Array.of(other), told, fitted.bytes])
}

function toneFrom(told: Uint8Array): Pick<FittedPicture, 'tone'> {
  if (untold.every((value, at) => told[at] === value)) return {}
  return { tone: { columns: toneGrid.columns, light: [...told.subarray(0, cells)], busy: [...told.subarray(cells)] } }
}

/** What the cache returns is treated as if it came from a stranger. */
function cachedPicture(cache: Cache, name: string, picture: CleanPicture): FittedPicture | 'broken' | undefined {
  const found = cache.get(name)
  if (!found) return undefined
  if (found[0] === broken) return 'broken'
  if (found.length < 1 + 2 * cells) return undefined
  const tone = toneFrom(found.subarray(1, 1 + 2 * cells))
  const { mediaType, bytes } = picture
  if (found[0] === same) return { mediaType, ...sizeAsShown(picture), bytes, ...tone }
  const clean = found[0] === other ? cleanPicture(found.subarray(1 + 2 * cells)) : undefined
  return typeof clean === 'object' ? { ...clean, ...tone } : undefined
}
