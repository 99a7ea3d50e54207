// Writes templates/outlines.json: coasts and countries for maps, from Natural Earth (public domain) as world-atlas ships it, with their names
// and ISO codes. Run it when either package is updated.

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const root = new URL('..', import.meta.url).pathname
const { arcs, transform, objects } = require('world-atlas/countries-50m.json')
const codes = require('i18n-iso-countries/codes.json')
const languages = ['en', 'ar', 'es', 'fr', 'ru', 'zh']
const names = languages.map(language => require(`i18n-iso-countries/langs/${language}.json`).countries)

// Units a degree. A unit is 500 m or so: less than a pixel on all maps but those of the smallest islands.
const perDegree = 200

// What ISO 3166 gives no code to. Areas that are left out here are land without a name.
const withoutCode = { Kosovo: 'XKX', Somaliland: 'SOM', 'N. Cyprus': 'CYP' }

const otherNames = {
  CAF: ['CAR'],
  COD: ['DRC', 'DR Congo', 'Democratic Republic of Congo'],
  COG: ['Congo', 'Congo-Brazzaville'],
  CIV: ['Cote d’Ivoire'],
  CPV: ['Cabo Verde'],
  SYR: ['Syria'],
  XKX: ['Kosovo', 'XK']
}

/** Leaves out the points of a line that are nearer to it than `least` (Douglas and Peucker). */
function simplify(points, least) {
  if (points.length < 3) return points
  const [from, to] = [points[0], points.at(-1)]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  let [farthest, at] = [0, 0]
  for (let index = 1; index < points.length - 1; index++) {
    const [x, y] = [points[index][0] - from[0], points[index][1] - from[1]]
    const away = length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length
    if (away > farthest) [farthest, at] = [away, index]
  }
  if (farthest < least) return [from, to]
  return [...simplify(points.slice(0, at + 1), least), ...simplify(points.slice(at), least).slice(1)]
}

function writeArc(arc) {
  let [x, y] = [0, 0]
  const points = arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [
      (x * transform.scale[0] + transform.translate[0]) * perDegree,
      (y * transform.scale[1] + transform.translate[1]) * perDegree
    ]
  })
  const extent = Math.max(
    ...[0, 1].map(at => Math.max(...points.map(p => p[at])) - Math.min(...points.map(p => p[at])))
  )
  let last = [0, 0]
  return simplify(points, Math.min(10, Math.max(1, extent / 240)))
    .map(point => point.map(Math.round))
    .filter(
      ([x, y], index, all) =>
        index === 0 || index === all.length - 1 || x !== all[index - 1][0] || y !== all[index - 1][1]
    )
    .flatMap(point => {
      const step = [point[0] - last[0], point[1] - last[1]]
      last = point
      return step
    })
    .join(' ')
}

const ringsOf = ({ type, arcs }) => (type === 'Polygon' ? arcs : arcs.flat())

const countries = {}
for (const geometry of objects.countries.geometries) {
  const [two, three] = codes.find(([, , number]) => number === geometry.id) ?? []
  const code = three ?? withoutCode[geometry.properties.name]
  if (!code) continue
  const written = two ? names.flatMap(list => list[two] ?? []) : []
  const known = countries[code] ?? { names: [], rings: [] }
  const isWhole = geometry.properties.name in withoutCode && code !== 'XKX'
  const own = isWhole ? [] : [...written, geometry.properties.name, ...(two ? [two] : []), ...(otherNames[code] ?? [])]
  countries[code] = {
    names: [...new Set([...known.names, ...own])].filter(name => code !== 'COD' || name !== 'Congo'),
    rings: [...known.rings, ...ringsOf(geometry)]
  }
}

// Specks of land that nobody would miss: the coasts of every country are kept whole.
const isSpeck = ring => {
  if (ring.length > 1) return false
  const numbers = (written[ring[0] < 0 ? ~ring[0] : ring[0]] ?? '').split(' ')
  return numbers.length <= 8
}

const written = arcs.map(writeArc)
const land = objects.land.geometries.flatMap(ringsOf).filter(ring => !isSpeck(ring))
const rings = list => list.map(ring => ring.join(' ')).join(',')
const lines = entries => entries.map(entry => `  ${JSON.stringify(entry)}`).join(',\n')
const rows = Object.keys(countries)
  .sort()
  .map(code => [code, countries[code].names.join('|'), rings(countries[code].rings)].join(';'))
writeFileSync(
  `${root}templates/outlines.json`,
  `{\n "perDegree": ${perDegree},\n "arcs": [\n${lines(written)}\n ],\n "land": ${JSON.stringify(rings(land))},\n "countries": [\n${lines(rows)}\n ]\n}\n`
)

// The licences travel with the data, so that whoever compiles needs neither package.
const licences = ['world-atlas', 'i18n-iso-countries'].map(name => {
  const { version } = require(`${name}/package.json`)
  return `${name} ${version}\n\n${readFileSync(`${root}node_modules/${name}/LICENSE`, 'utf8').trim()}\n`
})
writeFileSync(`${root}scripts/outlines-licences.txt`, licences.join(`\n${'-'.repeat(80)}\n\n`))
