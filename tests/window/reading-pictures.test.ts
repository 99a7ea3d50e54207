import { expect, test } from 'vitest'
import { deckOf, openSlidesFixture } from './slides-fixture.js'

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="600"/>')

test('On a phone a narrow picture is as wide as its words, no higher than 300 pixels, and a cover has a large title', async () => {
  const deck = deckOf(
    'Wells',
    '# Wells\n\n---\n\n::slide{layout=picture-half}\n\n## A well\n\n- Water\n- Rope\n\n![decorative](well.svg)'
  )
  const drawing = {
    state: 'found',
    mediaType: 'image/svg+xml',
    content: svg,
    width: 200,
    height: 600,
    bytes: 77
  } as const
  const room = await openSlidesFixture({ ...deck, pictures: { 'well.svg': drawing } })
  const page = await room.browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.deck.read')
  await page.$$eval('.slide img', all => Promise.all(all.map(one => one.decode())))
  const { size, image, head } = await page.evaluate(() => {
    const box = (one: string) => document.querySelector(one)?.getBoundingClientRect()
    const title = document.querySelector('.layout-title .slide-title')
    return {
      size: title && getComputedStyle(title).fontSize,
      image: box('.slide img')?.toJSON(),
      head: box('.slide:has(img) .slide-head')?.toJSON()
    }
  })
  await room.leave()
  expect(size).toBe('40px')
  expect(image?.height).toBe(300)
  expect(Math.round(image?.width ?? 0)).toBe(Math.round(head?.width ?? -1))
})

test('On a phone a picture of a question leaves most of the window to its answers, one beside care is whole, and a sentence alone is large', async () => {
  const quiz = (name: string) =>
    `## Check: ${name}\n\n![decorative](${name}.svg)\n\n:::quiz\nWho goes?\n\n- [x] One of the group\n- [ ] All of them\n:::`
  const care =
    '## Before\n\n:::callout{kind=care}\n- Leave at any time\n- Nobody has to share\n- Talk to somebody\n:::\n\n![decorative](door.svg)'
  const deck = deckOf(
    'Wells',
    [
      quiz('wide'),
      quiz('upright'),
      care,
      '::slide{layout=statement}\n\n## A line\n\nReport and refer. Do not interrogate or investigate.'
    ].join('\n\n---\n\n')
  )
  const sized = (width: number, height: number) =>
    ({
      state: 'found',
      mediaType: 'image/svg+xml',
      content: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`),
      width,
      height,
      bytes: 77
    }) as const
  const pictures = { 'wide.svg': sized(800, 600), 'upright.svg': sized(700, 790), 'door.svg': sized(500, 700) }
  const room = await openSlidesFixture({ ...deck, pictures })
  const page = await room.browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.deck.read')
  await page.$$eval('.slide img', all => Promise.all(all.map(one => one.decode())))
  const images = await page.$$eval('.slide img', all => all.map(one => [one.width, one.height]))
  const sentence = await page.$eval('.layout-statement .slide-body p', one => [
    Number.parseFloat(getComputedStyle(one).fontSize),
    one.scrollWidth - one.clientWidth
  ])
  await room.leave()
  const [wide, upright, door] = images
  expect(wide?.[0]).toBeGreaterThan(340)
  expect(wide?.[1]).toBe(211)
  expect(upright).toEqual([187, 211])
  expect(door).toEqual([157, 220])
  expect(sentence[0]).toBeGreaterThan(33)
  expect(sentence[1]).toBe(0)
})

test('On a phone pictures of a set stand beside their captions, all in one window', async () => {
  const named = ['Road', 'Gate', 'Radio']
  const pictures = named.map(name => `![decorative](${name}.svg "${name}")`).join('\n')
  const deck = deckOf('Wells', `# Wells\n\n---\n\n::slide{layout=picture-set}\n\n## Three places\n\n${pictures}`)
  const upright = {
    state: 'found',
    mediaType: 'image/svg+xml',
    content: svg,
    width: 500,
    height: 600,
    bytes: 77
  } as const
  const room = await openSlidesFixture({
    ...deck,
    pictures: Object.fromEntries(named.map(name => [`${name}.svg`, upright]))
  })
  const page = await room.browser.newPage()
  await page.setViewport({ width: 390, height: 844 })
  await page.goto(`file://${room.folder}/slides.html`)
  await page.waitForSelector('.deck.read')
  await page.$$eval('.in-set img', all => Promise.all(all.map(one => one.decode())))
  const { height, beside } = await page.evaluate(() => ({
    height: document.querySelector('.slide.layout-picture-set')?.getBoundingClientRect().height,
    beside: [...document.querySelectorAll('.in-set')].map(one => {
      const [picture, words] = ['img', 'figcaption'].map(part => one.querySelector(part)?.getBoundingClientRect())
      return picture && words && picture.width < 200 && picture.right <= words.left
    })
  }))
  await room.leave()
  expect(beside).toEqual([true, true, true])
  expect(height).toBeLessThan(844)
})

test.each(['field', 'earth'])(
  'On a phone a drawing that goes on beyond its frame is whole, a strip is cut at its sides, and all pictures have one corner: %s',
  async theme => {
    const sized = (width: number, height: number, more = '') =>
      ({
        state: 'found',
        mediaType: 'image/svg+xml',
        content: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${more}><path d="M-900-900h9000v9000h-9000"/></svg>`
        ),
        width,
        height,
        bytes: 77
      }) as const
    const deck = deckOf(
      'Wells',
      [
        '# Wells',
        '::slide{layout=picture-half}\n\n## Whole\n\n- Water\n- Rope\n\n![decorative](beyond.svg)',
        '::slide{layout=picture-half}\n\n## Cut\n\n- Water\n- Rope\n\n![decorative](framed.svg)',
        '::slide{layout=picture-full}\n\n## A strip\n\n![decorative](strip.svg)',
        '::slide{layout=picture-set}\n\n## Set\n\n![decorative](framed.svg "One")\n![decorative](framed.svg "Two")'
      ].join('\n\n---\n\n')
    )
    const pictures = {
      'beyond.svg': sized(500, 800, ' preserveAspectRatio="xMidYMid"'),
      'framed.svg': sized(500, 800),
      'strip.svg': sized(1600, 300)
    }
    const room = await openSlidesFixture({ ...deck, frontMatter: { ...deck.frontMatter, theme }, pictures })
    const page = await room.browser.newPage()
    await page.setViewport({ width: 390, height: 844 })
    await page.goto(`file://${room.folder}/slides.html`)
    await page.waitForSelector('.deck.read')
    await page.$$eval('.slide img', all => Promise.all(all.map(one => one.decode())))
    const seen = await page.$$eval('.slide img', all =>
      all.map(one => [getComputedStyle(one).objectFit, one.height, getComputedStyle(one).borderTopLeftRadius])
    )
    await room.leave()
    const corners = new Set(seen.map(([, , corner]) => corner))
    expect(seen.slice(0, 3).map(([fit, height]) => [fit, height])).toEqual([
      ['fill', 300],
      ['cover', 300],
      ['cover', 192]
    ])
    expect(corners.size).toBe(1)
    expect([...corners][0]).not.toBe('0px')
  }
)
