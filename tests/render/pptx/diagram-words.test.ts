import type { ListItem } from 'mdast'
import { expect, it } from 'vitest'
import type { PlacedItem } from '../../../src/deck/diagrams/geometry.js'
import { labelParas } from '../../../src/render/pptx/diagram-words.js'

const place: PlacedItem = {
  label: { x: 0, y: 0, width: 1, height: 1 },
  on: 'soft',
  align: 'start',
  shapes: [],
  children: []
}

function itemOf(...texts: string[]) {
  const item: ListItem = {
    type: 'listItem',
    children: [
      {
        type: 'paragraph',
        children: texts.map((value, index) =>
          index === 1 ? { type: 'strong', children: [{ type: 'text', value }] } : { type: 'text', value }
        )
      }
    ]
  }
  return { text: texts.join(''), item, children: [] }
}

it('Words behind a colon are a line of their own, lighter and smaller, where they are so on slides', () => {
  const item = itemOf('2016: dug by ', 'hand', ' alone')
  const [head, detail, ...others] = labelParas(item, { ...place, stacks: true }, { size: 32 })
  expect(others).toEqual([])
  expect(head?.runs).toEqual([{ text: '2016' }])
  expect(detail?.runs).toEqual([
    { text: 'dug by ', size: 32, bold: false },
    { text: 'hand', size: 32, bold: true },
    { text: ' alone', size: 32, bold: false }
  ])
})

it('Words without a colon, with a time, or in a place that holds one line are one text', () => {
  for (const text of ['dug by hand', '10:30 patrol'])
    expect(labelParas(itemOf(text), { ...place, stacks: true }, {})).toEqual([{ runs: [{ text }], align: 'start' }])
  expect(labelParas(itemOf('Guard: hears'), place, {})).toHaveLength(1)
})
