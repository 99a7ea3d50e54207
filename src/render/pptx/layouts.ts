import type { ThemeTokens } from '../../deck/colour/theme-tokens.js'
import { directionOf } from '../../deck/language.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { namespaces, tag, type Xml } from '../office/xml.js'
import { paletteOf, wordsOnAccent } from './look.js'
import { marginPlaceholders } from './master.js'
import { levelStyle, type Placeholder, placeholderShape, schemeColour, shapeTree } from './placeholder.js'
import type { Places } from './places.js'
import { signatureShapes } from './signature.js'

export const layoutNames = ['title', 'content', 'section', 'two', 'only', 'blank'] as const
/** The layouts that a presentation of ours has. */
export type LayoutName = (typeof layoutNames)[number]

interface Layout {
  /** What programs call it, and the kind by which they find it. */
  readonly title: string
  readonly type: string
  /** Whether a line stands below its title. */
  readonly isRuled: boolean
  /** On the colour of titles and dividers. */
  readonly isDark: boolean
  readonly placeholders: readonly Placeholder[]
}

function layoutsFor(language: string, onAccent: string, places: Places): Readonly<Record<LayoutName, Layout>> {
  const steps = textSteps(language)
  const light = (size: number, isTitle = false) =>
    levelStyle({ size, bold: isTitle, isTitle, colour: onAccent }, language)
  const title: Placeholder = { name: 'Title', type: 'title', prompt: 'Title' }
  const body: Placeholder = { name: 'Content', index: 1, prompt: 'Text' }
  const halved = { size: 'half', anchor: 't', style: halfStyle(steps['text-normal'], language) } as const
  const calm = { isRuled: false, isDark: false }
  const ruled = { isRuled: true, isDark: false }
  return {
    title: {
      title: 'Title slide',
      type: 'title',
      isRuled: false,
      isDark: true,
      placeholders: [
        {
          name: 'Title',
          type: 'ctrTitle',
          box: places.deckTitle,
          anchor: 'b',
          prompt: 'Title',
          style: light(px.display, true)
        },
        {
          name: 'Subtitle',
          type: 'subTitle',
          index: 1,
          box: places.subtitle,
          anchor: 't',
          prompt: 'Subtitle',
          style: light(36)
        }
      ]
    },
    content: { title: 'Title and content', type: 'obj', ...ruled, placeholders: [title, body] },
    section: {
      title: 'Section',
      type: 'secHead',
      isRuled: false,
      isDark: true,
      placeholders: [
        { ...title, box: places.sectionTitle, anchor: 'b', style: light(px.display, true) },
        {
          name: 'Text',
          type: 'body',
          index: 1,
          box: places.sectionBody,
          anchor: 't',
          prompt: 'Text',
          style: light(30)
        }
      ]
    },
    two: {
      title: 'Two columns',
      type: 'twoObj',
      ...ruled,
      placeholders: [
        title,
        { ...body, ...halved, box: places.first },
        { ...body, ...halved, name: 'Content 2', index: 2, box: places.second }
      ]
    },
    only: { title: 'Title only', type: 'titleOnly', ...ruled, placeholders: [title] },
    blank: { title: 'Blank', type: 'blank', ...calm, placeholders: [] }
  }
}

/** Text in two columns: lists with their signs, as on a slide with one. */
function halfStyle(size: number, language: string): Xml {
  return [1, 2, 3]
    .map(level =>
      levelStyle(
        { size: level === 1 ? size : size * 0.9, colour: 'tx1', level, bullet: true, before: size * 0.25 },
        language
      )
    )
    .join('')
}

/** A layout as a part of a presentation. */
export function layoutPart(
  name: LayoutName,
  language: string,
  { look, places, height }: { readonly look: ThemeTokens; readonly places: Places; readonly height: number }
): Xml {
  const onAccent = wordsOnAccent(look)
  const { title, type, isRuled, isDark, placeholders } = layoutsFor(language, onAccent, places)[name]
  const quiet = isDark ? onAccent : 'accent6'
  const sources: Placeholder = {
    name: 'Sources',
    type: 'body',
    size: 'quarter',
    index: 13,
    box: places.sources,
    anchor: 'ctr',
    prompt: 'Sources',
    style: levelStyle({ size: px['foot-text'], colour: quiet }, language)
  }
  const palette = paletteOf(look, isDark ? 'accent' : 'paper')
  const isRtl = directionOf(language) === 'rtl'
  const shapes = [
    ...(name === 'blank' ? [] : signatureShapes({ look, palette, places, height, isRtl, isRuled })),
    ...[...placeholders, ...(name === 'blank' ? [] : [sources])].map(one => placeholderShape(one, language)),
    ...marginPlaceholders(language, places, quiet)
  ]
  const ground = isDark ? tag('p:bg', {}, tag('p:bgPr', {}, schemeColour('dk2'), tag('a:effectLst'))) : ''
  const tree = shapeTree(shapes, ground).replace('<p:cSld>', `<p:cSld name="${title}">`)
  return tag(
    'p:sldLayout',
    { ...namespaces, type, preserve: 1 },
    tree,
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping'))
  )
}
