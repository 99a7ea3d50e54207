import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

// Where titles alone begin, and whether the colours of parts leave those of a theme in peace.

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const part = (scope: number) => `::slide{scope=${scope} layout=section}

# Part ${scope}

![A well](well.svg)

---

::slide{scope=${scope} ground=dark}

Ask before you dig.

---

::slide{scope=${scope} ground=accent}

## How long

**7 hours**

---

::slide{scope=${scope} ground=paper}

## Wells

- One
- Two

---

`

const text = (theme: string, language: string) => `---
title: Water
language: ${language}
duration: 10
theme: ${theme}
---

# Water

![A well](well.svg)

---

## Scope

:::scope
1. Ask
2. Wait
3. Go on
:::

---

${[1, 2, 3].map(part).join('')}::slide{layout=closing}

# Thank you

![A well](well.svg)
`

async function found(theme: string, language = 'en') {
  const page = await browser.newPage()
  try {
    await layOut(page, parse(text(theme, language)).deck, { scale: 0.25 })
    return await page.evaluate(() => {
      const edgeOf = (slide: Element) => {
        const { content, backgroundColor } = getComputedStyle(slide, '::after')
        return content === 'none' ? 'none' : backgroundColor
      }
      const slides = [...document.querySelectorAll('.slide')]
      const parted = slides.filter(slide => /\bpart-\d/.test(slide.className))
      return {
        titles: slides
          .filter(slide => slide.matches('.layout-title, .layout-section, .layout-statement, .layout-closing'))
          .flatMap(slide => [...slide.querySelectorAll('.slide-title:not(.unseen), .slide-body > p')])
          .map(words => getComputedStyle(words).textAlign),
        onDeep: parted.filter(slide => slide.matches('.ground-accent, .ground-dark')).map(edgeOf),
        onPaper: parted
          .filter(slide => slide.matches('.ground-paper:not(.layout-statement, .layout-section)'))
          .map(edgeOf),
        minutes: [...document.querySelectorAll('.layout-section .part:not(.current) > .part-minutes')].map(
          minutes => getComputedStyle(minutes).color
        )
      }
    })
  } finally {
    await page.close()
  }
}

describe('One axis', () => {
  it.each(['en', 'ar'])('has every title and sentence that stands alone in charter: %s', async language => {
    const { titles } = await found('charter', language)
    expect(titles.length).toBeGreaterThan(3)
    expect(new Set(titles)).toEqual(new Set(['start']))
  })
})

describe('Colours of parts', () => {
  it.each(['charter', 'contrast'])('have no edge on deep grounds in %s, and one on paper', async theme => {
    const { onDeep, onPaper } = await found(theme)
    expect(onDeep.length).toBeGreaterThan(2)
    expect(new Set(onDeep)).toEqual(new Set(['none']))
    expect(onPaper.length).toBeGreaterThan(0)
    expect(onPaper).not.toContain('none')
    expect((await found('field')).onDeep).not.toContain('none')
  })

  it.each(['field', 'contrast', 'night', 'earth', 'charter'])('are not those of minutes in %s', async theme => {
    const { minutes } = await found(theme)
    expect(minutes.length).toBeGreaterThan(5)
    expect(new Set(minutes).size).toBe(1)
  })
})
