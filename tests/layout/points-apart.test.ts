import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { pointsApart } from '../../src/layout/points-apart.js'
import { predictedHeight } from '../../src/layout/slide-size.js'

const plain = '- A cover {icon=shield}\n- A fence {icon=fence}\n- A drain that leads to: {icon=water}'

function slideWith(body: string, attributes = '') {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n::slide{#s${attributes}}\n\n## What a well needs\n\n${body}\n`
  const slide = parse(text).deck.slides[1]
  if (!slide) throw new Error('A slide is missing')
  return slide
}

it('the last of a few points, which alone has points of its own, stands in a panel beside the others', () => {
  const short = slideWith(`${plain}\n  - the garden\n  - the trough of the goats`)
  expect(pointsApart(short, 'en')).toBe('wide')
  expect(predictedHeight(short, 'en')).toBeLessThanOrEqual(720)
  // The more there is to say, the closer it stands, until it stands as lists do.
  const longer = Array.from({ length: 60 }, (_, words) =>
    pointsApart(
      slideWith(`${plain}\n  - ${'a garden '.repeat(words + 1)}\n  - the trough of the goats\n  - the washing place`),
      'en'
    )
  )
  expect([...new Set(longer)]).toEqual(['wide', 'close', undefined])
})

it('other lists stay as they are', () => {
  expect(pointsApart(slideWith(plain), 'en')).toBeUndefined()
  expect(pointsApart(slideWith(`${plain}\n  - the garden\n- More {icon=up}`), 'en')).toBeUndefined()
  expect(pointsApart(slideWith(`${plain}\n  - the garden\n\nMore.`), 'en')).toBeUndefined()
  expect(pointsApart(slideWith(`${plain}\n  - the garden`, ' layout=list'), 'en')).toBeUndefined()
  expect(pointsApart(slideWith(plain.replaceAll(/ \{.*?\}/g, '').concat('\n  - one')), 'en')).toBeUndefined()
  expect(pointsApart(slideWith(`${plain}\n${'  - many points that fill a slide\n'.repeat(12)}`), 'en')).toBeUndefined()
})

it('stands so where its words are long in Arabic, too, as icons above them leave them the width of a tile', () => {
  const text = slideWith(
    [
      '- وحدة الجهود والاتساق {icon=link}',
      '- وضع استراتيجيات الحماية وتنفيذها {icon=shield}',
      '- وضع التوجيه العملياتي على نطاق البعثة من أجل: {icon=compass}',
      '  - أهداف كل عنصر ومؤشراته المرجعية ونواتجه',
      '  - التواصل السياسي وجهود الشؤون المدنية وحملات الإعلام',
      '  - التكامل والتنسيق ووحدة الجهود'
    ].join('\n')
  )
  expect(pointsApart(text, 'ar')).toBe('close')
})
