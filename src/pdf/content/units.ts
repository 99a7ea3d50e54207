import type { Operator } from './operators.js'
import { sequenceOf } from './painting.js'
import type { ContentStream } from './streams.js'

/** Operators that belong together: no mark may stand between them. */
export interface Unit {
  readonly kind: 'begin' | 'end' | 'drawing' | 'state'
  /** Never empty. */
  readonly operators: readonly Operator[]
  readonly start: number
  readonly end: number
}

const pathEnds = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'])
const drawings = new Set(['Do', 'sh', 'EI', 'Tj', 'TJ', "'", '"'])

/** Cuts a stream into units: whole paths, whole text objects, single drawings, and all that lies between. */
export function unitsOf(stream: ContentStream): Unit[] {
  const units: Unit[] = []
  for (let first = 0; first < stream.operators.length; ) {
    const [kind, last] = unitAt(first, stream)
    const operators = stream.operators.slice(first, last + 1)
    units.push({ kind, operators, start: operators[0]?.start ?? 0, end: operators.at(-1)?.end ?? 0 })
    first = last + 1
  }
  return units
}

/** The kind of the unit that begins at an operator, and its last operator. */
function unitAt(first: number, stream: ContentStream): readonly [kind: Unit['kind'], last: number] {
  const name = stream.operators[first]?.name ?? ''
  if (name === 'BDC' || name === 'BMC') return ['begin', first]
  if (name === 'EMC') return ['end', first]
  if (name === 'm' || name === 're') return ['drawing', lastOf(first, stream, name => pathEnds.has(name))]
  if (name === 'BT') {
    const last = lastOf(first, stream, name => name === 'ET')
    // Content of the structure that begins inside a text object is marked there; a mark around the object would cut it.
    return holdsContent(first, last, stream) ? ['state', first] : ['drawing', last]
  }
  return [drawings.has(name) ? 'drawing' : 'state', first]
}

function lastOf(first: number, { operators }: ContentStream, isLast: (name: string) => boolean): number {
  for (let index = first; index < operators.length; index++) if (isLast(operators[index]?.name ?? '')) return index
  return operators.length - 1
}

function holdsContent(first: number, last: number, stream: ContentStream): boolean {
  return stream.operators
    .slice(first, last)
    .some(operator => operator.name === 'BDC' && sequenceOf(operator, stream).number !== undefined)
}
