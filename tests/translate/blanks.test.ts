import { describe, expect, it } from 'vitest'
import { blankNames, openBlanks } from '../../src/deck/blanks.js'
import { all, textOf } from '../../src/deck/walk.js'
import { segmentsOf } from '../../src/translate/catalogue.js'
import { fillBlanks } from '../../src/translate/map-texts.js'
import { translate } from '../../src/translate/translate.js'
import { frontMatter } from '../front-matter.js'
import { catalogueWith, deckFrom } from './decks.js'

const text = (blanks: string) => `${frontMatter({
  more: `${blanks}sensitivity:
  note: This lesson speaks about illness.
  support: "Call {{the nurse}}"
`
})}
# Water

- Talk to **{{the nurse}}**, or to {{a friend}}

---

## Try

::::activity{minutes=5 method="talk to {{the nurse}}"}
1. Go.
::::

:::notes
{{the nurse}} sits by the door.
:::
`
const open = deckFrom(text(''))
const filled = deckFrom(text('blanks:\n  the nurse: Amina, +211 55\n  a friend: ""\n'))

describe('a blank that the front matter fills', () => {
  it('is open in files for translators', () => {
    expect(segmentsOf(filled).map(({ key: _, place: __, ...segment }) => segment)).toEqual(
      segmentsOf(open).map(({ key: _, place: __, ...segment }) => segment)
    )
  })

  it('is filled everywhere, and no other is', () => {
    const deck = fillBlanks(filled)
    expect(deck.frontMatter.sensitivity?.support).toBe('Call Amina, +211 55')
    expect(textOf(deck.slides[0]?.body ?? [])).toContain('Talk to Amina, +211 55, or to')
    expect([...all(deck.slides[1]?.body ?? [], 'activity')][0]?.method).toBe('talk to Amina, +211 55')
    expect(textOf(deck.slides[1]?.notes ?? [])).toContain('Amina, +211 55 sits by the door.')
    expect(openBlanks(deck).map(({ name }) => name)).toEqual(['a friend'])
    expect(fillBlanks(open)).toBe(open)
  })

  it('counts once, however often it stands there', () => {
    expect(openBlanks(open)).toHaveLength(4)
    expect(blankNames(open)).toEqual(['the nurse', 'a friend'])
  })

  it('is filled in a translation, too, which is as complete as before', () => {
    const catalogue = catalogueWith(filled, 'fr', unit => ({
      ...unit,
      target: unit.source.toUpperCase().replace(/<(.*?)>/g, tag => tag.toLowerCase()),
      state: 'reviewed'
    }))
    const deck = translate(filled, catalogue, { isDraft: false })
    expect(deck.frontMatter.sensitivity?.support).toBe('CALL Amina, +211 55')
    expect(textOf(deck.slides[0]?.body ?? [])).toContain('TALK TO Amina, +211 55, OR TO')
    expect([...all(deck.slides[1]?.body ?? [], 'activity')][0]?.method).toBe('TALK TO Amina, +211 55')
    expect(openBlanks(deck).map(({ name }) => name)).toEqual(['A FRIEND'])
    expect(JSON.stringify(deck)).not.toContain('fallback')
  })
})
