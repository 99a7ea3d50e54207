/** @module-tag long */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleDeck, openSlidesFixture, type SlidesFixture, until } from '../window/slides-fixture.js'

// A page of somebody else that frames or opens ours tries every message that reveal.js, its notes plugin and our own windows know.

const attack = `
const heard = []
const say = target => {
  const words = [
    { method: 'configure', args: [{ postMessageEvents: true, postMessage: true, showNotes: true }] },
    { method: 'getSlideNotes' }, { method: 'getState' }, { method: 'getSlidesElement' },
    { method: 'slide', args: [3] }, { method: 'next' }, { method: 'togglePause' }, { method: 'toggleOverview' },
    { method: 'setState', args: [{ indexh: 3, previewIframe: 'javascript:window.__pwned=1' }] },
    { namespace: 'reveal-notes', type: 'heartbeat' },
    { namespace: 'reveal-notes', type: 'call', methodName: 'getSlideNotes', arguments: [], callId: 1 },
    { namespace: 'reveal-notes', type: 'connect', url: 'javascript:window.__pwned=1', state: { indexh: 3 } },
    { namespace: 'reveal', eventName: 'slidechanged', state: { indexh: 3 } },
    { backbrief: 'hello', token: 'guess' }, { backbrief: 'hello', token: '' }, { backbrief: 'hello' },
    { at: { slide: 3, step: 0 }, order: 0 }, { go: { slide: 3, step: 0 }, order: 1 }, { blank: 'black' }, { here: true },
    { answer: { slide: 0, question: 0, correct: [0], reasons: [''], hands: [] } }, { conceal: { slide: 0, question: 0 } },
    { countdown: { kind: 'break', slide: 0, left: 0, whole: 1 } }
  ]
  for (const word of words) for (const form of [word, JSON.stringify(word)]) target.postMessage(form, '*')
  for (const token of ['guess', '', undefined]) {
    const channel = new MessageChannel()
    channel.port1.onmessage = event => heard.push(event.data)
    target.postMessage({ backbrief: 'port', token }, '*', [channel.port2])
    channel.port1.postMessage({ go: { slide: 3, step: 0 }, order: 1 })
    channel.port1.postMessage({ blank: 'black' })
    channel.port1.postMessage({ at: { slide: 3, step: 0 }, order: 0 })
  }
}
addEventListener('message', event => {
  heard.push(event.data)
  const { data, source, ports } = event
  // What says hello is answered, and what gives its token away is answered with it.
  if (data && data.token) {
    const channel = new MessageChannel()
    source.postMessage({ backbrief: 'port', token: data.token }, '*', [channel.port2])
    channel.port1.postMessage({ go: { slide: 3, step: 0 }, order: 1 })
    channel.port1.postMessage({ blank: 'black' })
  }
  for (const port of ports) {
    port.onmessage = ({ data }) => {
      heard.push(data)
      if (data.go) port.postMessage({ at: { slide: 3, step: 0 }, order: data.order })
    }
    port.postMessage({ blank: 'black' })
  }
})
try { sessionStorage.setItem('backbrief-token', 'guess') } catch {}
`

let room: SlidesFixture
let folder: string
let servers: Server[] = []
let ours: string
let theirs: string

beforeAll(async () => {
  room = await openSlidesFixture(await exampleDeck())
  folder = mkdtempSync(join(tmpdir(), 'backbrief-strangers-'))
  ours = await serve(name => readFileSync(join(room.folder, name)))
  theirs = await serve(name => readFileSync(join(folder, name)))
})
afterAll(async () => {
  await room?.leave()
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

function serve(read: (name: string) => Buffer): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    try {
      response.end(read(new URL(url, 'http://x').pathname.slice(1)))
    } catch {
      response.writeHead(404).end()
    }
  })
  servers = [...servers, server]
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
    })
  )
}

const filesOf = (path: string) => pathToFileURL(`${path}/`).href

/** Opens a stranger's page, which holds our `file` in a frame or opens it in a window; gives both when the attack is over. */
async function attackBy(
  way: 'frame' | 'window',
  file: string,
  from: 'server' | 'file'
): Promise<{ place: Page | Frame; heard: string }> {
  const target = `${from === 'server' ? ours : filesOf(room.folder)}${file}`
  const begin =
    way === 'frame'
      ? `const frame = document.createElement('iframe'); frame.name = 'backbrief-projector-guess'; frame.src = ${JSON.stringify(target)}; document.body.append(frame); globalThis.target = frame.contentWindow`
      : `globalThis.target = open(${JSON.stringify(target)}, 'backbrief-projector-guess')`
  writeFileSync(join(folder, 'stranger.html'), `<meta charset="utf-8"><body><script>${attack}${begin}</script>`)
  const stranger = await room.browser.newPage()
  await stranger.goto(`${from === 'server' ? theirs : filesOf(folder)}stranger.html`)
  const place = await placeOf(stranger, way)
  await place.waitForSelector(file === 'slides.html' ? '.reveal.ready' : '#_current .slide')
  for (let round = 0; round < 3; round += 1) {
    await stranger.evaluate('say(target)')
    // Longer than a second: our windows speak of themselves every second.
    await new Promise(resolve => setTimeout(resolve, 600))
  }
  const heard = await stranger.evaluate('JSON.parse(JSON.stringify(heard))')
  return { place, heard: JSON.stringify(heard) }
}

async function placeOf(stranger: Page, way: 'frame' | 'window'): Promise<Page | Frame> {
  if (way === 'frame') {
    await until(async () => stranger.frames().length, 2)
    const frame = stranger.frames()[1]
    if (!frame) throw new Error('The stranger has no frame')
    return frame
  }
  const opened = await room.browser.waitForTarget(target => target.opener() === stranger.target())
  const page = await opened.page()
  if (!page) throw new Error('The stranger opened nothing')
  return page
}

describe.each(['file', 'server'] as const)('a page from another %s', from => {
  describe.each(['frame', 'window'] as const)('that has ours in a %s', way => {
    it.each(['presenter.html', 'slides.html'])('reads no notes of %s and moves nothing', async file => {
      const { place, heard } = await attackBy(way, file, from)
      expect(heard).not.toContain('SECRET')
      const state = await place.evaluate(() => ({
        slide: document.querySelector('.slides > .present, #_current .slide')?.textContent?.trim().slice(0, 12),
        isBlank: document.documentElement.matches('.blanked') || document.body.matches('[data-screen="black"]'),
        isPwned: '__pwned' in window
      }))
      const still = { slide: 'Example prog', isBlank: false, isPwned: false }
      // Files have no origin by which to tell a presenter from a stranger, and whoever opens a window may lead it anywhere:
      // slides that a stranger opens from the same disk are the stranger's to move. There are no notes in them.
      const isItsOwn = from === 'file' && way === 'window' && file === 'slides.html'
      expect(state).toEqual(isItsOwn ? { ...still, slide: expect.any(String), isBlank: true } : still)
      for (const page of await room.browser.pages()) await page.close()
    })
  })
})

// All pages from the disk share what a session stores, and a page may lead its own window to the presenter: what it opened before then has
// the presenter as its opener.
const planting = `
for (const name of ['backbrief-token', 'projectorToken']) sessionStorage.setItem(name, 'guess')
history.replaceState({ projectorToken: 'guess' }, '')
open('accomplice.html', 'backbrief-projector-guess')
`
const accomplice = `
setInterval(() => opener.postMessage({ backbrief: 'hello', token: 'guess' }, '*'), 100)
addEventListener('message', ({ ports }) => {
  for (const port of ports) {
    port.onmessage = ({ data }) => port.postMessage({ at: { slide: 5, step: 0 }, order: data.order ?? 0 })
    port.postMessage({ at: { slide: 5, step: 0 }, order: 0 })
    port.postMessage({ blank: 'black' })
  }
})
`

it('A page from the disk that plants a token and goes on to the presenter moves nothing', async () => {
  writeFileSync(join(folder, 'accomplice.html'), `<meta charset="utf-8"><script>${accomplice}</script>`)
  const target = `${filesOf(room.folder)}presenter.html`
  const lead = `setTimeout(() => { location.href = ${JSON.stringify(target)} }, 300)`
  writeFileSync(join(folder, 'planting.html'), `<meta charset="utf-8"><script>${planting}${lead}</script>`)
  const desk = await room.browser.newPage()
  await desk.goto(`${filesOf(folder)}planting.html`)
  await desk.waitForSelector('#_current .slide')
  // Loaded again, the presenter is still its own.
  for (const loads of [1, 2]) {
    expect(
      (await room.browser.pages()).filter(page => page.url().endsWith('accomplice.html')),
      `load ${loads}`
    ).toHaveLength(1)
    await new Promise(resolve => setTimeout(resolve, 1500))
    const state = await desk.evaluate(() => [
      document.querySelector('#_position')?.textContent?.startsWith('Slide 1 '),
      document.querySelector('#_projector')?.textContent,
      document.body.dataset.screen ?? 'off'
    ])
    expect(state).toEqual([true, 'The projector window is closed', 'off'])
    await desk.reload()
    await desk.waitForSelector('#_current .slide')
  }
  for (const page of await room.browser.pages()) await page.close()
})
