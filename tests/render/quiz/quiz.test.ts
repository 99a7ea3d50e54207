import { describe, expect, test } from 'vitest'
import { handoutKinds, renderFormat } from '../../../src/render/format.js'
import { handout } from '../../../src/render/handout/handout.js'
import { quiz } from '../../../src/render/quiz/quiz.js'
import { openContext } from '../../browser.js'
import { inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'

describe('the questions on paper', () => {
  test('have their options, a name and a date to fill in, and no key', async () => {
    const text = textOf(await renderFormat(quiz, await inputFor(lesson())), 'quiz.html')
    expect(text).toContain('Question 1')
    for (const field of ['Name', 'Date']) expect(text).toContain(`<p class="write-in">${field}</p>`)
    expect(text).toMatch(/<ol class="options".*<li class="option">/s)
    expect(text).not.toMatch(/Correct answer|class="option correct"|class="feedback"/)
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(skippedLevels(text)).toEqual([])
  })

  test('are not made for a lesson without questions', async () => {
    const without = lesson(text => text.replace(/\n:{3,}quiz[\s\S]*?\n:::+\n/, '\n'))
    expect(await renderFormat(quiz, await inputFor(without))).toEqual([])
  })

  test('are in no handout', async () => {
    for (const kind of handoutKinds) {
      const text = textOf(await renderFormat(handout, await inputFor(lesson(), { handout: kind })), 'handout.html')
      expect(text.includes('class="options"'), kind).toBe(false)
    }
  })

  test('have each box beside its letter, room to tick, and dots to write on', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.setContent(textOf(await renderFormat(quiz, await inputFor(lesson())), 'quiz.html'))
    const seen = await page.evaluate(() => {
      const styleOf = (one: string, part?: string) => {
        const element = document.querySelector(one)
        if (!element) throw new Error(`No ${one}`)
        return getComputedStyle(element, part)
      }
      const mm = (length: string) => (Number.parseFloat(length) / 96) * 25.4
      return {
        letterRoom: mm(styleOf('.options').paddingInlineStart) - mm(styleOf('.option', '::before').width),
        between: mm(styleOf('.option').marginBlockEnd),
        points: Number.parseFloat(styleOf('.option').fontSize) * 0.75,
        field: styleOf('.write-in', '::after').borderBlockEndStyle
      }
    })
    await context.close()
    expect(seen.letterRoom).toBeLessThan(10)
    expect(seen.between).toBeGreaterThan(1.5)
    expect(seen.points).toBeGreaterThanOrEqual(11)
    expect(seen.field).toBe('dotted')
  })
})
