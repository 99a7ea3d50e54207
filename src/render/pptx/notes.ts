import { isKind } from '../../deck/block-kinds.js'
import type { Quiz } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import { all, walk } from '../../deck/walk.js'
import { officeLanguage } from '../office/language-tag.js'
import { namespaces, tag, type Xml } from '../office/xml.js'
import { optionLetter } from '../option-letter.js'
import { fill } from '../templates.js'
import { colourMap } from './master.js'
import { type ParaContext, parasOf } from './paras.js'
import { levelStyle, placeholderShape, schemeColour, shapeTree } from './placeholder.js'
import { identity, transform } from './shapes.js'
import { type Para, type Run, runsOf, type TextContext, writeParas } from './text.js'

/** What only the facilitator may see of a slide: notes, what an activity is for, expected answers, quiz keys with what is said about each option. */
export function notesOf(slide: Slide, context: ParaContext): Para[] {
  return [
    ...slide.notes.flatMap(({ children }) => parasOf(children, context)),
    ...parasOf(
      walk(slide.body).filter(node => isKind(node, 'audience', 'facilitator') && isKind(node, 'form', 'block')),
      context
    ),
    ...all(slide.body, 'quiz').flatMap(quiz => keyOf(quiz, context))
  ]
}

function keyOf({ children }: Quiz, { labels }: ParaContext): Para[] {
  const options = children.filter(child => child.type === 'quizOption')
  return options.flatMap((option, index): Para[] => {
    const letter = optionLetter(index, labels)
    const name = option.correct ? fill(labels.named, { name: labels.correctAnswer, value: letter }) : letter
    const said = option.children.filter(child => option.correct || child.type === 'feedback')
    if (said.length === 0) return []
    const runs = said.flatMap((child, place): Run[] => [{ text: place === 0 ? ' ' : ' — ' }, ...runsOf(child.children)])
    return [{ runs: [{ text: name, bold: true }, ...runs] }]
  })
}

// A page of paper, 7.5 by 10 inches, in px: what PowerPoint takes everywhere.
export const notesSize = { width: 720, height: 960 }
const picture = { x: 40, y: 72, width: 640, height: 360 }
const words = { x: 40, y: 452, width: 640, height: 460 }

/** The page of notes of a slide: its picture, then its notes in paragraphs. */
export function notesPart(paras: readonly Para[], context: TextContext): Xml {
  const body = tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      identity('Notes'),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 })),
      tag('p:nvPr', {}, tag('p:ph', { type: 'body', idx: 1 }))
    ),
    tag('p:spPr'),
    tag('p:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), writeParas(paras, context))
  )
  return tag(
    'p:notes',
    namespaces,
    shapeTree([slidePicture(), body]),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping'))
  )
}

/** The master of the notes. */
export function notesMasterPart(language: string): Xml {
  const tree = shapeTree(
    [
      slidePicture(true),
      placeholderShape(
        { name: 'Notes', type: 'body', size: 'quarter', index: 1, prompt: 'Text', content: emptyWords(language) },
        language
      ).replace('<p:spPr/>', tag('p:spPr', {}, transform(words), rectangleOf()))
    ],
    tag('p:bg', {}, tag('p:bgPr', {}, schemeColour('bg1'), tag('a:effectLst')))
  )
  const style = Array.from({ length: 9 }, (_, index) =>
    levelStyle({ size: 16, colour: 'tx1', level: index + 1, before: 4 }, language)
  )
  return tag('p:notesMaster', namespaces, tree, tag('p:clrMap', colourMap), tag('p:notesStyle', {}, style))
}

function emptyWords(language: string): Xml {
  const isRtl = directionOf(language) === 'rtl'
  return tag('a:p', {}, tag('a:pPr', { rtl: isRtl ? 1 : 0 }), tag('a:endParaRPr', { lang: officeLanguage(language) }))
}

function rectangleOf(): Xml {
  return tag('a:prstGeom', { prst: 'rect' }, tag('a:avLst'))
}

function slidePicture(isMaster = false): Xml {
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      identity('Slide'),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      tag('p:nvPr', {}, tag('p:ph', { type: 'sldImg', idx: isMaster ? 2 : undefined }))
    ),
    isMaster
      ? tag(
          'p:spPr',
          {},
          transform(picture),
          rectangleOf(),
          tag('a:noFill'),
          tag('a:ln', { w: 12700 }, schemeColour('tx1'))
        )
      : tag('p:spPr')
  )
}
