import type { List, ListItem, RootContent } from 'mdast'
import { isKind, isOwn, type OwnType } from '../../deck/block-kinds.js'
import type { Activity, Callout, OwnNode, Quiz } from '../../deck/blocks.js'
import { px } from '../../layout/box-sizes.js'
import { rangeText } from '../formatting.js'
import { optionLetter } from '../option-letter.js'
import { fill, type Labels } from '../templates.js'
import type { Para, Run } from './text.js'
import { runsOf } from './text.js'

/** What saying blocks as paragraphs needs to know. */
export interface ParaContext {
  readonly labels: Labels
  /** BCP 47 tag. */
  readonly language: string
}

/**
 * Blocks as paragraphs: lists with their levels and numbers, names of boxes before what they hold. It says all that a block holds, so
 * for slides it is given what participants may see. Sources and texts for paper stand elsewhere.
 */
export function parasOf(nodes: readonly RootContent[], context: ParaContext, level = 0): Para[] {
  return nodes.flatMap(node => (isOwn(node) ? ownParas(node, context, level) : markdownParas(node, context, level)))
}

/** A paragraph in bold that names what follows. */
export function named(text: string, level = 0): Para {
  return { runs: [{ text, bold: true }], level }
}

function markdownParas(node: RootContent, context: ParaContext, level: number): Para[] {
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children
      const caption = only?.type === 'image' && others.length === 0 ? only.title : undefined
      return [{ runs: runsOf(node.children), level }, ...(caption ? [{ runs: [{ text: caption }], level }] : [])]
    }
    case 'heading':
      return [{ runs: runsOf(node.children, { bold: true }), level }]
    case 'list':
      return listParas(node, context, level)
    case 'blockquote':
      return parasOf(node.children, context, level + 1)
    case 'code': {
      const lines = node.value.split('\n').flatMap((text, index): Run[] => {
        const run = { text, code: true }
        return index === 0 ? [run] : ['break', run]
      })
      return [{ runs: lines, level }]
    }
    case 'table':
      return node.children.map((row, at) => ({
        runs: row.children.flatMap((cell, index): Run[] => [
          ...(index === 0 ? [] : [{ text: ' | ' }]),
          ...runsOf(cell.children, at === 0 ? { bold: true } : {})
        ]),
        level
      }))
    default:
      return []
  }
}

function listParas({ children, ordered, start }: List, context: ParaContext, level: number): Para[] {
  // Office programs count by themselves: every item says where its list begins.
  return children.flatMap(item => itemParas(item, ordered ? { number: start ?? 1 } : 'dot', context, level))
}

function itemParas(item: ListItem, sign: NonNullable<Para['bullet']>, context: ParaContext, level: number): Para[] {
  const ticked = typeof item.checked === 'boolean' ? { sign: item.checked ? '✓' : '□' } : undefined
  const bullet = ticked ?? sign
  const [first, ...rest] = item.children
  const own = first ? parasOf([first], context, level) : []
  return [
    ...own.map((para, index) => (index === 0 ? { ...para, bullet } : { ...para, level: (para.level ?? 0) + 1 })),
    ...parasOf(rest, context, level + 1)
  ]
}

function ownParas(node: OwnNode<OwnType>, context: ParaContext, level: number): Para[] {
  const { labels } = context
  if (isKind(node, 'shownOn', 'foot') || node.type === 'paper') return []
  switch (node.type) {
    case 'callout':
      return [named(calloutName(node, labels), level), ...parasOf(node.children, context, level)]
    case 'missing':
      return [named(labels.missing, level), { runs: runsOf(node.children), level }]
    case 'purpose':
    case 'debrief':
    case 'answer':
      return [named(labels[node.type], level), ...parasOf(node.children, context, level)]
    case 'activity':
      return activityParas(node, context)
    case 'quiz':
      return quizParas(node, context)
    case 'feedback':
      return [{ runs: runsOf(node.children), level }]
    default:
      return parasOf(node.children, context, level)
  }
}

export function calloutName({ kind }: Callout, labels: Labels): string {
  return { note: labels.calloutNote, warning: labels.calloutWarning, key: labels.calloutKey, care: labels.calloutCare }[
    kind
  ]
}

/** An exercise: its name, then time, method and materials in a line, then what to do. */
export function activityParas(node: Activity, context: ParaContext): Para[] {
  const { labels, language } = context
  const { minutes, method, materials, required } = node
  const facts: (readonly [string, string | undefined])[] = [
    [labels.method, method],
    [labels.materials, materials?.toLowerCase() === labels.none.toLowerCase() ? undefined : materials]
  ]
  const said = [
    ...(minutes ? [[{ text: fill(labels.minutes, { minutes: rangeText(minutes, language) }), bold: true }]] : []),
    ...facts.flatMap(([name, value]): Run[][] =>
      value === undefined ? [] : [[{ text: `${name} `, bold: true }, { text: value }]]
    ),
    ...(required ? [[{ text: labels.required, bold: true }]] : [])
  ]
  const runs = said.flatMap((fact, index): Run[] => (index === 0 ? fact : [{ text: ' · ' }, ...fact]))
  return [
    named(labels.activity),
    ...(runs.length === 0 ? [] : [{ runs: runs.map(small) }]),
    ...parasOf(node.children, context)
  ]
}

function small(run: Run): Run {
  return run === 'break' ? run : { ...run, size: px['text-beside'] }
}

/** A question and its options with their letters. */
export function quizParas({ children }: Quiz, context: ParaContext): Para[] {
  const question = children.filter(child => child.type !== 'quizOption')
  const options = children.filter(child => child.type === 'quizOption')
  return [
    named(context.labels.question),
    ...parasOf(question, context).map(inBold),
    ...options.flatMap((option, index) => {
      const texts = option.children.flatMap(child => (child.type === 'paragraph' ? [runsOf(child.children)] : []))
      return texts.map((runs, at): Para => (at === 0 ? lettered(runs, index, context) : { runs, level: 1 }))
    })
  ]
}

/** Office programs know the letters of the Latin alphabet; others stand in the text. */
function lettered(runs: readonly Run[], index: number, { labels }: ParaContext): Para {
  const letter = optionLetter(index, labels)
  return /^[A-Z]$/.test(letter)
    ? { runs, bullet: { number: 1, letters: true } }
    : { runs: [{ text: `${letter}. `, bold: true }, ...runs] }
}

function inBold(para: Para): Para {
  return { ...para, runs: para.runs.map(run => (run === 'break' ? run : { ...run, bold: true })) }
}
