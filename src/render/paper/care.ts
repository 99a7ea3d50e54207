import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawText, part } from './draw.js'

/** What the lesson says about its own weight: the content note, whom to call, and what nobody has to do. */
export function drawCare(level: 2 | 3, input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const { sensitivity } = deck.frontMatter
  if (!sensitivity) return []
  return part(
    level,
    labels.care,
    [
      ...drawText(sensitivity.note, 'sensitivity.note', input),
      ...named(labels.support, 'support', input),
      ...named(labels.optOut, 'opt-out', input),
      ...named(labels.confidentiality, 'confidentiality', input),
      ...named(labels.forTheFacilitator, 'facilitator', input)
    ],
    'care'
  )
}

type CareField = keyof NonNullable<RenderInput['deck']['frontMatter']['sensitivity']>

function named(name: string, field: CareField, input: RenderInput): ElementContent[] {
  const text = input.deck.frontMatter.sensitivity?.[field]
  if (text === undefined) return []
  return drawText(text, `sensitivity.${field}`, input).map(content =>
    content.type === 'element'
      ? { ...content, children: [h('strong', name), { type: 'text', value: ' ' }, ...content.children] }
      : content
  )
}
