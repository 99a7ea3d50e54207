import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { pointsText } from '../../src/layout/points-beside.js'

function sizeOf(points: readonly string[]): number | undefined {
  const list = points.map(point => `- ${point} {icon=shield}`).join('\n')
  const text = `---\nlanguage: es\n---\n\n# T\n\n---\n\n::slide{#s layout=picture-half}\n\n## Enfoques\n\n${list}\n\n![Un cuaderno](images/a.svg)\n`
  const slide = parse(text).deck.slides[1]
  if (!slide) throw new Error('A slide is missing')
  return pointsText(slide, 'es')
}

it('points beside a picture keep their panel where one is long, and are then as large as dense text', () => {
  const short = ['Poner fin a la impunidad', 'Protección de los civiles']
  expect(sizeOf([...short, 'Informar'])).toBe(38)
  expect(sizeOf([...short, 'Promover la igualdad, la participación y el empoderamiento de todos'])).toBe(36)
  expect(
    sizeOf([
      ...short,
      'Promover la igualdad, la participación y el empoderamiento de todas las personas de la zona de la misión'
    ])
  ).toBeUndefined()
})
