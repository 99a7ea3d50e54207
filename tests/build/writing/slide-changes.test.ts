import { expect, it } from 'vitest'
import { openDraft } from '../../../src/build/writing/draft.js'
import { slideChanges } from '../../../src/build/writing/slide-changes.js'

const facts = '---\ntitle: Wells\n---\n'
const slides = ['## One\n\nA\n\nB\n\nC', '## Two\n\nD', '## Three\n\nE', '## Four\n\nF']

function draftOf(all: readonly string[], first = facts) {
  return openDraft({
    id: 'deck',
    folder: '',
    deck: { file: 'deck.md', text: `${first}\n${all.join('\n\n---\n\n')}\n` }
  })
}

function changes(all: readonly string[], first = facts) {
  return slideChanges(draftOf(slides), draftOf(all, first))
}

it('finds nothing where nothing has changed', () => {
  expect(changes(slides)).toEqual([])
})

it('shows the lines of a slide that are new, gone, and around them', () => {
  const [, ...others] = slides
  expect(changes(['## One\n\nA\n\nBB\n\nC', ...others])).toEqual([
    {
      type: 'changed',
      title: 'One',
      id: 'one',
      number: 1,
      lines: [
        { type: 'same', text: '' },
        { type: 'removed', text: 'B' },
        { type: 'added', text: 'BB' },
        { type: 'same', text: '' }
      ]
    }
  ])
})

it('tells new slides from those that were deleted, moved or given another title', () => {
  const summary = (all: readonly string[]) => changes(all).map(({ type, title, number }) => [type, title, number])
  const [one = '', two = '', three = '', four = ''] = slides
  expect(summary([one, three, four])).toEqual([['removed', 'Two', undefined]])
  expect(summary([one, two, '## New\n\nG', three, four])).toEqual([['added', 'New', 3]])
  expect(summary([four, one, two, three])).toEqual([['moved', 'Four', 1]])
  expect(summary([one, '::slide{#two}\n\n## Second\n\nD', three, four])).toEqual([['changed', 'Second', 2]])
})

it('shows what has changed in the first lines of the text', () => {
  expect(changes(slides, facts.replace('Wells', 'Pumps'))[0]).toMatchObject({ type: 'changed', title: '' })
})
