import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { deckOf, exampleDeck, until } from '../window/slides-fixture.js'
import { ownDecks, readExample, readOwnDeck, type Stand, setUpStand } from './decks.js'

// Participants open slides and handouts on their phones, facilitators the guide: no keyboard, nothing to hover with, narrow.

let stand: Stand
let folder: string
beforeAll(async () => {
  stand = await setUpStand()
  folder = await stand.put(await readExample())
})
afterAll(() => stand.close())

const upright = { width: 390, height: 844 }
const lying = { width: 844, height: 390 }

async function onPhone(address: string, size: { width: number; height: number }): Promise<Page> {
  const page = await stand.open('about:blank')
  await page.setViewport({ ...size, isMobile: true, hasTouch: true })
  await page.goto(address)
  await page.waitForSelector('.present, .deck:not(.reveal), .paper-document')
  return page
}

const button = '#_reading-view'
const isRead = (page: Page) => page.evaluate(() => document.querySelector('.deck.reveal') === null)
const opacity = (page: Page) => page.$eval('.room-controls', controls => getComputedStyle(controls).opacity)
const shown = (page: Page) => page.$eval('.slides > .present', slide => slide.id)

/** The button as it is seen: its words, and the box that a finger meets. */
async function seenButton(page: Page) {
  const { name, box, isOnTop } = await page.$eval(button, element => {
    const box = element.getBoundingClientRect()
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    return { name: element.textContent, box: box.toJSON(), isOnTop: document.elementFromPoint(x, y) === element }
  })
  expect(isOnTop).toBe(true)
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
  expect(await page.$eval(button, one => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(15)
  expect(await page.$eval(button, one => getComputedStyle(one).borderTopWidth)).toBe('2px')
  expect(await opacity(page)).toBe('1')
  return name
}

async function tapButton(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.tap(button)])
  await page.waitForSelector('.present, .deck:not(.reveal)')
}

test.each(sampled([{ width: 768, height: 1024 }, { width: 320, height: 640 }, upright], 2))(
  'Held upright, a screen of $width pixels that is touched reads, and a button leads to the slide and back to where the reader was',
  long,
  async size => {
    const page = await onPhone(`${folder}slides.html`, size)
    expect(await isRead(page)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
    await page.$eval('#steps', slide => slide.scrollIntoView())
    expect(await seenButton(page)).toBe('Slide view')
    await tapButton(page)
    await until(() => shown(page), 'steps')
    expect(await seenButton(page)).toBe('Reading view')
    // Which view was chosen outlives a reload.
    await page.reload()
    await until(() => shown(page), 'steps')
    await tapButton(page)
    expect(await isRead(page)).toBe(true)
    const top = await page.$eval('#steps', slide => slide.getBoundingClientRect().top)
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY)
    expect(end < 2 || (top > 40 && top < 200), `slide at ${top}, ${end} left to scroll`).toBe(true)
    await page.close()
  }
)

test('A bar above what is read says how far the reader is, and leads to every slide', async () => {
  const page = await onPhone(`${folder}slides.html#/steps`, upright)
  const place = () => page.$eval('.read-place', place => place.textContent ?? '')
  const numbers = async () => (await place()).split(' / ').map(Number)
  const ids = await page.$$eval('.slides > .slide', slides => slides.map(slide => slide.id))
  await until(numbers, [ids.indexOf('steps') + 1, ids.length])
  const bar = await page.$eval('.read-bar', bar => bar.getBoundingClientRect().toJSON())
  expect(bar.top).toBe(0)
  expect(bar.height).toBeLessThanOrEqual(56)
  // The name of the deck begins where the words of slides do.
  const starts = await page.$$eval('.read-title, #steps .slide-title', all =>
    all.map(one => Math.round(one.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(one).paddingLeft)))
  )
  expect(new Set(starts).size).toBe(1)
  // Its place is said below the name: beside it, it would stand against the button.
  const [name, number, button] = await page.$$eval('.read-title, .read-place, #_reading-view', all =>
    all.map(one => one.getBoundingClientRect().toJSON())
  )
  expect(number.top).toBeGreaterThanOrEqual(name.bottom - 1)
  expect([number.left, number.bottom <= bar.bottom - 3]).toEqual([name.left, true])
  expect(button.left - name.right).toBeGreaterThanOrEqual(8)
  // The button is one to be seen: free of the bar's edge, and of the line that says how far the reader is.
  expect(button.height).toBeGreaterThanOrEqual(44)
  expect(button.top - bar.top).toBeGreaterThanOrEqual(4)
  expect(bar.bottom - button.bottom).toBeGreaterThanOrEqual(7)
  await page.tap('.read-contents')
  await page.tap(`.overview-slide[aria-current]`)
  await until(() => page.$('.overview').then(Boolean), false)
  await page.tap('.read-contents')
  const last = await page.$$('.overview-slide')
  await last.at(-1)?.evaluate(button => (button as HTMLElement).click())
  await until(numbers, [ids.length, ids.length])
  await page.close()
})

test('A button of many words stands on one line of the bar', async () => {
  const page = await onPhone(`${folder}slides.html#/steps`, upright)
  const lines = await page.$eval('#_reading-view', button => {
    button.textContent = 'Mode diapositives'
    const words = document.createRange()
    words.selectNodeContents(button)
    return words.getClientRects().length
  })
  expect(lines).toBe(1)
  await page.close()
})

test('A sentence of a statement stands on one line of a phone, as far as it has few words', async () => {
  const one = deckOf(
    'Rules',
    '::slide{layout=statement}\n\n## Rule\n\nReport and refer. Do not interrogate or investigate.\n'
  )
  const page = await onPhone(`${await stand.put(one)}slides.html`, upright)
  const lines = await page.$eval('.layout-statement .slide-body > p', words =>
    Math.round((words as HTMLElement).offsetHeight / Number.parseFloat(getComputedStyle(words).lineHeight))
  )
  expect(lines).toBe(3)
  await page.close()
})

test('A slide on a phone held upright lies on a dark ground, above arrows that are seen', async () => {
  const page = await onPhone(`${folder}slides.html?slides#/steps`, upright)
  expect(await page.$eval('body', body => getComputedStyle(body).backgroundColor)).toBe('rgb(16, 31, 58)')
  expect(await page.$eval('.mouse-bar', bar => getComputedStyle(bar).opacity)).toBe('1')
  const boxes = await page.$$eval('.mouse-bar > :is(span, button:first-child, span + button), #_reading-view', all =>
    all.map(one => one.getBoundingClientRect().toJSON()).sort((a, b) => a.left - b.left)
  )
  for (const [at, box] of boxes.slice(1).entries()) expect(box.left).toBeGreaterThanOrEqual(boxes[at]?.right)
  await page.close()
})

test('A link to a slide leads a phone to that slide, in the view that it reads', async () => {
  const page = await onPhone(`${folder}slides.html#/end`, upright)
  expect(await isRead(page)).toBe(true)
  await until(() => page.$eval('#end', slide => slide.getBoundingClientRect().top < innerHeight), true)
  await page.close()
})

test('Held sideways, a phone shows slides; a tap shows the button, and no tap on what is not seen changes the view', async () => {
  const page = await onPhone(`${folder}slides.html#/links`, lying)
  expect(await isRead(page)).toBe(false)
  expect(await opacity(page)).toBe('0')
  await page.tap(button)
  await until(() => opacity(page), '1')
  expect([await isRead(page), await shown(page)]).toEqual([false, 'links'])
  await seenButton(page)
  await tapButton(page)
  expect(await isRead(page)).toBe(true)
  await page.close()
})

test.runIf(isLong)('The button has a name in every language', long, async () => {
  for (const language of ['ar', 'zh', 'es', 'fr', 'pt', 'ru']) {
    const page = await onPhone(`${await stand.put(await exampleDeck('every-block.md', language))}slides.html`, upright)
    expect(await seenButton(page), language).not.toMatch(/view|^$/i)
    await page.close()
  }
})

test.runIf(isLong)('A window that the presenter opened shows slides, however narrow it is', long, async () => {
  const desk = await stand.open(`${folder}presenter.html`)
  const popup = new Promise<Page>(resolve => desk.once('popup', page => page && resolve(page)))
  await desk.click('#_open')
  const wall = await popup
  await wall.setViewport(upright)
  await wall.reload()
  await wall.waitForSelector('.present')
  expect(await isRead(wall)).toBe(false)
  await Promise.all([desk.close(), wall.close()])
})

test.runIf(isLong)(
  'In the reading view pictures keep their shape and are no higher than the window',
  long,
  async () => {
    // As a camera makes them, by what the page says: one that is not drawn yet has the same shape.
    const looks = await exampleDeck('looks.md')
    const camera = (name: string) => [name, { ...looks.pictures[name], width: 4032, height: 4032 }]
    const decks = [
      { ...looks, pictures: Object.fromEntries(Object.keys(looks.pictures).map(camera)) },
      ...(await Promise.all(ownDecks.map(id => readOwnDeck(id, 'field'))))
    ]
    let seen = 0
    for (const deck of decks)
      for (const size of [upright, { width: 1280, height: 720 }]) {
        const page = await onPhone(`${await stand.put(deck)}slides.html?reading`, size)
        // A ground is cut, as on the stage, and never bent.
        const fits = await page.$$eval('.slide img.backdrop', images =>
          images.map(image => getComputedStyle(image).objectFit)
        )
        expect(fits.filter(fit => fit !== 'cover')).toEqual([])
        const pictures = await page.$$eval('.slide img:not(.backdrop)', images =>
          images.map(image => {
            const { width, height } = image.getBoundingClientRect()
            // So is a drawing beside the words of the first slide, a divider or a list, one that stands for care, and that of a task or a question, or one that fills the side of its tile: never bent.
            const isCut =
              image.matches(
                ':is(.illustrated .shown, .may-be-cut, .layout-care .shown, .diagram-picture, .scene, .question, .pictured.aside, .layout-picture-full) *'
              ) && getComputedStyle(image).objectFit === 'cover'
            // What is drawn beyond the frame of a drawing fills a place of another shape: it keeps its own.
            const goesOn = image.src.includes("preserveAspectRatio='xMid")
            return {
              shape: isCut || goesOn ? 1 : width / height / (image.naturalWidth / image.naturalHeight),
              height: height / innerHeight
            }
          })
        )
        for (const { shape, height } of pictures) {
          expect(Math.abs(shape - 1)).toBeLessThan(0.02)
          expect(height).toBeLessThanOrEqual(0.91)
        }
        seen += pictures.length
        await page.close()
      }
    expect(seen).toBeGreaterThan(3)
  }
)

describe.runIf(isLong).each([320, 390])('In a window of %i pixels', long, width => {
  test.each(['slides.html', 'handout.html', 'notes.html'])('%s fits, whatever is in the deck', async file => {
    const decks = [
      await readExample(),
      await readExample('ar'),
      await exampleDeck('every-block.md'),
      await exampleDeck('looks.md'),
      ...(await Promise.all(ownDecks.map(id => readOwnDeck(id, 'field'))))
    ]
    for (const deck of decks) {
      const page = await onPhone(`${await stand.put(deck)}${file}`, { width, height: 844 })
      expect(await page.evaluate(() => innerWidth), deck.id).toBe(width)
      const beyond = await page.evaluate(width => {
        const isBeyond = ({ left, right }: DOMRect) => left < -1 || right > width + 1
        return [...document.querySelectorAll('body *')]
          .filter(one => one.checkVisibility() && !one.closest('.unseen, .picture > .slide'))
          .filter(one => isBeyond(one.getBoundingClientRect()))
          .map(one => one.outerHTML.slice(0, 120))
      }, width)
      expect(beyond, deck.id).toEqual([])
      await page.close()
    }
  })
})

test('Paper is as it was: what phones are shown does not apply in print', async () => {
  const page = await onPhone(`${folder}handout.html`, upright)
  await page.emulateMediaType('print')
  const width = await page.$eval('.picture', picture => picture.getBoundingClientRect().width)
  // As wide as a column of the workbook.
  expect(width).toBeGreaterThan(310)
  await page.close()
})

test.each(['en', 'ar'])('In %s the letter of an option stands off its words', async language => {
  const page = await onPhone(`${await stand.put(await exampleDeck('every-block.md', language))}slides.html`, upright)
  const gaps = await page.$$eval('.option', options =>
    options.map(option => {
      const [own, disc] = [getComputedStyle(option), getComputedStyle(option, '::before')]
      const before = Number.parseFloat(disc.insetInlineStart) + Number.parseFloat(disc.width)
      return Number.parseFloat(own.paddingInlineStart) - before
    })
  )
  expect(gaps.length).toBeGreaterThan(0)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8)
  await page.close()
})

test('A diagram is the list that it is, an item a card, not a drawing whose letters are too small, and the time of an activity is a line', async () => {
  const own = await readOwnDeck('crsv-mission-approaches', 'field')
  const slides = own.slides.map(slide => (slide.id === 'wpas-monitor' ? { ...slide, layout: 'rows' as const } : slide))
  const page = await onPhone(`${await stand.put({ ...own, slides })}slides.html`, upright)
  const rings = await page.$$eval('#holistic-approach .diagram', diagrams =>
    diagrams.map(diagram => {
      const { width, height } = diagram.getBoundingClientRect()
      return { isSeen: width > 300 && height > 100, isDrawn: diagram.classList.contains('drawn') }
    })
  )
  expect(rings).toEqual([
    { isDrawn: true, isSeen: false },
    { isDrawn: false, isSeen: true }
  ])
  // A ring's colour is its mark in the list, so that all names begin at one edge.
  expect(
    await page.$$eval('#holistic-approach .diagram:not(.drawn) .label', labels => [
      ...new Set(labels.map(label => Math.round(label.getBoundingClientRect().left)))
    ])
  ).toHaveLength(1)
  // So do parts that are done, and those that come.
  for (const starts of await page.$$eval('.layout-section .parts', lists =>
    lists.map(list => [...list.querySelectorAll('span:first-child')].map(name => name.getBoundingClientRect().left))
  ))
    expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(2)
  // Those that have icons show them in their list.
  expect(
    await page.$$eval('#substantive-entities .diagram', diagrams =>
      diagrams
        .filter(diagram => diagram.getBoundingClientRect().height > 0)
        .map(diagram => [...diagram.querySelectorAll('.diagram-icon')].map(icon => icon.getBoundingClientRect().width))
    )
  ).toEqual([[32, 32, 32, 32, 32]])
  // The core of small rings keeps its icon in its middle.
  const [ring, sign] = await page.$$eval('#holistic-approach .drawn :is(path, .icon)', all =>
    [all[0], all.find(one => one.matches('.icon') && one.checkVisibility())].map(one =>
      one?.getBoundingClientRect().toJSON()
    )
  )
  expect(Math.abs(ring.left + ring.right - sign.left - sign.right)).toBeLessThan(3)
  expect(Math.abs(ring.top + ring.bottom - sign.top - sign.bottom)).toBeLessThan(3)
  // Points with a picture each are no diagram: the pictures stand in their list, of one size.
  expect(await page.$$eval('#military-component .diagram', all => all.length)).toBe(0)
  expect(
    await page.$$eval('#military-component li img', pictures =>
      pictures.map(picture => Math.round(picture.getBoundingClientRect().width))
    )
  ).toEqual([96, 96, 96, 96])
  // Rows that stand three and three on a slide have a line between any two where they are one column.
  expect(
    await page.$$eval('#wpas-monitor .tiles > li', rows =>
      rows.map(row => getComputedStyle(row).borderTopWidth !== '0px')
    )
  ).toEqual([false, true, true, true, true, true])
  const times = await page.$$eval('.fact.time', all => all.map(time => time.getBoundingClientRect().height))
  expect(Math.max(...times)).toBe(48)
  await page.close()
})

test('A chart of single bars is rows with bars, a table of words is cards, a picture of a part shows most of its drawing, one beside words is as wide as they are, and one about care whole', async () => {
  const page = await onPhone(
    `${await stand.put(await readOwnDeck('facilitation-basics', 'field'))}slides.html`,
    upright
  )
  const bars = await page.$$eval('#your-half tbody tr', rows =>
    rows.map(row => ({
      bar: Math.round(Number.parseFloat(getComputedStyle(row, '::after').width)),
      size: Number.parseFloat(getComputedStyle(row.cells[0] ?? row).fontSize),
      isBeside: row.cells[0]?.getBoundingClientRect().top === row.cells[1]?.getBoundingClientRect().top
    }))
  )
  const widest = Math.max(...bars.map(({ bar }) => bar))
  // 5, 18 and 22 minutes.
  expect(bars.map(({ bar }) => Math.round((22 * bar) / widest))).toEqual([5, 18, 22])
  expect(bars.every(({ size, isBeside }) => size >= 15 && isBeside)).toBe(true)
  const cells = await page.$$eval('#the-files tbody tr:first-of-type > *', all =>
    all.map(cell => cell.getBoundingClientRect().toJSON())
  )
  for (const [at, cell] of cells.slice(1).entries()) expect(cell.top).toBeGreaterThanOrEqual(cells[at]?.bottom)
  expect(
    await page.$$eval('#the-files :is(thead, tbody tr:first-of-type > *)', all =>
      all.map(part => part.checkVisibility() && getComputedStyle(part, '::before').content)
    )
  ).toEqual([false, 'none', '"for whom"', '"what for"'])
  // A picture of a part or of a task is as wide as the words, shows most of its drawing, and leaves the larger half of the window to them.
  const seen = await page.$$eval('.illustrated .shown img, .scene img, .question > .shown img', all =>
    all.map(image => {
      const { width, height } = image.getBoundingClientRect()
      const { naturalWidth, naturalHeight } = image as HTMLImageElement
      return { share: height / width / (naturalHeight / naturalWidth), height: height / innerHeight }
    })
  )
  expect(seen.length).toBeGreaterThan(5)
  expect(Math.min(...seen.map(({ share }) => share))).toBeGreaterThan(0.67)
  expect(Math.max(...seen.map(({ height }) => height))).toBeLessThanOrEqual(0.38)
  // One beside words is as wide as they are, and cut where that would make it too high; the door of a slide about care is whole.
  const besideWords = await page.$$eval('.slide .may-be-cut img', all =>
    all.map(image => {
      const { width, height } = image.getBoundingClientRect()
      const words = image.closest('.slide-body')?.getBoundingClientRect() ?? new DOMRect()
      return { isAsWide: Math.abs(width - words.width) < 2, isLow: height <= 300 }
    })
  )
  expect(besideWords.length).toBeGreaterThan(0)
  for (const picture of besideWords) expect(picture).toEqual({ isAsWide: true, isLow: true })
  const whole = await page.$$eval('.slide.layout-care .shown img', all =>
    all.map(image => {
      const { left, right, width, height } = image.getBoundingClientRect()
      const { naturalWidth, naturalHeight } = image as HTMLImageElement
      const words = image.closest('.slide-body')?.getBoundingClientRect() ?? new DOMRect()
      return {
        shape: Math.round(100 * (width / height - naturalWidth / naturalHeight)) || 0,
        height: Math.round(height),
        isCentred: Math.abs(left + right - words.left - words.right) < 2
      }
    })
  )
  expect(whole.length).toBeGreaterThan(0)
  for (const picture of whole) expect(picture).toEqual({ shape: 0, height: 220, isCentred: true })
  // Signs of what to take care of stand below one another, as whom to talk to does.
  const signs = await page.$$eval('#heavy-subjects li > .icon', all =>
    all.map(sign => Math.round(sign.getBoundingClientRect().left))
  )
  expect(new Set(signs).size).toBe(1)
  await page.close()
})

test('A question stands above its picture, and what is marked among points with pictures keeps its words off its edge', async () => {
  const deck = await readOwnDeck('crsv-mission-approaches', 'field')
  const page = await onPhone(`${await stand.put(deck)}slides.html`, upright)
  const questions = await page.$$eval('.question:has(> .shown)', all =>
    all.map(question => {
      const [words, picture, option] = [
        question.querySelector(':scope > p'),
        question.querySelector('.shown img'),
        question.parentElement?.querySelector('.option')
      ].map(part => part?.getBoundingClientRect() ?? new DOMRect())
      return words && picture && option && words.bottom <= picture.top && picture.bottom <= option.top
    })
  )
  expect(questions.length).toBeGreaterThan(1)
  expect(questions.every(Boolean)).toBe(true)
  const airs = await page.$$eval('.pictured > .band', all =>
    all.flatMap(tile => {
      const [box, words] = [tile, tile.querySelector('p') ?? tile].map(part => part.getBoundingClientRect())
      return box && words ? [words.top - box.top, box.bottom - words.bottom, box.right - words.right] : []
    })
  )
  expect(Math.min(...airs)).toBeGreaterThanOrEqual(10)
  await page.close()
})

test('Steps are as large as running text, however large a slide has them, and a note has its name above its words', async () => {
  const read = await readOwnDeck('facilitation-basics', 'field')
  const page = await onPhone(`${await stand.put(read)}slides.html`, upright)
  const sizes = await page.$$eval('.task', tasks => tasks.map(task => getComputedStyle(task).fontSize))
  expect(new Set(sizes)).toEqual(new Set(['20px']))
  const noted = await onPhone(
    `${await stand.put(await readOwnDeck('crsv-mission-approaches', 'field'))}slides.html`,
    upright
  )
  const below = await noted.$eval('.tiles ~ .callout-note', note => {
    const [name, words] = [...note.children].map(part => part.getBoundingClientRect())
    return name && words && words.top >= name.bottom - 1
  })
  expect(below).toBe(true)
})

test('Points of one name begin below each other, in the band that they share', async () => {
  const page = await onPhone(
    `${await stand.put(await readOwnDeck('crsv-mission-approaches', 'field'))}slides.html`,
    upright
  )
  const starts = await page.$$eval('.takeaways.icons .said', all =>
    all.map(detail => Math.round(detail.getBoundingClientRect().left))
  )
  expect(starts).toHaveLength(2)
  expect(new Set(starts).size).toBe(1)
})
