import type { Block } from '../deck/blocks.js'
import { scriptOf } from '../deck/language.js'
import { itemsOf } from '../deck/lesson.js'
import { isDrawing } from '../deck/picture.js'
import { px, type Sizes } from './box-sizes.js'
import { above, airAround, aside, least, type Measured, type PicturedLook } from './pictured-shapes.js'
import { restHeight } from './tile-heights.js'
import { largeTileSteps, type TilesSetting, tileSteps } from './tile-setting.js'

/** Beside words; pictures of other shapes lose their edges. */
const shapes = [1.5, 1.33, 1.15, 1]

/** Beside a picture large letters of few strokes would break often. */
const picturedSteps = { ...tileSteps, arabic: [...tileSteps.arabic, 32], ideographic: [...tileSteps.ideographic, 32] }

// In steps of words: what pictures above them are worth, which are larger, and what is lost where they become narrower.
const lessSeen = 4
const squareLoses = [0, 0.8, 1.7, 3]
// What is drawn to be seen whole loses a flag or a hand: drawings are four wide to three high.
const drawingLoses = [2, 0, 4, 6]
const lowIsWorth = 5
const seenWell = 152
const crowdedIsLost = 2.5
const crowded = 0.95
// Each line beyond two, and words of the last step.
const lineIsLost = 3
// A head of more than three beside its picture: a drawing that becomes narrower loses less.
const ladderIsLost = 3
// Words of which some take more lines leave holes below those that stand beside them.
const unevenIsLost = 6
const lastIsLost = 0.5
// Small words are not worth a row of large pictures.
const smallSteps = 3
const smallIsLost = 4
/** What rows with nothing below them keep free below the title, in px. */
const airAbove = 12

/** The look of tiles with pictures in which their words are largest. */
export function picturedLook(blocks: readonly Block[], setting: TilesSetting): PicturedLook {
  return measured(blocks, setting).look
}

/** The height in px of tiles with pictures and of what stands below them; infinite where words have to be smaller than a slide has them. */
export function picturedHeight(blocks: readonly Block[], setting: TilesSetting): number {
  const { look, height } = measured(blocks, setting)
  const steps = picturedSteps[scriptOf(setting.size.language)]
  if (setting.isLarge && steps.indexOf(look.text) >= largeTileSteps) return Number.POSITIVE_INFINITY
  return belowHeight(blocks, setting.size) + height
}

function belowHeight(blocks: readonly Block[], size: Sizes): number {
  const height = restHeight(blocks, size, 'wide')
  return height === 0 ? 0 : height + px['pictured-below']
}

function measured(blocks: readonly Block[], { size, room }: TilesSetting): Measured {
  const { language } = size
  const items = itemsOf(blocks)
  const below = belowHeight(blocks, size)
  const free = room - (below || airAbove)
  const steps = picturedSteps[scriptOf(language)]
  const losses = items.every(({ data }) => isDrawing(data?.picture ?? '')) ? drawingLoses : squareLoses
  const looks = steps
    .flatMap((text, step) => [
      ...[above(items, text, free, language)].map(found => ({
        cost:
          step +
          (found?.rows === 1 && found.look.picture.height < seenWell ? lowIsWorth : 0) +
          (found?.isUneven ? unevenIsLost : 0) +
          lineIsLost * (found?.long ?? 0) +
          (found?.rows !== 1 || step < smallSteps ? 0 : smallIsLost),
        found
      })),
      ...shapes.map((shape, less) => {
        const found = aside(items, { text, shape, air: airAround }, free, language)
        const isCrowded = found !== undefined && found.words > crowded * found.look.picture.height
        const isLast = step === steps.length - 1
        const lost =
          (losses[less] ?? 0) +
          (isLast ? lastIsLost : 0) +
          (isCrowded ? crowdedIsLost : 0) +
          lineIsLost * (found?.broken ?? 0) +
          ladderIsLost * (found?.ladder ?? 0)
        return { cost: step + lessSeen + lost, found }
      })
    ])
    .toSorted((a, b) => a.cost - b.cost)
  const last = steps.at(-1) ?? 0
  return (
    looks.find(({ found }) => found !== undefined && found.height <= free)?.found ??
    aside(items, { text: last, shape: 1, air: 0 }, free, language) ??
    aside(items, { text: last, shape: 1, air: 0 }, Number.POSITIVE_INFINITY, language) ?? {
      look: { shape: 'aside', text: last, picture: { width: least.aside, height: least.aside } },
      height: Number.POSITIVE_INFINITY
    }
  )
}
