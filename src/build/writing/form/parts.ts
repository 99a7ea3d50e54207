import type { ListItem, RootContent } from 'mdast'
import { blockKinds } from '../../../deck/block-kinds.js'
import { readMarkdown } from '../../../parse/markdown.js'
import { attributesIn } from './braces.js'

/** Lines of a text, from 1, both included. */
export interface Lines {
  readonly first: number
  readonly last: number
}

/** An item of a list: what it says, whether it is ticked, and its attributes. */
export interface Item {
  readonly text: string
  /** Undefined where the list has no boxes. */
  readonly isTicked?: boolean
  readonly attributes: Readonly<Record<string, string>>
}

export type WrittenItem = Item & {
  readonly lines: Lines
  /** What stands before its words: indent, sign, and a box where it has one. */
  readonly mark: string
  readonly braces: string
}

/** A part of what stands in a block, as a form shows it. */
export type Part =
  | { readonly type: 'text'; readonly lines: Lines; readonly text: string }
  | {
      readonly type: 'list'
      readonly lines: Lines
      readonly isOrdered: boolean
      readonly items: readonly WrittenItem[]
    }
  | { readonly type: 'table'; readonly lines: Lines; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'block'; readonly lines: Lines; readonly name: string; readonly text: string }

/** In these, each item of a list is a thing of its own; elsewhere a list is part of the prose. */
const itemised: readonly unknown[] = ['list', 'activity', 'question']

/** The parts of a block in order, read from the lines inside it. Undefined where a form could not show all that stands there. */
export function partsOf(name: string, lines: readonly string[], { first, last }: Lines): readonly Part[] | undefined {
  const { children } = readMarkdown(lines.slice(first - 1, last).join('\n'))
  const isItemised = itemised.includes(cutAs(name))
  const parts: Part[] = []
  for (const child of children) {
    const at = linesOf(child, first)
    if (isComment(child)) continue
    const part =
      child.type === 'list' && isItemised
        ? listPart(child.children, child.ordered === true, lines, at)
        : child.type === 'table' && name === 'chart'
          ? tablePart(lines, at)
          : child.type === 'containerDirective'
            ? blockPart(child.name, lines, at)
            : textPart(lines, at)
    if (!part) return undefined
    const before = parts.at(-1)
    // Paragraphs that follow each other are one text.
    if (before?.type === 'text' && part.type === 'text' && isBlank(lines, before.lines.last + 1, at.first - 1))
      parts[parts.length - 1] = textPart(lines, { first: before.lines.first, last: at.last })
    else parts.push(part)
  }
  return parts
}

/** What a block is when it has to be cut: `list` where it is made of points. */
export function cutAs(name: string): string | undefined {
  return Object.entries(blockKinds).find(([type]) => type === name)?.[1].cutAs
}

function linesOf({ position }: RootContent | ListItem, first: number): Lines {
  const start = position?.start.line ?? 1
  return { first: start + first - 1, last: (position?.end.line ?? start) + first - 1 }
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--')
}

function isBlank(lines: readonly string[], first: number, last: number): boolean {
  return lines.slice(first - 1, last).every(line => line.trim() === '')
}

function textPart(lines: readonly string[], at: Lines): Extract<Part, { type: 'text' }> {
  return { type: 'text', lines: at, text: lines.slice(at.first - 1, at.last).join('\n') }
}

function blockPart(name: string, lines: readonly string[], at: Lines): Part | undefined {
  if (at.last === at.first || !/^:{3,}\s*$/.test(lines[at.last - 1] ?? '')) return undefined
  return {
    type: 'block',
    lines: at,
    name,
    text: lines
      .slice(at.first, at.last - 1)
      .join('\n')
      .trim()
  }
}

function listPart(
  nodes: readonly ListItem[],
  isOrdered: boolean,
  lines: readonly string[],
  at: Lines
): Part | undefined {
  const items = nodes.map((node, index) => {
    const own = linesOf(node, at.first - (nodes[0]?.position?.start.line ?? 1) + 1)
    const next = nodes[index + 1]
    const limit = next ? linesOf(next, at.first - (nodes[0]?.position?.start.line ?? 1) + 1).first - 1 : at.last
    return readItem(node, lines, { first: own.first, last: Math.min(own.last, limit) })
  })
  return items.every(item => item !== undefined) ? { type: 'list', lines: at, isOrdered, items } : undefined
}

function readItem(node: ListItem, lines: readonly string[], at: Lines): WrittenItem | undefined {
  const [first = '', ...rest] = lines.slice(at.first - 1, at.last)
  const [mark] = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)(?:\[[ xX]\]\s+)?/.exec(first) ?? []
  if (mark === undefined) return undefined
  const indent = indentOf(mark)
  const own = [first.slice(mark.length), ...rest.map(line => line.replace(new RegExp(`^\\s{0,${indent}}`), ''))]
  const [paragraph] = node.children
  const end = (paragraph?.position?.end.line ?? 1) - (node.position?.start.line ?? 1)
  const [braces = ''] = paragraph?.type === 'paragraph' ? (trailing.exec(own[end] ?? '') ?? []) : []
  const attributes = attributesIn(braces.trim())
  const words = own.with(end, (own[end] ?? '').slice(0, (own[end] ?? '').length - braces.length))
  const isTicked = typeof node.checked === 'boolean' ? { isTicked: node.checked } : {}
  const isRead = braces !== '' && attributes !== undefined
  return {
    lines: at,
    mark,
    braces: isRead ? braces.trim() : '',
    text: (isRead ? words : own).join('\n').trimEnd(),
    ...isTicked,
    attributes: attributes ?? {}
  }
}

/** Attributes behind the words of an item, as the parser takes them. */
const trailing = /(?<!\s)\s*\{\s*(?:[#.][\w-]|[\w-]+\s*=)[^{}]*\}\s*$/

/** How far the further lines of an item are indented. */
export function indentOf(mark: string): number {
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s*/.exec(mark)?.[0].length ?? 2
}

function tablePart(lines: readonly string[], at: Lines): Part {
  return { type: 'table', lines: at, rows: tableLines(at).map(number => cellsOf(lines[number - 1] ?? '')) }
}

/** The lines of a table that hold cells: all but the one below its head. */
export function tableLines({ first, last }: Lines): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(line => line !== first + 1)
}

/** What stands in the cells of a line of a table. */
export function cellsOf(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'))
}
