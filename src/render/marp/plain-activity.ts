import type { PhrasingContent, RootContent } from 'mdast'
import type { Activity } from '../../deck/blocks.js'
import { rangeText } from '../range-text.js'
import { fill, type Labels } from '../templates.js'
import { paragraph, strong } from './plain-words.js'

interface PlainFacts {
  readonly labels: Labels
  readonly language: string
}

/** The facts of an activity in one paragraph: time, method, materials. Its steps follow as they are. */
export function plainActivity(
  { minutes, method, materials, required }: Activity,
  { labels, language }: PlainFacts
): RootContent[] {
  const facts = [
    ...fact(labels.time, minutes && fill(labels.minutesShort, { minutes: rangeText(minutes, language) })),
    ...fact(labels.method, method),
    ...fact(labels.materials, materials),
    ...(required ? [[strong(labels.required)]] : [])
  ]
  const between: PhrasingContent = { type: 'text', value: ' · ' }
  const text = facts.flatMap((nodes, index) => (index === 0 ? nodes : [between, ...nodes]))
  return text.length === 0 ? [] : [paragraph(text)]
}

function fact(name: string, value: string | undefined): PhrasingContent[][] {
  return value === undefined ? [] : [[strong(name), { type: 'text', value: ` ${value}` }]]
}
