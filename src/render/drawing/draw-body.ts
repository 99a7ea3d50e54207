import type { ElementContent } from 'hast'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { sentenceAtFoot } from '../../layout/at-foot.js'
import { textSteps } from '../../layout/box-sizes.js'
import { activityWithPanel } from '../../layout/facts-panel.js'
import { largePoints } from '../../layout/large-points.js'
import { measureOf } from '../../layout/last-words.js'
import { standsOnBase } from '../../layout/on-base.js'
import { pointsApart } from '../../layout/points-apart.js'
import { pointsText } from '../../layout/points-beside.js'
import { questionLook } from '../../layout/question-look.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import type { DrawingOptions } from './context.js'
import { drawBlocks } from './draw-blocks.js'
import { drawWithPictures } from './draw-pictures.js'
import { wordsLast } from './last-step.js'
import { keepLastWords } from './last-words.js'
import { drawActivity } from './layouts/activity.js'
import { drawAgenda } from './layouts/agenda.js'
import { setBands } from './layouts/bands.js'
import { drawOnBase } from './layouts/base.js'
import { drawCareLines } from './layouts/care.js'
import { drawClosing } from './layouts/closing.js'
import { drawFigures } from './layouts/figures.js'
import { withClasses } from './layouts/items.js'
import { drawNumber } from './layouts/number.js'
import { withBoldVerbs } from './layouts/outcomes.js'
import { drawQuiz } from './layouts/quiz.js'
import { drawQuotation } from './layouts/quotation.js'
import { drawStatement } from './layouts/statement.js'
import { drawTakeaways } from './layouts/takeaways.js'
import { drawTiles } from './layouts/tiles.js'
import type { SlidePlace } from './slide-place.js'

/** A slide, and how it is laid out. */
export interface LaidOut {
  readonly slide: Slide
  readonly layout: SlideLayout
  readonly place: SlidePlace
}

/** What stands below the title of a slide. */
export function drawBody(blocks: readonly Block[], laidOut: LaidOut, options: DrawingOptions): ElementContent[] {
  const { language } = options.deck
  const text = textSteps(language)[`text-${slideSetting(laidOut.slide, language).density}`]
  const drawn = setBands(drawBlocksIn(blocks, laidOut, options), blocks, { text, language })
  const measure = measureOf(laidOut.slide, language)
  const kept = measure ? keepLastWords(drawn, measure) : drawn
  const said = laidOut.layout === 'outcomes' ? withBoldVerbs(kept, language) : kept
  return options.steps ? wordsLast(said) : said
}

function drawBlocksIn(
  blocks: readonly Block[],
  { slide, layout, place }: LaidOut,
  options: DrawingOptions
): ElementContent[] {
  const { language } = options.deck
  if (activityWithPanel(slide, language)) return drawActivity(blocks, slide, options)
  if (layout === 'agenda') return drawAgenda(blocks, place, options)
  if (layout === 'care') return drawCareLines(blocks, slide, options)
  if (layout === 'figures') return drawFigures(blocks, slide, options)
  if (layout === 'number') return drawNumber(blocks, slide, options)
  if (layout === 'quotation') return drawQuotation(blocks, slide, options)
  const question = layout === 'quiz' ? questionLook(slide, language) : undefined
  if (question) return drawQuiz(blocks, question, options)
  const sentence = sentenceAtFoot(slide, language)
  if (sentence !== undefined)
    return drawBlocks(blocks, options).map(one => (one.type === 'element' ? withClasses(one, `t-${sentence}`) : one))
  if (layout === 'statement' && !wordsOnPhoto(slide, language)) return drawStatement(blocks, slide, options)
  if (layout === 'tiles') return drawTiles(blocks, slide, options)
  const large = layout === 'outcomes' ? largePoints(slide, language) : undefined
  if (large !== undefined)
    return drawBlocks(blocks, options).map((one, at) =>
      one.type === 'element' && blocks[at]?.type === 'outcomes' ? withClasses(one, `t-${large}`) : one
    )
  if (layout === 'takeaways') return drawTakeaways(blocks, slide, options)
  if (layout === 'closing') return drawClosing(blocks, options)
  if (layout === 'diagram' && standsOnBase(slide.body)) return drawOnBase(blocks, options)
  const apart = pointsApart(slide, language)
  if (apart)
    return drawBlocks(blocks, options).map(list =>
      list.type === 'element' ? withClasses(list, 'apart', ...(apart === 'wide' ? [] : [apart])) : list
    )
  const own = pointsText(slide, language)
  const points = own && Math.min(own, place.run?.points ?? own)
  return drawWithPictures(blocks, { layout, chosen: slide.layout === layout, points }, options)
}
