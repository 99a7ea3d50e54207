import type { RootContent } from 'mdast'
import type { Position } from 'unist'
import type { Block } from '../deck/blocks.js'
import { blockIsComplete } from './problems.js'
import type { Report } from './report.js'

/** Reports a block that lives on its list and has none, neither directly nor in `:::steps`. */
export function needsList(
  name: string,
  children: readonly RootContent[],
  place: Position | undefined,
  report: Report
): void {
  const holdsList = (nodes: readonly RootContent[]): boolean =>
    nodes.some(child => child.type === 'list' || (child.type === 'steps' && holdsList(child.children)))
  if (holdsList(children)) return
  report(blockIsComplete, {
    what: `Unexpected \`:::${name}\` without a list`,
    fix: `Write each point of \`:::${name}\` on a line that begins with \`1.\` or \`-\`.`,
    place
  })
}

/** What a block holds whose points are numbered from 1, whatever number its list begins with. */
export function countedFromOne(blocks: readonly Block[]): Block[] {
  return blocks.map(block => (block.type === 'list' && block.ordered ? { ...block, start: 1 } : block))
}
