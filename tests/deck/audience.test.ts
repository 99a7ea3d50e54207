import { describe, expect, it } from 'vitest'
import { forParticipants, forScreen } from '../../src/deck/audience.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'

const text = `${frontMatter({
  more: `sensitivity:
  note: It may rain.
  support: Ask the desk
  facilitator: SECRET self-care
`
})}
# Water

:::notes
SECRET welcome
:::

---

## Practise

::::activity{minutes=5 outcomes="1"}
1. Talk

:::answer
SECRET answer
:::

:::paper
The long form
:::
::::

:::answer
SECRET debrief
:::

---

## Test

::::quiz{outcomes="1"}
Who?
- [ ] He — SECRET no
- [x] She — SECRET yes

:::answer
SECRET reason
:::
::::
`

const { deck, messages } = parse({ id: 'water', deck: { file: 'water/deck.md', text } })

describe('forParticipants', () => {
  const participants = forParticipants(deck)

  it('removes everything that is facilitator only', () => {
    expect(messages).toEqual([])
    expect(JSON.stringify(deck).match(/SECRET/g)).toHaveLength(7)
    expect(JSON.stringify(participants)).not.toContain('SECRET')
    expect(JSON.stringify(participants)).not.toContain('"correct"')
  })

  it('keeps what is for everyone', () => {
    const kept = JSON.stringify(participants)
    for (const words of ['Talk', 'The long form', 'Who?', 'She', 'It may rain.', 'Ask the desk'])
      expect(kept).toContain(words)
  })

  it('does not mutate its argument', () => {
    expect(JSON.stringify(deck)).toContain('SECRET answer')
    expect(JSON.stringify(deck)).toContain('"correct":true')
  })

  it('is idempotent', () => {
    expect(forParticipants(participants)).toEqual(participants)
  })
})

describe('forScreen', () => {
  it('drops blocks for paper at every level', () => {
    const screen = deck.slides.map(slide => forScreen(slide.body))
    expect(JSON.stringify(screen)).not.toContain('The long form')
    expect(JSON.stringify(screen)).toContain('Talk')
  })
})
