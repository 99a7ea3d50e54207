import { expect, test } from 'vitest'
import { illustrationOf } from '../../src/layout/illustration.js'
import { withPhotoBeside } from '../../src/layout/photo-beside.js'
import { parse } from '../../src/parse/parse.js'

const photo = '::slide{background=images/river.jpg}'

/** The slides of a deck as they are drawn, the first and one later. */
function slidesOf(first: string, later: string) {
  const text = `---\nlanguage: en\n---\n\n${first}\n\n---\n\n${later}\n`
  const [one, two] = parse({ id: 'rivers', deck: { file: 'deck.md', text } }).deck.slides
  if (!one || !two) throw new Error('The deck has too few slides')
  return [withPhotoBeside(one, 'en'), withPhotoBeside(two, 'en')] as const
}

const quotation =
  '> We heard the bell, and we knew where to go, in the dark and in the rain.\n>\n> — A fisher\n'.repeat(2)

test('The photo of a divider stands beside its title, and no longer behind it', () => {
  const [, divider] = slidesOf('# Rivers', `${photo}\n\n# Who warns whom`)
  expect(divider.background).toBeUndefined()
  expect(illustrationOf(divider, 'section')?.picture).toMatchObject({ children: [{ url: 'images/river.jpg' }] })
})

test('A first slide keeps its photo behind few words, and has it beside more', () => {
  const [few] = slidesOf(`${photo}\n\n# Rivers\n\nBefore help comes`, '## Next')
  expect(few.background).toBeDefined()
  const [more] = slidesOf(`${photo}\n\n# Rivers\n\n${quotation}`, '## Next')
  expect(more.background).toBeUndefined()
  expect(illustrationOf(more, 'title')).toMatchObject({ isBeside: false })
})

test('Who says where words stand on a photo, or has a picture as well, keeps the photo behind them', () => {
  const [asked, pictured] = slidesOf(
    `::slide{background=images/river.jpg words=right}\n\n# Rivers\n\n${quotation}`,
    `${photo}\n\n# Who warns whom\n\n![decorative](images/bell.svg)`
  )
  expect([asked.background, pictured.background]).not.toContain(undefined)
})

test('Other slides are as they are', () => {
  const [, content] = slidesOf('# Rivers', `${photo}\n\n## Signs\n\n- Brown water`)
  expect(content.background).toBeDefined()
})
