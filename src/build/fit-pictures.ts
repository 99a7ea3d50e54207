import { createHash } from 'node:crypto'
import { nameOf, type Store } from '../host/cache/store.js'
import { withoutHandlers } from '../host/output/interrupt.js'
import { cleanPicture } from '../host/picture/clean-picture.js'
import { dropCodecs } from '../host/picture/codecs.js'
import { type FittedPicture, fitPicture, sizeAsShown } from '../host/picture/fit-picture.js'
import type { CleanPicture } from '../host/picture/picture.js'
import { loadCodec } from '../host/source/read-codecs.js'
import type { PictureUse } from '../host/source/read-pictures.js'

type Cache = Pick<Store, 'get' | 'put'>

// Another number wherever pictures are made in another way: what was made before is then unused.
const generation = 'picture 2'

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

// Before the bytes of a picture stands what became of it.
const [same, broken, other] = [0, 1, 2]

function asEntry(fitted: FittedPicture | undefined, { bytes }: CleanPicture): Uint8Array {
  if (!fitted) return Uint8Array.of(broken)
  return fitted.bytes === bytes ? Uint8Array.of(same) : Buffer.concat([Uint8Array.of(other), fitted.bytes])
}

/** What the cache returns is treated as if it came from a stranger. */
function cachedPicture(cache: Cache, name: string, picture: CleanPicture): FittedPicture | 'broken' | undefined {
  const found = cache.get(name)
  if (!found) return undefined
  if (found[0] === broken) return 'broken'
  const { mediaType, bytes } = picture
  if (found[0] === same) return { mediaType, ...sizeAsShown(picture), bytes }
  const clean = found[0] === other ? cleanPicture(found.subarray(1)) : undefined
  return typeof clean === 'object' ? clean : undefined
}
