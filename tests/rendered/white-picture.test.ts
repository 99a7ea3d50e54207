import { expect, it } from 'vitest'
import { deckOf, openSlidesFixture } from '../window/slides-fixture.js'
import { photos } from './grounds/photos.js'

it('a picture as white as its slide has a hairline around it on a screen, on paper none, and a drawing none at all', async () => {
  const deck = deckOf(
    'Forms',
    '## A form\n\n![A form](images/form.png)\n\n---\n\n## Drawn\n\n![Drawn](images/drawn.svg)'
  )
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h9v9z"/></svg>'
  const content = new TextEncoder().encode(svg)
  const found = { state: 'found', bytes: 99 } as const
  const room = await openSlidesFixture({
    ...deck,
    pictures: {
      'images/form.png': { ...found, mediaType: 'image/png', ...photos.white },
      'images/drawn.svg': { ...found, mediaType: 'image/svg+xml', width: 400, height: 300, content }
    }
  })
  const page = await room.open('slides.html')
  const filters = () =>
    page.$$eval('.slide-body img', all => all.map(one => getComputedStyle(one).filter.includes('drop-shadow')))
  expect(await filters()).toEqual([true, false])
  await page.emulateMediaType('print')
  expect(await filters()).toEqual([false, false])
  await room.leave()
})
