import type { Element } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/host/source/read-templates.js'
import { parse } from '../../../src/parse/parse.js'
import { drawSlide } from '../../../src/render/drawing/draw-slide.js'

const { labels } = await readTemplates('en')

const html = (slide: Element) =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [slide] })

/** The words in bold on a slide with these takeaways. */
function bold(...items: readonly string[]): string[] {
  const list = items.map(item => `- ${item}`).join('\n')
  const text = `---\nlanguage: en\n---\n\n## Take home\n\n:::takeaways\n${list}\n:::\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(slide =>
    [...html(drawSlide(slide, { deck, labels })).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, words = '']) => words)
  )
}

test('Words before a colon are bold where most takeaways have such words', () => {
  expect(bold('Rain: boil it', 'Wells: look first', 'Ask at 10:30')).toEqual(['Rain:', 'Wells:'])
})

test('One takeaway with a colon is set as the others are', () => {
  expect(bold('Boil rain', 'Look first', 'One rule: ask')).toEqual([])
})

test('Names of all takeaways stand in a column beside what is said of them', () => {
  const text = '---\nlanguage: en\n---\n\n## Take home\n\n:::takeaways\n- Rain: boil it\n- Wells: look first\n:::\n'
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const drawn = deck.slides.map(slide => html(drawSlide(slide, { deck, labels }))).join('')
  expect(drawn).toContain(
    '<span class="pair"><strong>Rain<span class="colon">:</span></strong><span class="detail"> boil it</span></span>'
  )
})

test('Points that repeat the name before them share its row, and are lines of their own in it', () => {
  const list = '- Rain: boil it\n- Rain: keep it covered\n- Wells: look first\n- Rain: ask'
  const text = `---\nlanguage: en\n---\n\n## Take home\n\n:::takeaways\n${list}\n:::\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const drawn = deck.slides.map(slide => html(drawSlide(slide, { deck, labels }))).join('')
  expect([...drawn.matchAll(/<strong>(\w+)/g)].map(([, name]) => name)).toEqual(['Rain', 'Wells', 'Rain'])
  expect([...drawn.matchAll(/<span class="said"> (.*?)<\/span>/g)].map(([, said]) => said)).toEqual([
    'boil it',
    'keep it covered'
  ])
  expect(drawn.match(/<li/g)).toHaveLength(3)
})

test('In bands with icons one that has no name is a sentence in bold', () => {
  const icon = '{icon=water}'
  expect(bold(`Rain: boil it ${icon}`, `Ask who drinks it ${icon}`, `Wells: look first ${icon}`)).toEqual([
    'Rain<span class="colon">:</span>',
    'Ask who drinks it',
    'Wells<span class="colon">:</span>'
  ])
})

test('Takeaways with icons have them before their names, and the second of a name has none', () => {
  const list = '- Rain: boil it {icon=water}\n- Rain: keep it covered {icon=water}\n- Wells: look first {icon=search}'
  const text = `---\nlanguage: en\n---\n\n## Take home\n\n:::takeaways\n${list}\n:::\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  const drawn = deck.slides.map(slide => html(drawSlide(slide, { deck, labels }))).join('')
  expect(drawn).toContain('class="takeaways headed icons head-224')
  expect(drawn.match(/<svg/g)).toHaveLength(2)
  expect(drawn.indexOf('<svg')).toBeLessThan(drawn.indexOf('<strong>Rain'))
})
