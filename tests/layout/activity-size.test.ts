import { expect, test } from 'vitest'
import { textSteps } from '../../src/layout/box-sizes.js'
import { largerSizes } from '../../src/layout/larger-sizes.js'
import { linesTooMany } from '../../src/layout/slide-size.js'
import { parse } from '../../src/parse/parse.js'
import { long, sampled } from '../sampled.js'
import { openSlidesFixture } from '../window/slides-fixture.js'
import { words } from './words.js'

// An activity alone on its slide: its time is on a dial of one size, its facts stand in a panel as high as the slide, or where they are too long in a box as high as its steps, and steps have two
// sizes, but one or two steps may be larger. Nothing runs over the foot, and no word of a fact is cut.

test.each(sampled(Object.entries(words), 2))(
  'the time of an activity is as large on every slide, and its panel as high as the slide, in %s',
  long,
  async (language, { short, long }) => {
    const written = [[short], [short, long], [long, short, long], [long, long, long, short], Array(6).fill(short)]
    const facts = ['', ' method="in pairs"', ` method="${short}" materials="${long}" required`]
    const slides = written.flatMap(texts =>
      facts.flatMap(said =>
        ['5', '15-17'].map(
          minutes =>
            `## ${short}\n\n:::activity{minutes="${minutes}"${said}}\n${texts.map(text => `1. ${text}`).join('\n')}\n:::`
        )
      )
    )
    const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${slides.join('\n\n---\n\n')}\n`
    const { deck } = parse({ id: 'activities', deck: { file: 'deck.md', text } })
    const room = await openSlidesFixture(deck)
    const page = await room.open('slides.html')
    await page.emulateMediaType('print')
    const found = await page.$$eval('.layout-activity', slides =>
      slides.map(slide => {
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
        const edge = slide.getBoundingClientRect()
        const hasPanel = slide.matches('.with-facts')
        const bottom = (name: string) =>
          Math.max(...[...slide.querySelectorAll(name)].map(one => one.getBoundingClientRect().bottom))
        const boxOf = (name: string) => slide.querySelector(name)?.getBoundingClientRect() ?? new DOMRect()
        const top = (name: string) => boxOf(name).top
        const middle = (name: string) => boxOf(name).left + boxOf(name).width / 2
        const width = (name: string) => boxOf(name).width
        return {
          id: slide.id,
          hasPanel,
          isTimed: slide.querySelector('.timed') !== null,
          // In a panel the dial and one fact stand in the middle, as one group; in a box the fact in the middle of what is left below the time.
          free: hasPanel
            ? top('.dial') - edge.top - (edge.bottom - bottom('.fact'))
            : top('.fact:not(.time, .required)') +
              bottom('.fact:not(.time, .required)') -
              bottom('.time, .time + .required') -
              (bottom('.facts') -
                Number.parseFloat(getComputedStyle(slide.querySelector('.facts') ?? slide).paddingBottom)),
          time: Math.round(
            hasPanel ? bottom('.dial') - top('.dial') : bottom('.time, .time + .required') - top('.time')
          ),
          isInside: Math.abs(middle('.figure') - middle('.facts')) < 1 && width('.figure') <= width('.facts'),
          count: slide.querySelectorAll('.task li').length,
          size: getComputedStyle(slide.querySelector('.task') ?? slide).fontSize,
          isEven: hasPanel
            ? Math.abs(top('.facts') - edge.top) + Math.abs(bottom('.facts') - edge.bottom) < 1
            : !slide.querySelector('.fact:not(.time, .required)') ||
              Math.abs(bottom('.facts') - bottom('.task')) + Math.abs(top('.facts') - top('.task li')) < 1,
          cut: [...slide.querySelectorAll('.fact')].filter(fact => fact.scrollWidth > fact.clientWidth).length,
          facts: Math.round(bottom('.fact') - (hasPanel ? edge.bottom : foot)),
          steps: Math.round(bottom('.task li') - foot)
        }
      })
    )
    await room.leave()
    const whole = new Set(deck.slides.filter(slide => linesTooMany(slide, language) === 0).map(({ id }) => id))
    expect(whole.size).toBeGreaterThan(found.length / 2)
    expect(found.filter(({ id, facts, steps }) => whole.has(id) && (facts > 0 || steps > 0))).toEqual([])
    expect(found.filter(({ isInside }) => !isInside)).toEqual([])
    for (const panels of [true, false]) {
      const times = found.flatMap(({ hasPanel, time }) => (hasPanel === panels ? time : []))
      expect(new Set(times).size).toBeLessThanOrEqual(1)
    }
    expect(found.filter(({ hasPanel }) => hasPanel).length).toBeGreaterThan(found.length / 2)
    const timed = found.filter(({ id, isTimed }) => whole.has(id) && isTimed)
    expect(timed.length).toBeGreaterThan(0)
    expect(timed.filter(({ free }) => Math.abs(free) > 1)).toEqual([])
    expect(found.filter(({ id, isEven }) => whole.has(id) && !isEven)).toEqual([])
    expect(found.filter(({ cut }) => cut > 0)).toEqual([])
    const steps = textSteps(language)
    const sizesOf = (isFew: boolean) =>
      found.filter(({ id, count }) => whole.has(id) && count <= 2 === isFew).map(({ size }) => Number.parseFloat(size))
    const known = [steps['text-normal'], steps['step-text'], steps['text-dense']]
    expect(sizesOf(false)).toContain(steps['text-normal'])
    expect(sizesOf(false).filter(size => !known.includes(size))).toEqual([])
    expect(sizesOf(true).filter(size => ![...known, ...largerSizes(language)].includes(size))).toEqual([])
  }
)
