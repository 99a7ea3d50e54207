import { directionOf } from '../../deck/language.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { officeLanguage } from '../office/language-tag.js'
import { namespaces, tag, type Xml } from '../office/xml.js'
import { levelStyle, placeholderShape, schemeColour, shapeTree } from './placeholder.js'
import type { Places } from './places.js'

/** The placeholders that every layout has in its margins. */
export function marginPlaceholders(language: string, places: Places, colour = 'accent6'): Xml[] {
  const style = (align: 'start' | 'end') => levelStyle({ size: 18, colour, align }, language)
  const isRtl = directionOf(language) === 'rtl'
  const lang = officeLanguage(language)
  const field = tag(
    'a:p',
    {},
    tag('a:pPr', { algn: isRtl ? 'l' : 'r', rtl: isRtl ? 1 : 0 }),
    tag(
      'a:fld',
      { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
      tag('a:rPr', { lang }),
      tag('a:t', {}, '‹#›')
    ),
    tag('a:endParaRPr', { lang })
  )
  return [
    placeholderShape(
      {
        name: 'Footer',
        type: 'ftr',
        size: 'quarter',
        index: 11,
        box: places.head,
        anchor: 'ctr',
        style: style('start')
      },
      language
    ),
    placeholderShape(
      {
        name: 'Slide number',
        type: 'sldNum',
        size: 'quarter',
        index: 12,
        box: places.number,
        anchor: 'ctr',
        style: style('end'),
        content: field
      },
      language
    )
  ]
}

/** The master: where title and text stand, and how they are set. */
export function masterPart(
  language: string,
  layoutIds: readonly string[],
  { places, isCentred }: { readonly places: Places; readonly isCentred: boolean }
): Xml {
  const steps = textSteps(language)
  const body = steps['text-normal']
  const sizes = [body, body * 0.9, body * 0.8, body * 0.8, body * 0.8, body * 0.8, body * 0.8, body * 0.8, body * 0.8]
  const tree = shapeTree(
    [
      placeholderShape({ name: 'Title', type: 'title', box: places.title, anchor: 'b', prompt: 'Title' }, language),
      placeholderShape(
        { name: 'Text', type: 'body', index: 1, box: places.body, anchor: 't', prompt: 'Text' },
        language
      ),
      ...marginPlaceholders(language, places)
    ],
    tag('p:bg', {}, tag('p:bgPr', {}, schemeColour('bg1'), tag('a:effectLst')))
  )
  return tag(
    'p:sldMaster',
    namespaces,
    tree,
    tag('p:clrMap', colourMap),
    tag(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map((id, index) => tag('p:sldLayoutId', { id: 2147483649 + index, 'r:id': id }))
    ),
    tag(
      'p:txStyles',
      {},
      tag(
        'p:titleStyle',
        {},
        levelStyle(
          { size: px.title, bold: true, colour: 'tx1', isTitle: true, align: isCentred ? 'centre' : 'start' },
          language
        )
      ),
      tag(
        'p:bodyStyle',
        {},
        sizes.map((size, index) =>
          levelStyle({ size, colour: 'tx1', level: index + 1, bullet: true, before: body * 0.25 }, language)
        )
      ),
      tag(
        'p:otherStyle',
        {},
        sizes.map((_, index) => levelStyle({ size: px['text-beside'], colour: 'tx1', level: index + 1 }, language))
      )
    )
  )
}

const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
/** Which colour of the theme is ground and which is text. */
export const colourMap: Readonly<Record<string, string>> = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries(same.map(name => [name, name]))
}
