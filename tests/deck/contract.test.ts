import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/deck/language.js'
import { coverageOf, lessonOf } from '../../src/deck/lesson.js'
import { scheduleOf } from '../../src/deck/schedule.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'

const text = `${frontMatter()}
# Water

---

## Outcomes

:::outcomes
1. Describe rivers {domain=knowledge}
2. List lakes
:::

---

::slide{minutes=3 outcomes="1 2"}

## Rivers

Text

---

::slide{outcomes="1"}

## Practise

:::activity{minutes="5-10" outcomes="2"}
1. Talk
:::

---

# The end

---

## Takeaways

:::takeaways
- Rivers flow {outcomes="1"}
:::
`

const { deck } = parse({ id: 'water', deck: { file: 'water/deck.md', text } })

describe('lessonOf', () => {
  it('numbers the points of the contract', () => {
    const { outcomes, takeaways, scope, aim } = lessonOf(deck)
    expect(outcomes.map(({ number, text, domain }) => [number, text, domain])).toEqual([
      [1, 'Describe rivers', 'knowledge'],
      [2, 'List lakes', undefined]
    ])
    expect(takeaways.map(({ text, outcomes }) => [text, outcomes])).toEqual([['Rivers flow', [1]]])
    expect(scope).toEqual([])
    expect(aim).toBeUndefined()
  })
})

describe('coverageOf', () => {
  it('returns where each outcome is taught, practised, assessed and closed', () => {
    const rows = coverageOf(deck).map(({ slides, activities, quizzes, takeaways }) => [
      slides.map(({ title }) => title),
      activities.map(({ title }) => title),
      quizzes.length,
      takeaways.length
    ])
    expect(rows).toEqual([
      [['Rivers', 'Practise'], [], 0, 1],
      [['Rivers'], ['Practise'], 0, 0]
    ])
  })
})

describe('scheduleOf', () => {
  it('uses the longest time of each activity and estimates missing minutes', () => {
    const { slides, total } = scheduleOf(deck)
    expect(slides.map(({ start, talk, estimated, activity }) => [start, talk, estimated, activity.max])).toEqual([
      [0, 1, true, 0],
      [1, 2, true, 0],
      [3, 3, false, 0],
      [6, 0, true, 10],
      [16, 1, true, 0],
      [17, 2, true, 0]
    ])
    expect(total).toEqual({ min: 14, max: 19 })
  })
})

describe('directionOf', () => {
  it('follows the language', () => {
    expect(['en', 'ar', 'ar-EG', 'fa', 'ur', 'zh-Hans', 'uz-Latn', 'ar-Latn'].map(directionOf)).toEqual([
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr'
    ])
  })
})
