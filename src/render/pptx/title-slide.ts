import type { Block } from '../../deck/blocks.js'
import { all } from '../../deck/walk.js'
import { px } from '../../layout/box-sizes.js'
import { type Illustration, illustrationOf } from '../../layout/illustration.js'
import { titleLimit } from '../../layout/title-limit.js'
import type { Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { titleShape } from './frame.js'
import { pictureShape } from './pictures.js'
import { pictureShapes } from './pieces.js'
import { type Places, placeOn } from './places.js'
import { textShape } from './shapes.js'
import { type SlideFacts, titleRuns } from './slide-titles.js'
import { stackShapes } from './stack.js'
import { wordsOnTemplate } from './template-words.js'

/** The first slide: what the lesson is called and belongs to, and what else is said there, beside its picture where it has one. */
export function titleSlide(
  titles: readonly Block[],
  rest: readonly Block[],
  facts: SlideFacts,
  context: SlideContext
): Xml[] {
  const { deck, slide, isRtl, media, relations, labels, language, isRepainted, palette, frame } = context
  const { programme, subtitle } = deck.frontMatter
  const { places } = frame
  if (!frame.isOurs) {
    const said = [subtitle, programme].flatMap(text => (text ? [{ runs: [{ text }] }] : []))
    return [
      titleShape(titleRuns(titles, facts), {}, context),
      ...wordsOnTemplate(said, rest, frame.subtitle ?? frame.bodies[0], context)
    ]
  }
  const illustration = illustrationOf(slide, facts.layout)
  const at = placesFor(illustration)
  const on = (name: keyof Places) => placeOn(places[name], isRtl)
  const logo = media.logo(relations)
  return [
    titleShape(
      titleRuns(titles, facts),
      illustration
        ? { box: on(at.title), size: titleLimit(slide, language, { layout: facts.layout }) ?? px.display }
        : {},
      context
    ),
    ...(subtitle
      ? [
          textShape(
            {
              name: 'Subtitle',
              placeholder: { type: 'subTitle', index: 1 },
              paras: [{ runs: [{ text: subtitle }] }],
              ...(illustration ? { box: on(at.subtitle), size: 28 } : {}),
              ...(isRepainted ? { colour: palette.colour('ink') } : {})
            },
            context
          )
        ]
      : []),
    ...(programme
      ? [
          textShape(
            {
              name: 'Programme',
              box: on(at.programme),
              size: illustration ? px['text-caption'] : 28,
              colour: palette.colour('ink-quiet'),
              paras: [{ runs: [{ text: programme }] }]
            },
            context
          )
        ]
      : []),
    ...(illustration
      ? pictureShapes(all([illustration.picture], 'image'), on(at.picture), context, { fills: true })
      : []),
    ...(logo
      ? [pictureShape(logo, { name: 'Logo', alt: deck.brand?.organisation ?? labels.logo, box: on('logo') })]
      : []),
    ...stackShapes(illustration?.rest ?? rest, on(at.rest), { ...context, text: 26, gap: 12 })
  ]
}

type Roles = Readonly<Record<'title' | 'subtitle' | 'programme' | 'picture' | 'rest', keyof Places>>

function placesFor(illustration: Illustration | undefined): Roles {
  const front = { title: 'frontTitle', subtitle: 'frontSubtitle', programme: 'frontProgramme' } as const
  if (!illustration)
    return { title: 'deckTitle', subtitle: 'subtitle', programme: 'programme', picture: 'frontPicture', rest: 'below' }
  return illustration.isBeside
    ? { ...front, picture: 'frontPicture', rest: 'frontWords' }
    : { ...front, picture: 'frontPictureAbove', rest: 'frontBelow' }
}
