import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  boldClasses,
  boldElements,
  regularClasses,
  surelyBold,
  surelyBoldClasses
} from '../../../src/render/fonts/bold-text.js'
import { long, sampled } from '../../sampled.js'
import { openReadingRoom, pages, type ReadingRoom, scripts } from './script-decks.js'

/** Texts of a page that are drawn with a font that the page does not carry, each with that font's name. */
async function foreignFonts(page: Page): Promise<string[]> {
  const session = await page.createCDPSession()
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  await page.evaluate(() => {
    // Fonts are only known of what is laid out. Code is set in whatever the reader's machine has for it.
    for (const element of document.querySelectorAll<HTMLElement>('[hidden]')) element.hidden = false
    // reveal.js's own button for its pause, which we never use, is in English and never seen.
    for (const unseen of document.querySelectorAll('code, .pause-overlay')) unseen.remove()
  })
  await session.send('DOM.getDocument', { depth: -1 })
  const found: string[] = []
  const { searchId, resultCount } = await session.send('DOM.performSearch', {
    query: '//body//*[text()[normalize-space()] and not(self::script)]'
  })
  if (resultCount === 0) throw new Error('The page holds no text')
  const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount })
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
    const foreign = fonts.filter(font => !font.isCustomFont)
    if (foreign.length === 0) continue
    const { outerHTML } = await session.send('DOM.getOuterHTML', { nodeId })
    found.push(`${foreign.map(({ familyName }) => familyName)}: ${outerHTML.slice(0, 160)}`)
  }
  return found
}

describe.each(scripts)('in the script of the %s deck', name => {
  let room: ReadingRoom
  beforeAll(async () => {
    room = await openReadingRoom(name)
  })
  afterAll(() => room.leave())

  test.each(sampled(pages, 1))('%s draws every letter with a font that it carries', long, async file => {
    const page = await room.open(file)
    expect(await foreignFonts(page)).toEqual([])
    await page.close()
  })

  test.each(sampled(pages, 1))('%s carries the bold shapes of ideographs that it sets in bold', long, async file => {
    const page = await room.open(file)
    const known = [...boldElements, ...[...boldClasses].map(name => `.${name}`)].join(',')
    const missed = await page.evaluate(selector => {
      const inBold = new Set([...document.querySelectorAll(selector)].flatMap(one => [...(one.textContent ?? '')]))
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || parent.closest('script, output') || Number(getComputedStyle(parent).fontWeight) < 600) continue
        const ideographs = node.textContent?.match(/\p{Script=Han}/gu) ?? []
        if (ideographs.some(letter => !inBold.has(letter))) found.push(parent.outerHTML.slice(0, 120))
      }
      return found
    }, known)
    expect(missed).toEqual([])
    await page.close()
  })

  test.each(sampled(pages, 1))(
    '%s sets nothing in regular letters where only bold ones are carried',
    long,
    async file => {
      const page = await room.open(file)
      const selectors = (...names: ReadonlySet<string>[]) => names.flatMap(set => [...set])
      const bold = [...selectors(surelyBold), ...selectors(surelyBoldClasses).map(name => `.${name}`)].join(',')
      const again = selectors(regularClasses)
        .map(name => `.${name}`)
        .join(',')
      const missed = await page.evaluate(
        (bold, again) => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
          const found: string[] = []
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const parent = node.parentElement
            if (!parent?.closest(bold) || parent.closest(again) || !/\p{Script=Han}/u.test(node.textContent ?? ''))
              continue
            if (Number(getComputedStyle(parent).fontWeight) < 600) found.push(parent.outerHTML.slice(0, 120))
          }
          return found
        },
        bold,
        again
      )
      expect(missed).toEqual([])
      await page.close()
    }
  )

  test('no page asks for anything', () => {
    expect(room.requests).toEqual([])
  })
})
