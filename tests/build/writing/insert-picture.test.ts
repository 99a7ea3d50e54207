import { expect, it } from 'vitest'
import { openDraft } from '../../../src/build/writing/draft.js'
import { insertPicture } from '../../../src/build/writing/insert-picture.js'
import { withTextChanges } from '../../../src/deck/text/text-changes.js'

const head = '---\ntitle: Water\n---\n'
const picture = {
  address: 'images/well.jpg',
  alt: 'A [deep]\nwell',
  caption: 'The "old" well',
  rights: 'Photo: UN, 2026'
}

function placed(text: string, line: number) {
  const whole = head + text
  const draft = openDraft({ id: 'water', folder: '/water', deck: { file: 'deck.md', text: whole } })
  const made = insertPicture(draft, picture, line)
  return 'inside' in made ? made.inside : withTextChanges(whole, made.changes).slice(head.length)
}

const written = '![A \\[deep\\] well](images/well.jpg "The \\"old\\" well")'

it('puts a picture behind the paragraph of the cursor, and its rights into sources of the slide', () => {
  expect(placed('\n## Wells\n\n- Deep\n\n:::notes\nSay\n:::\n', 7)).toBe(
    `\n## Wells\n\n- Deep\n\n${written}\n\n:::sources\nPhoto: UN, 2026\n:::\n\n:::notes\nSay\n:::\n`
  )
})

it('adds the rights to sources that are there', () => {
  expect(placed('\n## Wells\n\n:::sources\nA report\n:::\n\n---\n\n## Rivers\n', 5)).toBe(
    `\n## Wells\n\n${written}\n\n:::sources\nA report\n\nPhoto: UN, 2026\n:::\n\n---\n\n## Rivers\n`
  )
})
