import type { DiagramItem } from '../../deck/diagram-items.js'
import { axisMark } from '../../deck/diagrams/axis.js'
import type { Box, PlacedItem } from '../../deck/diagrams/geometry.js'
import { headAndDetail } from '../../deck/diagrams/head-and-detail.js'
import type { Letters, Para, Run } from './text.js'
import { runsOf } from './text.js'

/** The words of an item. What stands behind a colon begins a line of its own where it does so on slides. */
export function labelParas(
  { item }: DiagramItem,
  { align, isAxis, stacks }: PlacedItem,
  detail: Pick<Letters, 'size' | 'colour' | 'bold'>
): Para[] {
  const paras = item.children.flatMap(child => (child.type === 'paragraph' ? [runsOf(child.children)] : []))
  return paras.flatMap(runs => {
    const parts = isAxis ? [withoutMark(runs)] : stacks ? stacked(runs, { bold: false, ...detail }) : [runs]
    return parts.map(part => ({ runs: part, align }))
  })
}

/** The name of an axis, without the sign that says which one it is. */
function withoutMark(runs: readonly Run[]): Run[] {
  return runs.map((run, index) =>
    index === 0 && run !== 'break' ? { ...run, text: run.text.replace(axisMark, '') } : run
  )
}

/** Words cut at their first colon, without it, as slides cut them. */
function stacked(runs: readonly Run[], letters: Letters): Run[][] {
  const at = runs.findIndex(run => run !== 'break' && /[:：]/.test(run.text))
  const run = runs[at]
  if (run === undefined || run === 'break') return [[...runs]]
  const { head, colon, detail } = headAndDetail(run.text)
  const rest: Run[] = [...(detail.trim() === '' ? [] : [{ ...run, text: detail.trimStart() }]), ...runs.slice(at + 1)]
  if (colon === '' || rest.length === 0) return [[...runs]]
  const lighter = rest.map(one => (one === 'break' ? one : { ...letters, ...one }))
  return [[...runs.slice(0, at), { ...run, text: head }], lighter]
}

/** Icons are not drawn here: words have their room, too. */
export function withIconRoom({ label, icon, iconOn, isNumbered }: PlacedItem): Box {
  if (!icon || iconOn || isNumbered) return label
  const isAbove = icon.y + icon.height <= label.y
  return isAbove
    ? { ...label, y: icon.y, height: label.y + label.height - icon.y }
    : { ...label, x: icon.x, width: label.x + label.width - icon.x }
}
