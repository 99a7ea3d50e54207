import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawText, part } from './draw.js'

/** What the lesson says about its own weight: the content note, whom to call, and what nobody has to do. */
export function drawCare(level: 2 | 3, input: RenderInput): ElementContent[] {
  const { note, support, rules } = drawCareTexts(input)
  return part(level, input.templates.labels.care, [...note, ...support, ...rules], 'care')
}

/** The same in parts: what the lesson is about, whom to call, and what nobody has to do. All are empty where the lesson has no such text. */
export function drawCareTexts(input: RenderInput): Readonly<Record<'note' | 'support' | 'rules', ElementContent[]>> {
  const { labels } = input.templates
  const { sensitivity } = input.deck.frontMatter
  return {
    note: sensitivity ? drawText(sensitivity.note, 'sensitivity.note', input) : [],
    support: named(labels.support, 'support', input),
    rules: [
      ...named(labels.optOut, 'opt-out', input),
      ...named(labels.confidentiality, 'confidentiality', input),
      ...named(labels.forTheFacilitator, 'facilitator', input)
    ]
  }
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
