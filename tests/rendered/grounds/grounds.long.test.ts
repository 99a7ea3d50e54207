/** @module-tag long */

import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readableAccent } from '../../../src/deck/colour/contrast.js'
import { themeTokens } from '../../../src/deck/colour/theme-tokens.js'
import { themes } from '../../../src/deck/front-matter.js'
import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }
import { launchBrowser } from '../../browser.js'
import { type Meter, meterFlags, openMeter } from './contrast.js'
import { everyBlockDeck } from './every-block.js'
import { photos } from './photos.js'

// Every theme, with every kind of brand, on every ground. BACKBRIEF_SHEETS=<folder> writes a picture of each to look at.

let browser: Browser
let meter: Meter
beforeAll(async () => {
  browser = await launchBrowser({ args: [...meterFlags] })
  meter = await openMeter(browser)
})
afterAll(() => browser.close())

const sheets = process.env.BACKBRIEF_SHEETS

/** Accents that no brand may be without: a light and a dark one, as `check` proposes them where they are too faint. */
const brands = { none: undefined, light: '#ffd200', dark: '#1a1440', red: '#c8102e', grey: '#8a8a8a' } as const

/**
 * Every theme is seen on each ground by itself, and with each brand on its own colour and on one of the other grounds in turn: what a
 * brand changes is drawn on these, and a ground takes several seconds.
 */
function groundsFor(theme: string, brand: string): string[] {
  const others = ['paper', 'calm', 'dark', ...Object.keys(photos)]
  const turn = themes.indexOf(theme) + Object.keys(brands).indexOf(brand)
  return ['accent', ...others.filter((_, index) => brand === 'none' || index === turn % others.length)]
}

describe.each(themes)('In the theme %s', theme => {
  describe.each(Object.entries(brands))('with a brand that is %s', (brand, wish) => {
    it.each(groundsFor(theme, brand))('every block stands out on %s', async ground => {
      const tokens = themeTokens(
        await readFile(new URL(`../../../templates/themes/${theme}.css`, import.meta.url), 'utf8')
      )
      const accent = wish && readableAccent(tokens, wish, pairs)
      const photo = Object.entries(photos).find(([name]) => name === ground)?.[1]
      // Each part of a lesson in turn: what has its colour is another on each ground.
      const part = ([1, 2, 3, 4] as const)[(ground.length + brand.length + themes.indexOf(theme)) % 4] ?? 2
      const scene = { background: photo ? 'images/photo.png' : ground, theme, part, ...(accent && { accent }) }
      if (sheets) await mkdir(sheets, { recursive: true })
      const sheet = sheets && join(sheets, `${theme}-${brand}-${ground}.png`)
      expect(await meter.faintIn(everyBlockDeck(scene, photo ?? photos.white), { ...(sheet && { sheet }) })).toEqual([])
    })
  })
})
