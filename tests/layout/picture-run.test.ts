import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { pictureRun } from '../../src/layout/picture-run.js'
import { pointsText } from '../../src/layout/points-beside.js'

const picture = '![A well](images/well.svg)'
const points = '- A cover {icon=shield}\n- A fence {icon=fence}\n- A drain {icon=water}'

function slidesOf(...slides: readonly (readonly [title: string, body: string])[]) {
  const text = slides.map(([title, body]) => `::slide{layout=picture-half}\n\n## ${title}\n\n${body}\n\n${picture}`)
  return parse(`---\nlanguage: en\n---\n\n# T\n\n---\n\n${text.join('\n\n---\n\n')}\n`).deck
}

it('pictures beside words change sides from one slide to the next, a break apart', () => {
  const deck = slidesOf(
    ['One', points],
    ['Two', points],
    ['Three', points],
    ['Break', 'Back at ten.'],
    ['Five', points]
  )
  expect(deck.slides.map(slide => pictureRun(slide, deck)?.isAtStart)).toEqual([
    undefined,
    false,
    true,
    false,
    undefined,
    undefined
  ])
})

it('titles of such slides have one size, and a very long one does not make all small', () => {
  const deck = slidesOf(['A cover, a fence and a drain', points], ['A well that stays open and clean', points])
  expect(new Set(deck.slides.slice(1).map(slide => pictureRun(slide, deck)?.title)).size).toBe(1)
  const long = slidesOf(['Short', points], [`${'A well that stays clean '.repeat(4)}`, points])
  expect(long.slides.slice(1).map(slide => pictureRun(slide, long)?.title)).toEqual([50, 50])
})

it('a title that keeps to one line a step smaller does, and so do those of its neighbours; no point is larger', () => {
  const deck = slidesOf(['Short', points], ['Coordination and engagement by all', points])
  for (const slide of deck.slides.slice(1)) expect(pictureRun(slide, deck)).toMatchObject({ title: 40, points: 38 })
})

it('a few short points are large, long ones and a mere list stay as they are', () => {
  const textOf = (body: string) => {
    const { slides } = slidesOf(['One', body])
    return slides[1] && pointsText(slides[1], 'en')
  }
  expect(textOf(points)).toBe(38)
  expect(textOf(`${points}\n- Covers that keep out all of the goats {icon=people}`)).toBeLessThan(38)
  expect(textOf('- A cover\n- A fence\n- A drain')).toBeUndefined()
  expect(textOf(`${points}\n- ${'Covers that keep out goats '.repeat(6)} {icon=people}`)).toBeUndefined()
})
