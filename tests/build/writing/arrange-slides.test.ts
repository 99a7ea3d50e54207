import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrangeSlides } from '../../../src/build/writing/arrange-slides.js'
import { openDraft } from '../../../src/build/writing/draft.js'
import { frontMatter } from '../../front-matter.js'

const head = frontMatter()
const draftOf = (text: string) => openDraft({ id: 'water', folder: '/water', deck: { file: 'deck.md', text } })
const text = `${head}\n# Water\n\n----  \n\n::slide{#pump minutes=2}\n\n## Pump\n\n---\n## Well\n`

function done(act: Arrangement, id: string, from = text) {
  const draft = draftOf(from)
  const number = draft.deck.slides.findIndex(slide => slide.id === id) + 1
  return arrangeSlides(draft, { id, number }, act)
}

describe('the slides of a deck', () => {
  it('are moved, with every line as it was', () => {
    expect(done({ type: 'move', by: -1 }, 'well')).toEqual({
      text: `${head}\n# Water\n\n----  \n## Well\n\n---\n\n::slide{#pump minutes=2}\n\n## Pump\n`,
      number: 2
    })
    expect(done({ type: 'move', by: 2 }, 'water')?.number).toBe(3)
  })

  it('are copied, with an id of their own', () => {
    expect(done({ type: 'duplicate' }, 'pump')).toEqual({
      text: text.replace('## Pump\n', '## Pump\n\n---\n\n::slide{#pump-2 minutes=2}\n\n## Pump\n'),
      number: 3
    })
  })

  it('are taken out with the break below them, the last with the one above', () => {
    expect(done({ type: 'delete' }, 'water')).toEqual({
      text: `${head}\n::slide{#pump minutes=2}\n\n## Pump\n\n---\n## Well\n`,
      number: 1
    })
    expect(done({ type: 'delete' }, 'well')).toEqual({
      text: `${head}\n# Water\n\n----  \n\n::slide{#pump minutes=2}\n\n## Pump\n`,
      number: 2
    })
  })

  it('stay as they are where that cannot be done', () => {
    expect(done({ type: 'move', by: -1 }, 'water')).toBeUndefined()
    expect(done({ type: 'move', by: 1 }, 'well')).toBeUndefined()
    expect(done({ type: 'delete' }, 'nobody')).toBeUndefined()
    expect(done({ type: 'delete' }, 'water', `${head}\n# Water\n`)).toBeUndefined()
    // A comment without an end would swallow the slides below.
    const open = `${head}\n# Water\n\n<!-- one -->\n\n---\n\n## Well\n\n<!-- open\n`
    expect(done({ type: 'move', by: -1 }, 'well', `${open}`)).not.toEqual(
      expect.objectContaining({ text: expect.stringContaining('open\n\n---\n\n# Water') })
    )
  })

  const piece = fc.array(
    fc.constantFrom(
      '',
      '- Wells',
      ':::notes',
      ':::',
      '```',
      '~~~~',
      '<!-- x -->',
      '::slide{#a}',
      '> q',
      '\ttab ',
      '| a |'
    ),
    { maxLength: 6 }
  )
  const step = fc.record({
    at: fc.nat(7),
    act: fc.oneof(
      fc.record({ type: fc.constant('move' as const), by: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ type: fc.constant('duplicate' as const) }),
      fc.record({ type: fc.constant('delete' as const) })
    )
  })

  it('keep each of their lines, byte for byte, whatever is done to them in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.array(step, { maxLength: 8 }),
        fc.boolean(),
        (pieces, steps, hasEnd) => {
          let now = `${head}\n${pieces.map((lines, index) => `## T${index}\n\n${lines.join('\n')}`).join('\n\n---\n\n')}${hasEnd ? '\n' : ''}`
          for (const { at, act } of steps) {
            const draft = draftOf(now)
            const slides = slidesOf(now)
            const index = at % slides.length
            const made = arrangeSlides(draft, { id: draft.deck.slides[index]?.id ?? '', number: index + 1 }, act)
            if (!made) continue
            const others = slides.filter((_, number) => number !== index)
            const after = slidesOf(made.text)
            if (act.type === 'delete') expect(after).toEqual(others)
            else if (act.type === 'duplicate') {
              expect(after.toSpliced(index + 1, 1)).toEqual(slides)
              expect(after[index + 1]?.replace(/#a(-\d)+/g, '#a')).toBe(slides[index]?.replace(/#a(-\d)+/g, '#a'))
            } else expect(after).toEqual(others.toSpliced(index + act.by, 0, slides[index] ?? ''))
            expect(made.text.startsWith(head)).toBe(true)
            now = made.text
          }
        }
      ),
      { numRuns: 30 }
    )
  })
})

/** The text of each slide, without the empty lines at its end. */
function slidesOf(whole: string): string[] {
  const { deck, lines } = draftOf(whole)
  return deck.slides.map(({ firstLine }, index) => {
    const next = deck.slides[index + 1]
    return lines
      .slice(firstLine - 1, next ? next.firstLine - 2 : lines.length)
      .join('\n')
      .trimEnd()
  })
}
