import { describe, expect, it } from 'vitest'
import { px } from '../../src/layout/box-sizes.js'
import { illustrationOf, isLongSubtitle } from '../../src/layout/illustration.js'
import { slideLayout } from '../../src/layout/slide-layout.js'
import { titleLimit } from '../../src/layout/title-limit.js'
import { parse } from '../../src/parse/parse.js'

const contact =
  'sensitivity:\n  note: "N"\n  support: "S"\n  opt-out: "O"\n  confidentiality: "C"\n  facilitator: "F"\n'
const picture = '![decorative](images/well.svg)'

function deckOf({ first = '', last = '', facts = '' }) {
  const text = `---\nlanguage: en\n${facts}---\n\n# Wells and what they need\n\n${first}\n\n---\n\n## Between\n\n---\n\n# Thank you\n\n${last}\n`
  return parse({ id: 'illustrated', deck: { file: 'deck.md', text } }).deck
}

function titleOf(first: string) {
  const [slide] = deckOf({ first }).slides
  if (!slide) throw new Error('no slide')
  return { slide, found: illustrationOf(slide, 'title') }
}

describe('the subtitle of a deck', () => {
  it('stands smaller where it takes more than two lines below its title', () => {
    expect(isLongSubtitle('How to keep a well clean', 'en')).toBe(false)
    expect(
      isLongSubtitle('How to keep a well clean, and whom to ask when it is not, in ten steps for everybody', 'en')
    ).toBe(true)
  })
})

describe('the picture of a title slide', () => {
  it('has little beside it, and more below it', () => {
    expect(titleOf(`${picture}\n\nWelcome to the centre`).found).toMatchObject({ isBeside: true, rest: [{}] })
    const long = 'A line that nobody could set beside a picture in so few lines, as it goes on and on. '.repeat(2)
    expect(titleOf(`${picture}\n\n${long}`).found?.isBeside).toBe(false)
    expect(titleOf(`${picture}\n\n> Said\n>\n> — who`).found?.isBeside).toBe(false)
  })

  it('is one: several stand below the title, as elsewhere', () => {
    expect(titleOf(picture).found?.rest).toEqual([])
    expect(titleOf(`${picture}\n\n${picture}`).found).toBeUndefined()
    expect(titleOf('Welcome').found).toBeUndefined()
  })

  it('leaves its title the size at which two lines of it fit beside the picture', () => {
    expect(titleLimit(titleOf('').slide, 'en')).toBeUndefined()
    expect(titleLimit(titleOf(picture).slide, 'en')).toBe(72)
  })
})

it('lets a long name of a part take a third line rather than be smaller than the titles of slides', () => {
  const text = `# T\n\n---\n\n# Everybody in the village knows the way to the school\n\n${picture}\n`
  const divider = parse({ id: 'part', deck: { file: 'deck.md', text } }).deck.slides[1]
  expect(divider && titleLimit(divider, 'en', { layout: 'section' })).toBeGreaterThanOrEqual(px.title)
})

describe('a last slide', () => {
  const layoutOf = (deck: ReturnType<typeof deckOf>) => deck.slides.slice(-1).map(slide => slideLayout(slide, deck))

  it('shows the contact beside its picture, where the deck has one', () => {
    const deck = deckOf({ last: picture, facts: contact })
    expect(layoutOf(deck)).toEqual(['closing'])
    expect(illustrationOf(deck.slides[2] ?? { body: [] }, 'closing')).toMatchObject({ isBeside: false, rest: [] })
    expect(layoutOf(deckOf({ last: `${picture}\n\nAsk {{whom}}`, facts: contact }))).toEqual(['closing'])
  })

  it('without a contact is a divider, as other titles of the first level beside a drawing', () => {
    const deck = deckOf({ last: `${picture}\n\n:::sources\nOwn drawing.\n:::` })
    expect(layoutOf(deck)).toEqual(['section'])
    expect(illustrationOf(deck.slides[2] ?? { body: [] }, 'section')).toMatchObject({ isBeside: false, rest: [] })
  })

  it('is filled by a photograph', () => {
    expect(layoutOf(deckOf({ last: '![A well](images/well.jpg)' }))).toEqual(['picture-full'])
  })
})

it('makes a title in a band below its picture large, and smaller before it takes a second line', () => {
  const limitOf = (title: string) => {
    const text = `# T\n\n---\n\n::slide{layout=picture-full}\n\n# ${title}\n\n![decorative](a.svg)\n`
    const slide = parse({ id: 'band', deck: { file: 'deck.md', text } }).deck.slides[1]
    return slide && titleLimit(slide, 'en')
  }
  expect(limitOf('Conclusion')).toBeUndefined()
  expect(limitOf('Role and responsibilities of Mission HQ')).toBe(px.title)
})
