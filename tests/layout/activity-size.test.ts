import { expect, test } from 'vitest'
import { parse } from '../../src/parse/parse.js'
import { sampled } from '../sampled.js'
import { openSlidesFixture } from '../window/slides-fixture.js'
import { words } from './words.js'

// An activity alone on its slide: few facts leave the panel to its time, and few steps are set larger. Neither makes anything run over the foot.

test.each(sampled(Object.entries(words), 2))(
  'the time and the steps of an activity are as large as there is room for, in %s',
  async (language, { short, long }) => {
    const steps = [[short], [short, long], [long, short, long], [long, long, long, short], Array(6).fill(short)]
    const facts = ['', ' method="in pairs"', ` method="${short}" materials="${long}" required`]
    const slides = steps.flatMap(texts =>
      facts.flatMap(said =>
        ['5', '15-17'].map(
          minutes =>
            `## ${short}\n\n:::activity{minutes="${minutes}"${said}}\n${texts.map(text => `1. ${text}`).join('\n')}\n:::`
        )
      )
    )
    const text = `---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${slides.join('\n\n---\n\n')}\n`
    const room = await openSlidesFixture(parse({ id: 'activities', deck: { file: 'deck.md', text } }).deck)
    const page = await room.open('slides.html')
    await page.emulateMediaType('print')
    const found = await page.$$eval('.layout-activity', slides =>
      slides.map(slide => {
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? 0
        const bottom = (name: string) =>
          Math.max(...[...slide.querySelectorAll(name)].map(one => one.getBoundingClientRect().bottom))
        return {
          isHero: slide.matches('.hero-time'),
          isLead: slide.matches('.lead-steps'),
          facts: Math.round(bottom('.fact') - foot),
          steps: Math.round(bottom('.task li') - foot)
        }
      })
    )
    await room.leave()
    expect(found.filter(({ isHero, facts }) => isHero && facts > 0)).toEqual([])
    expect(found.filter(({ isHero, isLead, steps }) => isHero && isLead && steps > 0)).toEqual([])
    expect(new Set(found.map(({ isHero }) => isHero))).toEqual(new Set([true, false]))
    expect(new Set(found.map(({ isLead }) => isLead))).toEqual(new Set([true, false]))
  }
)
