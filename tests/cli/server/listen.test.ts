import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LocalServer, listen } from '../../../src/cli/server/listen.js'
import { bringAxe, judge } from '../../access/axe.js'
import { openContext } from '../../browser.js'

let server: LocalServer
let browser: Awaited<ReturnType<typeof openContext>>
const faults: unknown[] = []

beforeAll(async () => {
  const started = await listen(
    0,
    () => async () => {
      throw new Error('The disk is full')
    },
    fault => faults.push(fault)
  )
  if (!started) throw new Error('No port is free')
  server = started
  browser = await openContext()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('where the program fails, a browser shows a page that says what happened and what to do, without details', async () => {
  const page = await browser.newPage()
  const answer = await page.goto(server.base)
  expect(answer?.status()).toBe(500)
  expect(await page.$eval('h1', head => head.textContent)).toBe('This page could not be shown')
  const words = await page.$eval('main', main => main.textContent)
  expect(words).toContain('The terminal where the program runs says what it was.')
  expect(words).not.toContain('The disk is full')
  await bringAxe(page)
  expect((await judge(page)).faults).toEqual([])
  expect(faults).toContainEqual(new Error('The disk is full'))
})

test('a script that asked gets a line', async () => {
  const answer = await fetch(server.base)
  expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong: see the terminal.\n'])
})
