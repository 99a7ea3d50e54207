import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { launchBrowser } from '../browser.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const grounds = ['paper', 'calm', 'accent', 'dark']

async function look(theme: string, language = 'en') {
  const sentence = language === 'ar' ? 'اسألوا وانتظروا وأنصتوا.' : 'Ask, wait, and listen.'
  const slides = grounds.map(
    ground => `::slide{background=${ground} layout=statement icon=ear}\n\n## Remember\n\n${sentence}`
  )
  const text = [`---\nlanguage: ${language}\ntheme: ${theme}\n---\n\n# T`, ...slides].join('\n\n---\n\n')
  const page = await browser.newPage()
  try {
    await layOut(page, parse(text).deck)
    return await page.$$eval('.sentence-icon', icons => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      const light = (colour: string) => {
        if (!context) throw new Error('There is no canvas')
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
        const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map(part => {
          const share = part / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      return icons.map(icon => {
        const slide = icon.closest('.slide')
        const words = slide?.querySelector('.slide-body p')
        if (!slide || !words) throw new Error('There is no sentence')
        const range = document.createRange()
        range.selectNodeContents(words)
        const [box, text, all] = [icon, range, slide].map(one => one.getBoundingClientRect())
        if (!box || !text || !all) throw new Error('There is no box')
        const own = light(getComputedStyle(icon).stroke)
        const contrasts = ['--ground', '--tint'].map(name => {
          const under = document.createElement('i')
          under.style.color = `var(${name})`
          slide.append(under)
          const other = light(getComputedStyle(under).color)
          return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05)
        })
        return {
          contrast: Math.min(...contrasts),
          apart: Math.max(box.left - text.right, text.left - box.right),
          edge: Math.min(box.left - all.left, all.right - box.right),
          below: text.top - (slide.querySelector('.slide-title')?.getBoundingClientRect().bottom ?? 0),
          isAtRight: box.left > text.right,
          off: Math.abs((box.top + box.bottom - text.top - text.bottom) / 2),
          hidden: icon.getAttribute('aria-hidden')
        }
      })
    })
  } finally {
    await page.close()
  }
}

test.each(['field', 'earth', 'night', 'charter', 'contrast'])(
  'An icon beside a sentence can be seen on every ground, clear of the words and in their middle: %s',
  async theme => {
    const icons = await look(theme)
    expect(icons.length).toBe(grounds.length)
    for (const { contrast, apart, edge, isAtRight, off, hidden } of icons) {
      expect(contrast).toBeGreaterThanOrEqual(3)
      expect(apart).toBeGreaterThanOrEqual(40)
      expect(edge).toBeGreaterThanOrEqual(70)
      expect({ isAtRight, hidden }).toEqual({ isAtRight: true, hidden: 'true' })
      expect(off).toBeLessThan(12)
    }
  }
)

test('It stands at the left where reading begins at the right', async () => {
  const icons = await look('field', 'ar')
  expect(icons.map(({ isAtRight }) => isAtRight)).toEqual(grounds.map(() => false))
})

test('The small title of a sentence stands right above it', async () => {
  for (const { below } of await look('field')) {
    expect(below).toBeGreaterThan(8)
    expect(below).toBeLessThan(72)
  }
})
