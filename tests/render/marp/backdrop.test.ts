import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrastOf, mix, type Rgb, readHex } from '../../../src/deck/colour/colour.js'
import { renderFormat } from '../../../src/render/format.js'
import { marp } from '../../../src/render/marp/marp.js'
import { inputFor, lesson, textOf } from '../paper/lesson.js'

const sheet = readFileSync(new URL('../../../templates/marp/marp.css', import.meta.url), 'utf8')

/** A colour in the rules of a selector. */
function colour(selector: string, property: string): Rgb {
  const rule = sheet.split('}').find(rule =>
    rule
      .split('{')[0]
      ?.split(',')
      .some(one => one.trim() === selector)
  )
  return readHex(new RegExp(`(?<![-\\w])${property}: (#\\w+)`).exec(rule ?? '')?.[1] ?? '') ?? [0, 0, 0]
}

test('Words can be read on a photo behind a slide, whatever it shows', async () => {
  const picture = {
    state: 'found',
    mediaType: 'image/png',
    content: Uint8Array.of(0),
    width: 1,
    height: 1,
    bytes: 1
  } as const
  const deck = lesson(text => `${text}\n---\n\n::slide{background="photo.png"}\n\n## Photo\n\nWords.\n`)
  const files = await renderFormat(
    marp,
    await inputFor({ ...deck, pictures: { ...deck.pictures, 'photo.png': picture } })
  )
  const share = Number(/!\[bg opacity:([\d.]+)\]/.exec(textOf(files, 'deck.marp.md'))?.[1])
  expect(share).toBeGreaterThan(0)
  const shown = [
    [colour('section', 'color'), colour('section', 'background')],
    [colour('section footer', 'color'), colour('section', 'background')],
    [colour('section h1', 'color'), colour('section', 'background')],
    [colour('section.title', 'color'), colour('section.title', 'background')]
  ] as const
  const photos: readonly Rgb[] = [
    [0, 0, 0],
    [1, 1, 1]
  ]
  for (const [ink, ground] of shown)
    for (const photo of photos) expect(contrastOf(ink, mix(photo, ground, share))).toBeGreaterThanOrEqual(4.5)
})
