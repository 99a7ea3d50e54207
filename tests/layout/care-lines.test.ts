import { expect, test } from 'vitest'
import type { Block } from '../../src/deck/blocks.js'
import { carePicture, carePictures } from '../../src/layout/care-lines.js'
import { sizesIn } from '../../src/layout/content-height.js'
import { parse } from '../../src/parse/parse.js'

function widthBeside(...lines: readonly string[]): number {
  const text = `---\nlanguage: en\n---\n\n:::callout{kind=care}\n${lines.map(line => `- ${line}`).join('\n')}\n:::\n\n![decorative](images/door.svg)\n`
  const { deck } = parse({ id: 'care', deck: { file: 'deck.md', text } })
  const blocks: readonly Block[] = deck.slides[0]?.body ?? []
  return carePicture(blocks, sizesIn({ density: 'normal', air: 0 }, 'en'))
}

test('The picture beside lines of care is larger where they take no line more for it', () => {
  expect(widthBeside('Leave at any time', 'Talk to somebody')).toBe(carePictures.large)
  expect(widthBeside('Nobody has to share their own experience')).toBe(carePictures.usual)
})
