import type { RootContent } from 'mdast'
import { relatedPart } from '../open/package.js'
import { childOf } from '../open/xml.js'
import { type SlideContext, textContext } from './context.js'
import { flatShapes, hasWords } from './shapes.js'
import { readParas } from './text.js'
import { textBlocks } from './text-items.js'

const marginal = new Set(['sldImg', 'sldNum', 'dt', 'ftr', 'hdr'])

/** The notes of a slide: all that is written on its page of notes. */
export function readNotes(context: SlideContext): RootContent[] {
  const { opened, part } = context
  const name = relatedPart(opened, part, 'notesSlide')
  const notes = opened.part(name)
  if (!notes || name === undefined) return []
  const master = opened.part(relatedPart(opened, name, 'notesMaster'))
  const chain = [childOf(master, 'notesStyle')]
  const inside = { ...context, relationships: opened.relationships(name) }
  const ancestry = { layout: master, master: undefined, defaults: undefined }
  const said: string[] = []
  const blocks = flatShapes(notes, ancestry)
    .filter(shape => !(shape.placeholder && marginal.has(shape.placeholder.type)) && hasWords(shape))
    .flatMap(shape =>
      textBlocks(
        readParas(childOf(shape.element, 'txBody'), textContext({ ...inside, lose: what => said.push(what) }, chain)),
        () => {}
      )
    )
  for (const what of said) context.lose(`In the notes: ${what.charAt(0).toLowerCase()}${what.slice(1)}`)
  return blocks
}
