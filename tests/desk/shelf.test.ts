import type { BrowserContext, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long } from '../sampled.js'
import { until } from '../window/slides-fixture.js'
import { openDesk } from './desk-fixture.js'
import type { Desk } from './start-desk.js'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#336699"/></svg>'

let work: TempProject
let desk: Desk
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  for (const name of ['lake', 'river']) {
    await work.run('new', `decks/${name}`)
    const text = work.read(`decks/${name}/deck.md`)
    work.put(`decks/${name}/deck.md`, text.replace(/^# (Lake|River)$/m, '$&\n\n![A shore](images/shore.svg)'))
  }
  work.put('decks/lake/images/shore.svg', drawing)
  ;({ desk, context, page } = await openDesk(work.folder, complaints))
})
afterAll(async () => {
  await context?.close()
  await desk?.end()
  work?.remove()
})

const shownOn = (number: number) =>
  page.evaluate(at => {
    const [frame] = document.querySelectorAll<HTMLIFrameElement>(`[data-deck="${at}"] iframe`)
    const slide = frame?.contentDocument?.querySelector('.slide')
    return slide && [slide.querySelectorAll('img').length, slide.querySelectorAll('.picture-absent').length]
  }, number)

it('shows the title slide of a lesson with its picture, and without one that is missing', long, async () => {
  await page.goto(desk.address)
  await until(() => shownOn(0), [1, 0])
  await until(() => shownOn(1), [0, 0])
  expect(complaints).toEqual([])
})
