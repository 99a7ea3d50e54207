import type { Position } from 'unist'
import { snippets } from '../../../scripts/template-data.mjs'
import { blockKinds } from '../../deck/block-kinds.js'
import { blocks } from '../../parse/blocks.js'
import type { Completion } from './completion.js'
import type { Cursor } from './cursor.js'

/** A snippet of a block: its name, and its lines from the one that begins the block. */
interface BlockSnippet {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly body: string
}

const blockLine = /^:{2,}([a-z]+)/

const all: readonly BlockSnippet[] = Object.entries(snippets).flatMap(([title, { description, body }]) => {
  const from = body.findIndex(line => blockLine.test(line))
  const [, name] = blockLine.exec(body[from] ?? '') ?? []
  if (name === undefined) return []
  // Of a whole slide only the line that says what is true of it: its break and its title stand there already, or are not wanted.
  const lines = name === 'slide' ? body.slice(from, from + 1) : body.slice(from)
  return [{ name, title, description, body: lines.join('\n').replace(/\n\$0$/, '') }]
})

/** Every block that may stand where the cursor is, with its parts to fill in. */
export function completeBlock({ around }: Extract<Cursor, { type: 'block' }>, place: Position): Completion[] {
  return all
    .filter(({ name }) => mayStandIn(name, around))
    .map(({ name, title, description, body }) => {
      const [first = ''] = body.split('\n')
      const [mark = first] = /^:{2,}[a-z]+/.exec(first) ?? []
      const kind = /\{kind=(\w+)\}/.exec(first)?.[1]
      return {
        label: kind === undefined ? mark : `${mark}{kind=${kind}}`,
        type: 'block',
        detail: title,
        description: describeBlock(name, description),
        place,
        insert: body,
        isSnippet: true
      }
    })
}

function mayStandIn(name: string, around: string): boolean {
  if (name === 'slide') return around === 'slide'
  const inside = blocks.find(block => block.name === name)?.inside
  return !inside || inside.includes(around)
}

/** What a block is for and who sees it, as Markdown; undefined where there is no such block. */
export function describeBlockNamed(name: string): string | undefined {
  const snippet = all.find(one => one.name === name)
  return snippet && describeBlock(name, snippet.description)
}

function describeBlock(name: string, description: string): string {
  const kind = Object.entries(blockKinds).find(([type]) => type === name)?.[1]
  const saysSo = /only (?:for )?the facilitator/i.test(description)
  return `${description}.${kind?.audience === 'facilitator' && !saysSo ? ' Only the facilitator sees it.' : ''}`
}
