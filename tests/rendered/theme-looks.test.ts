import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readForPreview } from '../../src/build/read-preview.js'
import { contrastOf } from '../../src/deck/colour/colour.js'
import { themeTokens, tokenSheet } from '../../src/deck/colour/theme-tokens.js'
import type { Deck } from '../../src/deck/deck.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/index.js'
import { renderFormat } from '../../src/render/format.js'
import { slides } from '../../src/render/slides/slides.js'
import { launchBrowser } from '../browser.js'
import { writtenText } from '../declared-files.js'
import { long } from '../sampled.js'
import { deckNames } from '../translate/decks.js'
import { layOut } from './lay-out.js'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const themes = ['field', 'contrast', 'night', 'earth', 'charter']
const inTheme = (deck: Deck, theme: string): Deck => ({ ...deck, frontMatter: { ...deck.frontMatter, theme } })
async function inOwn(deck: Deck, look: string): Promise<Deck> {
  const { styles } = await readTemplates('en')
  return { ...deck, themeSheet: tokenSheet(themeTokens(`${styles['themes/field.css']}${look}`)) }
}

async function measured<Found>(deck: Deck, look: () => Found): Promise<Found> {
  const page = await browser.newPage()
  try {
    await layOut(page, deck, { scale: 0.25 })
    return await page.evaluate(look)
  } finally {
    await page.close()
  }
}

/** A deck of ours in languages, each as it is built. */
async function inLanguages(name: string, languages: readonly string[]): Promise<Deck[]> {
  const reading = await readForPreview(`decks/${name}/deck.md`, process.cwd(), languages, {})
  const checked = (await reading?.check(async () => {})) ?? []
  return checked.map(({ deck }) => deck).filter(({ language }) => languages.includes(language))
}

const linesOfTitles = () =>
  [...document.querySelectorAll<HTMLElement>('.slide-title:not(.unseen)')].map(title => {
    const range = document.createRange()
    range.selectNodeContents(title)
    return {
      words: title.textContent ?? '',
      lines: new Set([...range.getClientRects()].map(rect => Math.round(rect.top / 12))).size,
      isCut: title.scrollWidth > title.clientWidth + 1
    }
  })

describe('Titles in a serif face', () => {
  const languages = ['en', 'es', 'fr', 'ru']
  it.each(deckNames)('take no line more than layout predicts, and none is cut: %s', long, async name => {
    const decks = await inLanguages(name, languages)
    expect(decks.map(({ language }) => language)).toEqual(languages)
    for (const deck of decks) {
      const sans = await measured(inTheme(deck, 'field'), linesOfTitles)
      const serif = await measured(inTheme(deck, 'charter'), linesOfTitles)
      expect(serif.map(({ words }) => words)).toEqual(sans.map(({ words }) => words))
      expect(serif.filter(({ lines, isCut }, index) => isCut || lines > (sans[index]?.lines ?? 0))).toEqual([])
    }
  })
})

const example = `---
title: Water
language: en
duration: 10
audience: All
version: 1.0.0
date: 2026-01-01
source: Own
profile: plain
---

# Water

---

## What is it?

:::quiz
Which one?

- [x] This
- [ ] That
:::

---

A quick brown fox jumps over the lazy dog.

---

> Said without a title.
>
> — Somebody
`

const panels = `${example}
---

## Wells

::::columns
:::column{kind=do}
### Do

- Ask
:::
:::column{kind=avoid}
### Avoid

- Dig
:::
::::
`

const looks = () => {
  const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
  return {
    radius: style('.option').borderRadius,
    frame: style('.option').borderTopColor,
    statement: style('.layout-statement .slide-body > p').fontFamily.split(',')[0],
    untitled: style('.layout-quotation > .slide-head').borderBottomWidth,
    hasSerif: faces.some(family => family.includes('Source Serif 4'))
  }
}

describe('A theme is more than colours', () => {
  const { deck } = parse(example)

  it('charter has square boxes and serif titles, with all of their letters', async () => {
    const found = await measured(inTheme(deck, 'charter'), looks)
    expect(found).toMatchObject({ radius: '0px', statement: '"Source Serif 4"', untitled: '0px', hasSerif: true })
    const [file] = await renderFormat(slides, {
      deck: inTheme(deck, 'charter'),
      templates: await readTemplates('en'),
      options: { paper: 'a4', perPage: 3, ink: 'full', start: '09:00', release: false }
    })
    const [, range = ''] = /"Source Serif 4"[^}]*?unicode-range:([^;]+);/.exec(writtenText(file) ?? '') ?? []
    const codes = range.split(',').flatMap(part => {
      const [first = '', last = first] = part.replace('U+', '').split('-')
      const start = Number.parseInt(first, 16)
      return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, at) => start + at)
    })
    for (const letter of 'quickbrownfxjmpsvthlazydg') expect(codes, letter).toContain(letter.codePointAt(0))
  })

  it('earth has round boxes, night has grounds without lines', async () => {
    expect(await measured(inTheme(deck, 'earth'), looks)).toMatchObject({ radius: '20px', hasSerif: false })
    expect(await measured(inTheme(deck, 'night'), looks)).toMatchObject({ frame: 'rgba(0, 0, 0, 0)' })
  })

  it('each is known by how its titles stand', async () => {
    const title = () => {
      const style = (selector: string, part?: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body, part)
      const head = '.layout-columns > .slide-head'
      return {
        place: style(`${head} > .slide-title`).textAlign,
        ground: style(head, '::before').backgroundImage.startsWith('linear-gradient'),
        sun: ['.layout-columns', '.layout-number'].map(one => style(one, '::before').borderEndStartRadius === '100%'),
        overFigure: style('.layout-number .slide-title').textAlign,
        bar: style(head, '::after').width === '120px',
        light: style(head, '::after').backgroundImage.includes('gradient'),
        reaches: style(head).borderImageSource.includes('gradient'),
        frame: style('.layout-columns').backgroundImage !== 'none',
        question: style('.question').fontFamily.split(',')[0]
      }
    }
    const columns = '\n---\n\n## Two\n\n::::columns\n:::column\nOne\n:::\n\n:::column\nTwo\n:::\n::::\n'
    const figure = '\n---\n\n## How much\n\n**$2.5 million**\n\nfor one year\n'
    const { deck: titled } = parse(example + columns + figure)
    const plain = {
      place: 'start',
      overFigure: 'start',
      ground: false,
      sun: [false, false],
      bar: false,
      light: false,
      reaches: false,
      frame: false
    }
    expect(await measured(inTheme(titled, 'field'), title)).toMatchObject({ ...plain, bar: true })
    expect(await measured(inTheme(titled, 'charter'), title)).toMatchObject({
      ...plain,
      overFigure: 'center',
      frame: true,
      question: '"Source Serif 4"'
    })
    const soft = await inOwn(titled, '.look { --rule: line; --title-ground: soft; }')
    expect(await measured(soft, title)).toMatchObject({ ...plain, ground: true })
    const centred = await inOwn(titled, '.look { --rule: line; --title-place: centre; }')
    expect(await measured(centred, title)).toMatchObject({ ...plain, place: 'center', overFigure: 'center' })
    expect(await measured(inTheme(titled, 'earth'), title)).toMatchObject({ ...plain, sun: [false, true] })
    expect(await measured(inTheme(titled, 'night'), title)).toMatchObject({ ...plain, light: true })
    expect(await measured(inTheme(titled, 'contrast'), title)).toMatchObject({ ...plain, reaches: true })
  })

  it('contrast counts parts in the ink of words, and the part that begins in a block', async () => {
    const parts = [1, 2].map(part => `::slide{scope=${part} layout=section}\n\n# Part ${part}\n`)
    const scope = '## Scope\n\n:::scope\n1. A\n2. B\n:::\n'
    const { deck: parted } = parse([example, scope, ...parts].join('\n---\n\n'))
    const counts = () =>
      [...document.querySelectorAll('.part-count')].map(count => {
        const number = getComputedStyle(count.querySelector('strong') ?? count)
        const slide = getComputedStyle(count.closest('.slide') ?? count)
        return {
          count: count.textContent,
          inInk: getComputedStyle(count).color === slide.color,
          onBlock: number.backgroundColor !== 'rgba(0, 0, 0, 0)' && number.color === slide.backgroundColor
        }
      })
    expect(await measured(inTheme(parted, 'contrast'), counts)).toEqual([
      { count: '1 / 2', inInk: true, onBlock: true },
      { count: '2 / 2', inInk: true, onBlock: true }
    ])
    expect(await measured(inTheme(parted, 'field'), counts)).toMatchObject([{ onBlock: false }, { onBlock: false }])
  })

  it.each(['en', 'ar'])('contrast draws a line around each band of takeaways: %s', async language => {
    const bands = '## Take home\n\n:::takeaways\n- Ask: early {icon=clock}\n- Wait: for help {icon=shield}\n:::\n'
    const { deck: taken } = parse(`${example.replace('language: en', `language: ${language}`)}\n---\n\n${bands}`)
    const shadows = () =>
      [...document.querySelectorAll('.takeaways.icons li')].map(band => getComputedStyle(band).boxShadow)
    const edge = language === 'ar' ? '3px 0px' : '-3px 0px'
    const found = await measured(inTheme(taken, 'contrast'), shadows)
    expect(found).toHaveLength(2)
    for (const shadow of found)
      for (const line of [edge, '0px 3px', '0px -3px']) expect(shadow).toContain(`${line} 0px 0px inset`)
    expect(new Set(await measured(inTheme(taken, 'field'), shadows))).toEqual(new Set(['none']))
  })

  it.each(themes)(
    '%s has as much air above the heads of panels as beside them, where no band holds those',
    async theme => {
      const heads = await measured(inTheme(parse(panels).deck, theme), () =>
        [...document.querySelectorAll('.with-kind > h3')].map(head => {
          const range = document.createRange()
          range.selectNodeContents(head)
          const [words, panel] = [range, head.parentElement].map(one => one?.getBoundingClientRect())
          const { fontSize, backgroundColor } = getComputedStyle(head)
          // Letters begin a third of their size below the box of their line.
          const above = (words?.top ?? 0) - (panel?.top ?? 0) + 0.33 * Number.parseFloat(fontSize)
          return {
            isBand: backgroundColor !== 'rgba(0, 0, 0, 0)',
            apart: above - ((words?.left ?? 0) - (panel?.left ?? 0))
          }
        })
      )
      expect(heads).toHaveLength(2)
      for (const { isBand, apart } of heads) if (!isBand) expect(Math.abs(apart)).toBeLessThan(3)
    }
  )

  it.each(['', ' icon=flag'])(
    'marks of panels stand beside the first line of their words, with heads of%s',
    async icon => {
      const { deck: marked } = parse(panels.replaceAll(/kind=\w+/g, kind => `${kind}${icon}`))
      const apart = await measured(marked, () =>
        [...document.querySelectorAll('.with-kind li')].map(item => {
          const range = document.createRange()
          range.selectNodeContents(item)
          const words = [...range.getClientRects()].findLast(({ width }) => width > 0)
          const mark = item.querySelector('.icon')?.getBoundingClientRect()
          if (!words || !mark) return undefined
          return { down: mark.top + mark.height / 2 - words.top - words.height / 2, beside: words.left - mark.right }
        })
      )
      expect(apart).toHaveLength(2)
      for (const one of apart) {
        expect(Math.abs(one?.down ?? 99)).toBeLessThan(6)
        expect(one?.beside).toBeGreaterThan(0)
      }
    }
  )

  it.each(themes)('%s has bars that are far stronger than what they stand on', async theme => {
    const chart = `${example}\n---\n\n## Time\n\n:::chart{kind=bar unit="minutes of 45" highlight=Walk}\n| | minutes of 45 |\n| --- | --- |\n| Rest | 5 |\n| Talk | 18 |\n| Walk | 22 |\n:::\n`
    for (const ground of ['', '::slide{background=dark}', '::slide{background=accent}']) {
      const { deck } = parse(chart.replace('## Time', `${ground}\n\n## Time`))
      const fills = await measured(inTheme(deck, theme), () => {
        const context = new OffscreenCanvas(1, 1).getContext('2d')
        const paint = (path: Element) => {
          if (context) context.fillStyle = getComputedStyle(path).fill
          context?.fillRect(0, 0, 1, 1)
          const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
          return [red / 255, green / 255, blue / 255] as const
        }
        const all = (look: string) => [...document.querySelectorAll(`.chart path.${look}`)].map(paint)
        return { tracks: all('track'), bars: [...all('level-1'), ...all('level-2')] }
      })
      expect(fills.bars).toHaveLength(3)
      const [track] = fills.tracks
      for (const bar of fills.bars) expect(track && contrastOf(bar, track), ground).toBeGreaterThan(3)
    }
  })

  it('charter has a strong line from end to end above panels of a kind', async () => {
    const edges = await measured(inTheme(parse(panels).deck, 'charter'), () =>
      [...document.querySelectorAll('.with-kind')].map(panel => {
        const { borderTopColor, backgroundImage, backgroundSize, backgroundOrigin } = getComputedStyle(panel)
        const isLine = backgroundImage.startsWith('linear-gradient') && backgroundSize.startsWith('100%')
        // A border would be cut off slanted where it meets those beside it.
        return { borderTopColor, isLine, backgroundOrigin }
      })
    )
    const whole = { borderTopColor: 'rgba(0, 0, 0, 0)', isLine: true, backgroundOrigin: 'border-box' }
    expect(edges).toEqual([whole, whole])
  })

  it('charter has serif figures in every script', async () => {
    const figure = (language: string) =>
      parse(
        `${example.replace('language: en', `language: ${language}`)}\n---\n\n## How much\n\n**$2.5 million**\n\nfor one year\n`
      ).deck
    const face = () => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
      return ['.layout-number .slide-body > p', '.slide-title'].map(one => style(one).fontFamily.includes('Serif'))
    }
    expect(await measured(inTheme(figure('en'), 'charter'), face)).toEqual([true, true])
    for (const language of ['ar', 'zh'])
      expect(await measured(inTheme(figure(language), 'charter'), face), language).toEqual([true, false])
  })

  it('no part has the colour of a warning along the edge of its light slides', async () => {
    const parts = [1, 2, 3, 4].map(part => `::slide{scope=${part}}\n\n## Step ${part}\n\n- One\n- Two\n`)
    const scope = '## Scope\n\n:::scope\n1. A\n2. B\n3. C\n4. D\n:::\n'
    const { deck: parted } = parse([example, scope, ...parts].join('\n---\n\n'))
    const edges = () => {
      const inColour = (slide: Element, colour: string) => {
        const word = slide.appendChild(document.createElement('i'))
        word.style.color = `var(--${colour})`
        return getComputedStyle(word).color
      }
      return [...document.querySelectorAll('.slide.ground-paper[class*=" part-"]')].map(slide => [
        getComputedStyle(slide, '::after').backgroundColor,
        inColour(slide, 'warning')
      ])
    }
    for (const theme of themes) {
      const found = await measured(inTheme(parted, theme), edges)
      expect(found.length, theme).toBeGreaterThan(3)
      expect(
        found.filter(([edge, warning]) => edge === warning),
        theme
      ).toEqual([])
    }
  })

  const opened = (direction = 'en') =>
    parse(
      `${example.replace('language: en', `language: ${direction}`).replace('# Water', '# Water\n\n![A well](well.svg)')}\n---\n\n## Outcomes\n\n:::outcomes\n1. Ask\n2. Wait\n:::\n`
    ).deck
  const opening = () => {
    const [slide, words] = ['.layout-title', '.slide-title'].map(one => document.querySelector(one))
    const shown = slide?.querySelector('.shown')
    if (!slide || !shown || !words) throw new Error('There is no picture beside the title')
    const style = getComputedStyle(shown)
    const [picture, title, stage] = [shown, words, slide].map(one => one.getBoundingClientRect())
    if (!picture || !title || !stage) throw new Error('Nothing has a place')
    const mark = document.querySelector('.outcomes li') ?? document.body
    return {
      cut: style.clipPath.slice(0, 7),
      arch: style.borderTopLeftRadius,
      frame: style.borderTopStyle,
      edge: [style.borderLeftWidth, style.borderRightWidth].join(' '),
      isWide: picture.width > 620,
      ring: getComputedStyle(mark, '::before').borderRadius,
      number: getComputedStyle(mark, '::before').backgroundColor !== 'rgba(0, 0, 0, 0)',
      apart: Math.round(Math.max(picture.left - title.right, title.left - picture.right)) > 8,
      // It reaches a pixel past the edge, where no line of the ground may be seen.
      inside: picture.left >= stage.left - 1 && picture.right <= stage.right + 1 && picture.bottom <= stage.bottom + 1
    }
  }

  it.each(['en', 'ar'])(
    'each is known by the picture of its title and the numbers of its lists: %s',
    async language => {
      const deck = opened(language)
      const edge = (width: string) => (language === 'ar' ? `0px ${width}` : `${width} 0px`)
      const plain = {
        cut: 'none',
        arch: '0px',
        frame: 'none',
        edge: edge('0px'),
        isWide: false,
        apart: true,
        inside: true
      }
      const ring = { ring: '50%', number: false }
      const own = await inOwn(deck, '.look { --opening: beside; --marks: ring; }')
      expect(await measured(own, opening)).toEqual({ ...plain, ...ring })
      expect(await measured(inTheme(deck, 'field'), opening)).toEqual({ ...plain, ...ring, cut: 'polygon' })
      expect(await measured(inTheme(deck, 'earth'), opening)).toEqual({
        ...plain,
        ring: '50%',
        number: true,
        arch: '999px'
      })
      expect(await measured(inTheme(deck, 'charter'), opening)).toEqual({
        ...plain,
        ...ring,
        frame: 'double',
        edge: '9px 9px'
      })
      expect(await measured(inTheme(deck, 'night'), opening)).toMatchObject({
        cut: 'none',
        isWide: false,
        inside: true
      })
      expect(await measured(inTheme(deck, 'contrast'), opening)).toEqual({
        ...plain,
        ring: '0px',
        number: true,
        edge: edge('16px')
      })
    }
  )

  it('contrast ends the line below a title at a picture, and parts rows by lines alone', async () => {
    const rows = ['Ask early', 'Write it down', 'Tell the guard', 'Wait', 'Go on', 'Report']
    const icons = ['clock', 'report', 'shield', 'people', 'route', 'radio']
    const list = (count: number) =>
      rows
        .slice(0, count)
        .map((row, at) => `- ${row} {icon=${icons[at]}}`)
        .join('\n')
    const { deck: rowed } = parse(
      `${example}\n---\n\n::slide{layout=rows}\n\n## Six\n\n${list(6)}\n\n---\n\n::slide{layout=rows}\n\n## Five\n\n${list(5)}\n\n---\n\n::slide{layout=picture-half}\n\n## Half\n\n- One\n- Two\n\n![A well](well.svg)\n`
    )
    const found = await measured(inTheme(rowed, 'contrast'), () => ({
      outlines: [...document.querySelectorAll('.in-rows > li')].map(row => getComputedStyle(row).outlineStyle),
      lines: [...document.querySelectorAll('.in-rows > li + li')].map(row => getComputedStyle(row).borderTopWidth),
      picture: [...document.querySelectorAll('.layout-picture-half .shown')].map(one => getComputedStyle(one).zIndex),
      edge: [...document.querySelectorAll('.layout-picture-half .shown')].map(one => getComputedStyle(one).outlineWidth)
    }))
    expect(new Set(found.outlines)).toEqual(new Set(['none']))
    expect(found.lines.filter(line => line === '0px')).toHaveLength(1)
    expect(found.picture).toEqual(['0'])
    expect(found.edge).toEqual(['3px'])
  })

  it.each(['en', 'ar'])('night begins the light below a title beside a picture, never on it: %s', async language => {
    const half = '::slide{layout=picture-half}\n\n## Half\n\n- One\n- Two\n\n![A well](well.svg)\n'
    const text = example.replace('language: en', `language: ${language}`)
    const { deck: halves } = parse([text, half, half].join('\n---\n\n'))
    const found = await measured(inTheme(halves, 'night'), () =>
      [...document.querySelectorAll('.layout-picture-half')].map(slide => ({
        isFirst: slide.classList.contains('picture-first'),
        indent: getComputedStyle(slide.querySelector('.slide-head') ?? slide, '::after').marginInlineStart
      }))
    )
    expect(found).toEqual([
      { isFirst: false, indent: '-80px' },
      { isFirst: true, indent: '0px' }
    ])
  })

  it.each(['en', 'ar'])('earth ends a drawing at a line where its words are: %s', async language => {
    const half = '::slide{layout=picture-half}\n\n## Half\n\n- One\n- Two\n\n![A well](well.svg)\n'
    const text = example.replace('language: en', `language: ${language}`)
    const { deck: halves } = parse([text, half, half, half].join('\n---\n\n'))
    const found = await measured(inTheme(halves, 'earth'), () =>
      [...document.querySelectorAll('.layout-picture-half')].map((slide, at) => {
        // A window that is higher sets the picture of a break above its words.
        if (at === 2) slide.classList.add('below-picture')
        const picture = document.createElement('img')
        slide.querySelector('.shown')?.replaceChildren(picture)
        const style = getComputedStyle(picture)
        return {
          line: [style.borderInlineStartWidth, style.borderInlineEndWidth, style.borderBlockEndWidth].join(' '),
          round: [style.borderStartStartRadius, style.borderStartEndRadius].join(' ')
        }
      })
    )
    expect(found).toEqual([
      { line: '4px 0px 0px', round: '160px 0px' },
      { line: '0px 4px 0px', round: '0px 160px' },
      { line: '0px 0px 4px', round: '0px 0px' }
    ])
  })

  it('night lights the discs of icons, which would sink into its dark boxes', async () => {
    const boxes =
      '::slide{background=calm}\n\n## Boxes\n\n- Listen {icon=ear}\n- Report {icon=file}\n- Refer {icon=link}\n'
    const { deck: withIcons } = parse(`${example}\n---\n\n${boxes}`)
    const shown = await measured(inTheme(withIcons, 'night'), () => {
      const light = (colour: string) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number))
      return [...document.querySelectorAll('li.with-icon > .icon')].map(icon => {
        const { backgroundColor, color } = getComputedStyle(icon)
        return { disc: light(backgroundColor) > 200, lines: light(color) < 70 }
      })
    })
    expect(shown).toEqual(Array.from({ length: 3 }, () => ({ disc: true, lines: true })))
  })

  it('night begins a picture beside a title at a line of light: one that fades in dissolves the lines of a drawing', async () => {
    const edge = () => {
      const picture = document.createElement('img')
      const shown = document.querySelector('.illustrated .shown') ?? document.body
      shown.append(picture)
      const { borderInlineStartWidth, borderInlineStartColor } = getComputedStyle(shown)
      return [borderInlineStartWidth, borderInlineStartColor, getComputedStyle(picture).maskImage]
    }
    expect(await measured(inTheme(opened(), 'night'), edge)).toEqual(['6px', 'rgb(143, 224, 208)', 'none'])
  })

  it('earth has its sun clear of the words of a sentence alone', async () => {
    const words = 'A mine that lay in a field in May can lie on your road in September.'
    const { deck: said } = parse(`${example}\n---\n\n::slide{layout=statement}\n\n## The rain\n\n${words}\n`)
    const clearance = await measured(inTheme(said, 'earth'), () => {
      const slide = [...document.querySelectorAll('.layout-statement')].at(-1) ?? document.body
      const sun = getComputedStyle(slide, '::before')
      const rings = [...sun.boxShadow.matchAll(/0px 0px 0px (\d+)px/g)].map(([, ring]) => Number(ring))
      const range = document.createRange()
      range.selectNodeContents(slide.querySelector('.slide-body > p') ?? slide)
      const { right, bottom } = slide.getBoundingClientRect()
      const nearest = [...range.getClientRects()].map(line => Math.hypot(right - line.right, bottom - line.bottom))
      return Math.min(...nearest) - Number.parseFloat(sun.width) - Math.max(...rings)
    })
    expect(clearance).toBeGreaterThan(0)
  })

  it.each(['en', 'ar'])(
    'what hangs below a title keeps clear of letters that reach below their line: %s',
    async language => {
      const heads = `::slide{#one}\n\n## ${language === 'ar' ? 'رقم وحقّ في يوم' : 'Stop, warn, pay'}\n\n- One\n- Two\n- Three\n- Four\n`
      const { deck: titled } = parse(`${example.replace('language: en', `language: ${language}`)}\n---\n\n${heads}`)
      const air = () => {
        const head = document.querySelector('#one .slide-head') ?? document.body
        const title = head.querySelector<HTMLElement>('.slide-title') ?? document.body
        const mark = document.createElement('span')
        mark.style.cssText = 'display: inline-block; width: 0; height: 0'
        title.append(mark)
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(title)
        const context = document.createElement('canvas').getContext('2d')
        if (!context) return -1
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`
        const letters = context.measureText(title.textContent ?? '').actualBoundingBoxDescent
        const zoom = head.getBoundingClientRect().width / (head as HTMLElement).offsetWidth
        const bar = getComputedStyle(head, '::after')
        const below = (head as HTMLElement).offsetHeight - Number.parseFloat(getComputedStyle(head).borderBottomWidth)
        const top =
          head.getBoundingClientRect().top + (bar.content === 'none' ? below : Number.parseFloat(bar.top)) * zoom
        return (top - mark.getBoundingClientRect().bottom) / zoom - letters
      }
      for (const theme of ['earth', 'field'])
        expect(await measured(inTheme(titled, theme), air), theme).toBeGreaterThanOrEqual(6)
    }
  )

  it('field has round boxes with lines, and no letters of its own', async () => {
    const found = await measured(inTheme(deck, 'field'), looks)
    expect(found).toMatchObject({ radius: '10px', hasSerif: false })
    expect(found.frame).not.toBe('rgba(0, 0, 0, 0)')
  })
})
