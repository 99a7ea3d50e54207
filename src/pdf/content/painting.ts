import type { Operator } from './operators.js'
import type { ContentStream, ContentStreams } from './streams.js'

/** What an operator puts on the page, if it does: text, part of a picture, or lines and areas. */
export type Paint = 'text' | 'picture' | 'shape'

const nothing: ReadonlySet<Paint> = new Set()

// Made once: a document has tens of thousands of operators.
const paints: Readonly<Record<string, ReadonlySet<Paint>>> = {
  ...of('text', 'Tj', 'TJ', "'", '"'),
  ...of('picture', 'EI', 'sh'),
  ...of('shape', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's')
}

function of(paint: Paint, ...operators: string[]): Record<string, ReadonlySet<Paint>> {
  const alone = new Set([paint])
  return Object.fromEntries(operators.map(operator => [operator, alone]))
}

/** What one operator puts on the page: several things where it draws a form. */
export function paintOf(operator: Operator, stream: ContentStream, streams: ContentStreams): ReadonlySet<Paint> {
  if (operator.name !== 'Do') {
    return paints[operator.name] ?? nothing
  }
  const form = formOf(operator, stream)
  const drawn = form && streams.get(form)
  return drawn ? paintsOfForm(drawn, streams) : new Set(['picture'])
}

// A form never shows itself: a reader would never end.
function paintsOfForm(form: ContentStream, streams: ContentStreams): ReadonlySet<Paint> {
  const found = form.operators.flatMap(operator => [...paintOf(operator, form, streams)])
  return new Set(found)
}

/** The form that a `Do` draws. */
export function formOf(operator: Operator, stream: ContentStream) {
  return stream.forms.get(operands(operator, stream).trim())
}

/** What stands before an operator's name. */
export function operands({ name, start, end }: Operator, { text }: ContentStream): string {
  return text.slice(start, end - name.length)
}

/** What one `BDC` or `BMC` begins. */
export interface Sequence {
  readonly tag: string
  /** The number that the structure knows it by. */
  readonly number: number | undefined
}

/** What a `BDC` or `BMC` begins. */
export function sequenceOf(operator: Operator, stream: ContentStream): Sequence {
  const text = operands(operator, stream)
  const number = /\/MCID\s+(\d+)/.exec(text)?.[1]
  return {
    tag: /^\/[^\s<[(/]+/.exec(text)?.[0] ?? '',
    number: operator.name === 'BDC' && number !== undefined ? Number(number) : undefined
  }
}
