import { expect, test } from 'vitest'
import { all } from '../../src/deck/walk.js'
import { parse } from '../../src/parse/parse.js'
import { mapTexts } from '../../src/translate/map-texts.js'
import { textsOf } from '../../src/translate/segments.js'

const { deck } = parse({
  id: 'wells',
  deck: {
    file: 'deck.md',
    text: '---\nlanguage: en\n---\n\n# Wells\n\n---\n\n## A well\n\n![A stone cover](images/well.png "The well, 2025")\n\n![decorative](images/line.png)'
  }
})

test('the caption of a picture is a text to translate, as its description is', () => {
  const texts = textsOf(deck).map(({ role, source }) => [role, source])
  expect(texts).toContainEqual(['alt', 'A stone cover'])
  expect(texts).toContainEqual(['caption', 'The well, 2025'])
  expect(texts.flat()).not.toContain('decorative')
})

test('a translated caption stands below the picture, and one that is missing is known as such', () => {
  const mapped = mapTexts(deck, ({ role }) =>
    role === 'alt'
      ? { nodes: [{ type: 'text', value: 'Une pierre' }] }
      : role === 'caption'
        ? { nodes: [{ type: 'text', value: 'The well, 2025' }], unsettled: 'missing' }
        : undefined
  )
  const [image] = mapped.slides.flatMap(({ body }) => all(body, 'image'))
  expect(image).toMatchObject({ alt: 'Une pierre', title: 'The well, 2025', data: { unsettled: { title: 'missing' } } })
})
