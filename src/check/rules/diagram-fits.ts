import { forParticipants } from '../../deck/audience.js'
import type { Diagram } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { type DiagramItem, diagramItems } from '../../deck/diagram-items.js'
import { hasThirdLevel, itemsAllowed, partsOf } from '../../deck/diagrams.js'
import { quote } from '../../deck/phrasing.js'
import { typeset } from '../../deck/typography/typeset.js'
import { blocksOf } from '../../deck/walk.js'
import { fitDiagram } from '../../layout/diagram-fit.js'
import { placeDiagram } from '../../layout/place-diagram.js'
import { diagramHeight } from '../../layout/slide-size.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import type { Rule } from '../rule.js'

export const diagramFits: Rule = {
  id: 'diagram-fits',
  severity: 'error',
  wants: 'A diagram has no more items than its layout can show, each short enough for its shape.',
  why: 'Words that do not fit their shape are cut off or too small to read.',
  check(deck, report) {
    for (const { slide, block } of blocksOf(forParticipants(typeset(deck)), 'diagram'))
      for (const finding of faultsOf(block, slide, deck.language))
        report({ ...finding, place: finding.place ?? block.position })
  }
}

type Fault = Pick<Finding, 'what' | 'fix'>

function faultsOf(diagram: Diagram, slide: Slide, language: string): Finding[] {
  const items = diagramItems(diagram)
  const shape = [...countFaults(diagram, items), ...depthFaults(diagram, items)]
  // Words are measured against a picture that can be drawn.
  return shape.length > 0 ? shape : textFaults(diagram, items, slide, language)
}

function countFaults({ layout }: Diagram, items: readonly DiagramItem[]): Finding[] {
  const { least, most } = itemsAllowed(layout)
  const below = Math.max(0, ...items.map(({ children }) => children.length))
  const parts = partsOf(layout, items).length
  const count = parts < least || parts > most ? parts : below > 12 ? below : undefined
  if (count === undefined) return []
  return [
    {
      what: `Unexpected \`${count}\` items in a \`${layout}\` diagram, expected \`${least}\` to \`${Math.max(most, 2)}\``,
      fix:
        count > most
          ? 'Cut the diagram in two, or write a plain list.'
          : 'Write a plain list, or add what belongs there.'
    }
  ]
}

function depthFaults({ layout }: Diagram, items: readonly DiagramItem[]): Finding[] {
  // A hub's spokes are its second level already, whether they stand below it or beside it.
  const second = [...items.flatMap(({ children }) => children), ...(layout === 'hub' ? items.slice(1) : [])]
  const third = second.flatMap(({ children }) => children)
  const deep = (hasThirdLevel(layout, items) ? third : second).find(({ children }) => children.length > 0)
  if (!deep) return []
  return [
    {
      what: `Unexpected third level below ${quote(deep.text)} in a \`${layout}\` diagram, expected one or two`,
      fix: 'Write the details into `:::notes` or `:::paper`.',
      place: deep.item.position
    }
  ]
}

function textFaults({ layout }: Diagram, items: readonly DiagramItem[], slide: Slide, language: string): Finding[] {
  const picture = placeDiagram(layout, items, language, diagramHeight(slide, language), wordsOnPhoto(slide, language))
  const { overfull } = fitDiagram(items, picture, language)
  return overfull.map(({ text, fits, word }) => ({
    ...(word === undefined ? tooLong(text, fits) : tooWide(word, text)),
    place: placeOf(text, items)
  }))
}

function tooWide(word: string, text: string): Fault {
  return {
    what: `Unexpected word ${quote(word)}${word === text ? '' : ` in ${quote(text)}`}, wider than its shape at the smallest size`,
    fix: 'Write a shorter word, or one with a hyphen where it may be cut; or choose a layout with wider shapes.'
  }
}

function tooLong(text: string, fits: number): Fault {
  const letters = [...text].length
  return {
    what:
      letters > fits
        ? `Unexpected \`${letters}\` characters in ${quote(text)}, the shape holds about \`${fits}\``
        : `Unexpected words in ${quote(text)}, they break into more lines than the shape holds`,
    fix: 'Keep the words that carry the point, or choose another layout.'
  }
}

function placeOf(text: string, items: readonly DiagramItem[]): DiagramItem['item']['position'] {
  const found = items
    .flatMap(item => [item, ...item.children.flatMap(child => [child, ...child.children])])
    .find(item => item.text === text || text.startsWith(item.text))
  return found?.item.position
}
