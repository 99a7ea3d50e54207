import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../browser.js'
import { isLong, long, sampled } from '../../sampled.js'
import { type Meter, meterFlags, openMeter } from './contrast.js'
import { everyBlockDeck } from './every-block.js'
import { photos } from './photos.js'

// The theme that decks have by themselves; every theme, brand and photo is in grounds.long.test.ts.

let browser: Browser
let meter: Meter
beforeAll(async () => {
  browser = await launchBrowser({ args: [...meterFlags] })
  meter = await openMeter(browser)
})
afterAll(() => browser.close())

describe('Every block and layout stands out', () => {
  it.each(sampled(['dark', 'paper', 'calm', 'accent'], 0))('on the ground %s', long, async background => {
    const part = background === 'paper' ? 3 : 4
    expect(await meter.faintIn(everyBlockDeck({ background, theme: 'field', part }, photos.white))).toEqual([])
  })

  it.runIf(isLong).each(['white', 'black'] as const)('on a %s photo', long, async photo => {
    const scene = { background: 'images/photo.png', theme: 'field' } as const
    expect(await meter.faintIn(everyBlockDeck(scene, photos[photo]))).toEqual([])
  })
})

describe('What does not stand out is found', () => {
  const scene = { background: 'images/photo.png', theme: 'field' } as const
  const fewSlides = () => {
    const deck = everyBlockDeck(scene, photos.white)
    const slides = deck.slides.filter(({ title }) =>
      /^(Of (quiz|outcomes|diagram) \d|Text|Content|How many)$/.test(title)
    )
    return { ...deck, slides }
  }

  it('whether it is words, marks, frames or lines', async () => {
    const rules: readonly (readonly [rule: string, said: RegExp])[] = [
      ['.slide-body strong { color: var(--ground) }', /text "bold" in strong/],
      ['.outcomes li::before { color: var(--ground) !important }', /::before of li/],
      ['li::marker { color: var(--ground) !important }', /::marker of li/],
      ['.option { border-color: var(--tint) !important }', /frame of li.option/],
      ['.diagram path { stroke: var(--ground) !important }', /path line of div.diagram/]
    ]
    const found = (await meter.faintIn(fewSlides(), { rule: rules.map(([rule]) => rule).join('\n') })).join('\n')
    for (const [, said] of rules) expect(found).toMatch(said)
  })

  it.runIf(isLong)('where a photo has no scrim', long, async () => {
    const found = await meter.faintIn(fewSlides(), { rule: '.veil { display: none !important }' })
    expect(found.join('\n')).toMatch(/text "of the wells/)
  })
})
