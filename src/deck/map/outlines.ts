import data from '../../../templates/outlines.json' with { type: 'json' }

/** A point of the earth in degrees: north and east count up. */
export interface Position {
  readonly latitude: number
  readonly longitude: number
}

/** A line of borders or coast; two countries that meet share it. */
export type Arc = readonly Position[]

/** The numbers of the arcs around an area, from one to the next. `~number` is an arc in the other direction. */
export type Ring = readonly number[]

/** A country: its ISO 3166-1 alpha-3 code, the names that lead to it, and the rings around it. */
export interface Country {
  readonly code: string
  readonly names: readonly string[]
  readonly rings: readonly Ring[]
}

interface Outlines {
  readonly land: readonly Ring[]
  readonly countries: ReadonlyMap<string, Country>
}

let known: Outlines | undefined
const arcs = new Map<number, Arc>()

// Read when the first map is drawn: most decks have none.
function outlines(): Outlines {
  known ??= { land: ringsOf(data.land), countries: new Map(data.countries.map(countryOf).map(one => [one.code, one])) }
  return known
}

/** Returns the country with an ISO 3166-1 alpha-3 code. */
export function countryWith(code: string | undefined): Country | undefined {
  return code === undefined ? undefined : outlines().countries.get(code)
}

export function allCountries(): readonly Country[] {
  return [...outlines().countries.values()]
}

/** The rings around all land. */
export function landRings(): readonly Ring[] {
  return outlines().land
}

/** The points of an arc, in the direction that its number says. */
export function arcOf(number: number): Arc {
  const read = arcs.get(number) ?? (number < 0 ? arcOf(~number).toReversed() : readArc(data.arcs[number] ?? ''))
  arcs.set(number, read)
  return read
}

/** The points around a ring; the last is the first again. Where it crosses the line at which longitudes begin anew they go on beyond 180. */
export function pointsOf(ring: Ring): Position[] {
  return unwrapped(ring.flatMap((number, index) => arcOf(number).slice(index === 0 ? 0 : 1)))
}

/** Points none of which is more than half around the earth from the one before it. */
export function unwrapped(points: readonly Position[]): Position[] {
  let last = points[0]?.longitude ?? 0
  return points.map(point => {
    last = near(point.longitude, last)
    return last === point.longitude ? point : { ...point, longitude: last }
  })
}

/** A longitude by whole turns nearer to another. */
export function near(longitude: number, to: number): number {
  return longitude + 360 * Math.round((to - longitude) / 360)
}

function countryOf(row: string): Country {
  const [code = '', names = '', rings = ''] = row.split(';')
  return { code, names: names.split('|'), rings: ringsOf(rings) }
}

function ringsOf(written: string): Ring[] {
  return written.split(',').map(ring => ring.split(' ').map(Number))
}

/** Reads an arc: each pair of numbers says how far east and north the next point is. */
function readArc(written: string): Arc {
  const numbers = written.split(' ').map(Number)
  const points: Position[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    x += numbers[index] ?? 0
    y += numbers[index + 1] ?? 0
    points.push({ longitude: x / data.perDegree, latitude: y / data.perDegree })
  }
  return points
}
