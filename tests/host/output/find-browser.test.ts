import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { browserAdvice, findBrowser, firstOf } from '../../../src/host/output/find-browser.js'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'backbrief-browser-'))
})

afterEach(() => rm(home, { recursive: true, force: true }))

async function program(path: string): Promise<string> {
  const file = join(home, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '#!/bin/sh\n')
  await chmod(file, 0o755)
  return file
}

it('takes the browser that BACKBRIEF_BROWSER names before all others', async () => {
  const mine = await program('mine/microsoft-edge')
  const other = await program('other/chrome')
  const found = await findBrowser({ BACKBRIEF_BROWSER: mine, CHROME_PATH: other, HOME: home })
  expect(found).toEqual({ path: mine, how: 'BACKBRIEF_BROWSER' })
})

it('takes the browser that CHROME_PATH names', async () => {
  const chrome = await program('other/chrome')
  const found = await findBrowser({ CHROME_PATH: chrome, HOME: home })
  expect(found).toEqual({ path: chrome, how: 'CHROME_PATH' })
})

it('takes no other browser when BACKBRIEF_BROWSER names nothing, and says so', async () => {
  await program('bin/chromium-headless-shell')
  const env = { BACKBRIEF_BROWSER: '/nowhere/chrome', PATH: join(home, 'bin'), HOME: home }
  expect(await findBrowser(env)).toBeUndefined()
  expect(browserAdvice(env).what).toContain('`BACKBRIEF_BROWSER` names `/nowhere/chrome`')
})

it('takes a headless shell from the path before a full browser', async () => {
  await program('bin/google-chrome')
  const shell = await program('bin/chromium-headless-shell')
  const found = await findBrowser({ PATH: join(home, 'bin'), HOME: home })
  expect(found).toEqual({ path: shell, how: 'installed' })
})

it('takes no folder and no text file for a browser', async () => {
  await mkdir(join(home, 'chromium'))
  await writeFile(join(home, 'notes.txt'), '')
  expect(await findBrowser({ BACKBRIEF_BROWSER: join(home, 'chromium') })).toBeUndefined()
  expect(await findBrowser({ CHROME_PATH: join(home, 'notes.txt') })).toBeUndefined()
})

it('takes the newest browser of the download folder', async () => {
  const shell = (version: string) => `shells/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`
  await program(shell('99.0.1'))
  const newest = await program(shell('148.0.2'))
  expect(await firstOf([join(home, 'shells/*/*/chrome-headless-shell')])).toBe(newest)
})

it('names a command to type, and every place it looked at', () => {
  const advice = browserAdvice({ HOME: home })
  expect(advice.fix).toMatch(/install/i)
  expect(advice.tried.length).toBeGreaterThan(5)
})
