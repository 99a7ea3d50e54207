import type { Deck, Slide } from '../deck/deck.js'
import type { PictureTone } from '../deck/picture-tone.js'
import { total } from '../deck/total.js'

// What is close to the middle wins unless it is clearly calmer: photos are composed around it.
const towardsMiddle = 0.35
// So much busier than its middle, or the middle is taken.
const clearly = 1.2

/**
 * Where a narrow part of a photo beside a panel looks, in percent from its left, in tens: at what is busiest, which people look at. `shape` is the
 * width by height of that part. Undefined where nobody knows what is busy, and where its middle is as good.
 */
export function photoAim(
  { background }: Slide,
  { pictures }: Pick<Deck, 'pictures'>,
  shape: number
): number | undefined {
  if (!background || !('picture' in background)) return undefined
  const picture = Object.hasOwn(pictures, background.picture) ? pictures[background.picture] : undefined
  if (picture?.state !== 'found' || !picture.tone) return undefined
  const shown = (shape * picture.height) / picture.width
  if (shown >= 0.9) return undefined
  const columns = columnsOf(picture.tone)
  const most = (at: number) =>
    busyIn(columns, (at / 100) * (1 - shown), shown) * (1 - towardsMiddle * Math.abs(at / 50 - 1))
  const best = aims.reduce((best, at) => (most(at) > most(best) ? at : best), 50)
  return most(best) > clearly * most(50) ? best : undefined
}

const aims = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const

/** How busy each column of a picture is: what is lit counts for more than twigs in the shade. */
function columnsOf({ columns, light, busy }: PictureTone): number[] {
  const lit = busy.map((one, at) => one * (light[at] ?? 0))
  return Array.from({ length: columns }, (_, column) => total(lit.filter((_, at) => at % columns === column)))
}

/** How busy a part of a picture is, from a share of its width on. */
function busyIn(columns: readonly number[], from: number, share: number): number {
  const [start, end] = [from * columns.length, (from + share) * columns.length]
  return total(columns.map((busy, at) => busy * Math.max(0, Math.min(at + 1, end) - Math.max(at, start))))
}
