import { calloutKinds } from '../deck/blocks.js'
import { nearest } from '../deck/phrasing.js'
import { blocks } from './blocks.js'

/** Names that other programs give to boxes and notes, and ours for the same. */
const elsewhere: Readonly<Record<string, string>> = {
  tip: ':::callout{kind=key}',
  important: ':::callout{kind=key}',
  info: ':::callout{kind=note}',
  hint: ':::callout{kind=note}',
  caution: ':::callout{kind=warning}',
  danger: ':::callout{kind=warning}',
  'speaker-notes': ':::notes',
  speaker: ':::notes',
  incremental: ':::steps',
  question: ':::quiz',
  exercise: ':::activity'
}

/** A block's name with its colons. */
export function writeBlock(name: string): string {
  const leaf = name === 'slide' || blocks.some(block => block.name === name && block.form === 'leaf')
  return `${leaf ? '::' : ':::'}${name}`
}

/** The block that was probably meant by a name that is none, as it is written. */
export function meantBlock(name: string): string | undefined {
  const kind = calloutKinds.find(known => known === name.toLowerCase())
  const near = kind && kind !== 'note' ? undefined : nearest(name, ['slide', ...blocks.map(block => block.name)])
  if (near !== undefined) return writeBlock(near)
  return kind ? `:::callout{kind=${kind}}` : elsewhere[name.toLowerCase()]
}

/** Whether a name is one of the boxes that `callout` has. */
export function isKindOfCallout(name: string): boolean {
  return calloutKinds.some(known => known === name.toLowerCase())
}
