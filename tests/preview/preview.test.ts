import { rmSync, symlinkSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { isLong, long } from '../sampled.js'
import { filled } from '../starter.js'
import { until } from '../window/slides-fixture.js'
import { accentGround } from './shown.js'
import { type Preview, startPreview } from './start-preview.js'

const file = 'decks/water/deck.md'

let work: TempProject
let browser: Browser
let preview: Preview
let page: Page
let text: string
const complaints: string[] = []

beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  text = filled(work.read(file))
  work.put(file, text)
  work.put('themes/plum.css', ':root { --ground-accent: #6d2077; }\n')
  preview = await startPreview(work.folder)
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.setViewport({ width: 1400, height: 800 })
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(preview.author)
  await until(title, 'Water')
})
afterAll(async () => {
  await browser?.close()
  await preview?.end()
  work?.remove()
})

/** What the frame that is looked at shows. */
async function shown(): Promise<{ readonly title: string; readonly text: string }> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.shown')
    const inside = frame?.contentDocument
    const slide = inside?.querySelector<HTMLElement>('section.present') ?? inside?.body
    return {
      title: slide?.querySelector('.slide-title, h1')?.textContent?.trim() ?? '',
      text: slide?.textContent ?? ''
    }
  })
}
const title = async () => (await shown()).title
const status = () => page.$eval('#status', element => element.textContent)
const audience = () => page.$eval('#audience', link => link.getAttribute('href'))
const isBroken = () => page.$eval('#broken', element => element instanceof HTMLElement && !element.hidden)

describe('the author’s page', () => {
  it('shows the slide that was edited, as soon as it is saved', async () => {
    work.put(file, text.replace('## Takeaways', '## What to take home'))
    await until(title, 'What to take home')
  })

  it('stays on its slide when the front matter is edited', async () => {
    work.put(file, text.replace('## Takeaways', '## What to take home').replace(/^title: .*$/m, 'title: Clean water'))
    await until(() => page.$eval('#title', element => element.textContent), 'Clean water')
    await until(title, 'What to take home')
  })

  it('lists a message with its line, and goes to its slide', async () => {
    work.put(file, text)
    await until(() => page.$eval('#title', element => element.textContent), 'Water')
    const bullets = Array.from({ length: 9 }, (_, index) => `- Point ${index}`).join('\n')
    work.put(file, `${text.trimEnd()}\n\n---\n\n## Too much\n\n${bullets}\n`)
    await until(title, 'Too much')
    const line = text.trimEnd().split('\n').length + 4
    // The slide is shown first, the messages follow.
    const isSaid = async () => {
      const messages = await page.$$eval('#messages li', items => items.map(item => item.textContent ?? ''))
      return messages.some(said => said.includes('slide-has-few-bullets') && said.includes(`line ${line}`))
    }
    await until(isSaid, true)
    expect(await status()).toContain('backbrief build will refuse this deck')
    expect(await isBroken()).toBe(false)
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe.shown')
      if (frame?.contentWindow) frame.contentWindow.location.hash = '#/'
    })
    await until(title, 'Water')
    await page.$$eval('#messages li', items => {
      const item = items.find(one => one.textContent?.includes('slide-has-few-bullets'))
      item?.querySelector('button')?.click()
    })
    await until(title, 'Too much')
  })

  it('goes to other slides by keys before anything was pressed, and has names beside its signs at every width', async () => {
    const fresh = await browser.newPage()
    await fresh.setViewport({ width: 1500, height: 800 })
    await fresh.goto(preview.author)
    const current = () =>
      fresh.$$eval('#thumbnail-list button', all => all.findIndex(one => one.ariaCurrent === 'true'))
    await until(current, 0)
    await fresh.waitForSelector('iframe.shown')
    for (const [key, at] of [
      ['ArrowRight', 1],
      ['PageDown', 2],
      ['ArrowLeft', 1],
      ['Home', 0]
    ] as const) {
      await fresh.keyboard.press(key)
      await until(current, at)
    }
    const names = () =>
      fresh.$$eval('.tool-name', all =>
        all
          .filter(one => one.checkVisibility())
          .map(one => one.textContent)
          .join()
      )
    for (const width of [1500, 1366, 1100]) {
      await fresh.setViewport({ width, height: 768 })
      expect(await names()).toBe('Audience,Messages,Theme,4:3 screen,Washed out,Grey')
      expect(await fresh.$eval('.bar', bar => bar.scrollWidth <= bar.clientWidth && bar.clientHeight <= 48)).toBe(true)
    }
    for (const width of [1024, 390]) {
      await fresh.setViewport({ width, height: 844 })
      expect(await names()).toBe('Audience,Messages,Theme,4:3 screen,Washed out,Grey')
      expect(await fresh.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
    await fresh.close()
  })

  it('keeps the last good view under the errors of a deck that cannot be read', async () => {
    work.put(file, text)
    await until(status, 'No problems found.')
    await until(title, 'Takeaways')
    const last = text.lastIndexOf(':::notes')
    work.put(file, `${text.slice(0, last)}:::note${text.slice(last + ':::notes'.length)}`)
    await until(isBroken, true)
    expect(await title()).toBe('Takeaways')
    expect(await page.$eval('#errors', element => element.textContent)).toContain(
      'did you mean :::notes or :::callout{kind=note}?'
    )
    // Once is enough: the list beside it holds the others.
    expect(await page.$$eval('#messages .error', items => items.length)).toBe(0)
    work.put(file, text)
    await until(isBroken, false)
  })

  it('shows the handout and the notes, and the slides in another theme', async () => {
    await page.click('[data-page=notes]')
    await until(async () => (await shown()).text.includes('Facilitator’s guide'), true)
    await page.click('[data-page=handout]')
    await until(async () => (await shown()).text.includes('Facilitator’s guide'), false)
    await page.click('[data-page=slides]')
    await page.select('#theme', 'contrast')
    await until(() => accentGround(page), '#000')
    expect(await audience()).toBe('/slides.html?theme=contrast')
    await page.select('#theme', '')
    expect(await audience()).toBe('/slides.html')
  })

  it.runIf(isLong)('offers themes of the user, and follows them and the configuration', long, async () => {
    expect(await page.$$eval('#theme option', options => options.map(({ value }) => value))).toContain('plum')
    await page.select('#theme', 'plum')
    await until(() => accentGround(page), '#6d2077')
    work.put('themes/plum.css', ':root { --ground-accent: #7a1f1f; }\n')
    await until(() => accentGround(page), '#7a1f1f')
    await page.select('#theme', '')
    work.put(file, text.replace(/:::takeaways[\s\S]*?\n:::\n/, ''))
    const rules = () => page.$eval('#messages', element => element.textContent?.includes('takeaway') ?? false)
    // Hints are folded below what is worse: the title without its takeaways.
    await (await page.waitForSelector('.hints > button'))?.click()
    await until(rules, true)
    work.put('backbrief.config.yaml', 'checks:\n  lesson-has-takeaways: off\n  outcome-has-takeaway: off\n')
    await until(rules, false)
    rmSync(join(work.folder, 'backbrief.config.yaml'))
    work.put(file, text)
  })

  it.runIf(isLong)('shows the deck in another language, as soon as there is a translation', long, async () => {
    const languages = () => page.$$eval('#language option', options => options.map(({ value }) => value))
    await until(languages, ['en'])
    expect((await work.run('languages', 'add', 'fr', 'decks/water')).code).toBe(0)
    await until(languages, ['en', 'fr'])
    await page.select('#language', 'fr')
    const tag = () =>
      page.$eval('iframe.shown', frame =>
        frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement.lang : ''
      )
    await until(tag, 'fr')
    expect(await page.$$eval('#language option', options => options.map(({ text }) => text))).toEqual([
      'English',
      'français'
    ])
    expect(await audience()).toBe('/slides.html?language=fr')
    await page.select('#language', 'en')
    await until(tag, 'en')
  })

  it.runIf(isLong)('says why a translation is not shown, and shows it when that is fixed', long, async () => {
    await page.select('#language', 'fr')
    work.put(file, `${text.trimEnd()}\n\n![A well](images/nowhere.png)\n`)
    await until(async () => (await status())?.includes('shown in fr as soon as the errors are fixed'), true)
    work.put(file, text)
    await until(async () => (await status())?.includes('as soon as'), false)
    const tag = () =>
      page.$eval('iframe.shown', frame =>
        frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement.lang : ''
      )
    await until(tag, 'fr')
    await page.select('#language', 'en')
    await until(tag, 'en')
  })

  it.runIf(isLong)('says that a deck which could never be shown appears when it is fixed', long, async () => {
    const spoiled = text.replace(':::notes', ':::note')
    const desk = createTempProject()
    desk.put(file, spoiled)
    const other = await startPreview(desk.folder)
    const first = await browser.newPage()
    await first.goto(other.author)
    const heading = () => first.$eval('#broken:not([hidden]) h2', element => element.textContent)
    await first.waitForSelector('#broken:not([hidden])')
    expect(await heading()).toBe('The deck has errors. It is shown as soon as they are fixed.')
    expect(await first.$eval('#status', element => element.textContent)).toMatch(/^1 error\. /)
    desk.put(file, text)
    await first.waitForSelector('iframe.shown')
    desk.put(file, spoiled)
    await first.waitForSelector('#broken:not([hidden])')
    expect(await heading()).toBe('The deck has errors. What you see is how it was before.')
    await first.close()
    await other.end()
    desk.remove()
  })

  it('logs no errors in the browser', () => {
    expect(complaints).toEqual([])
  })
})

/** Asks as no browser would: path and headers go out as they are. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(preview.author)
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ hostname, port, path, method, headers }, response => {
        let body = ''
        response.on('data', chunk => {
          body += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
      })
      asked.on('error', reject)
      asked.end()
    }
  )
}

/** Says something to the server and gives the first line and all else that it answers before it is silent. */
function raw(words: string): Promise<string> {
  const { hostname, port } = new URL(preview.author)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(words))
    socket.once('data', data => {
      socket.destroy()
      resolve(String(data))
    })
    socket.once('error', reject)
  })
}

describe('the server', () => {
  const author = () => new URL(preview.author).pathname

  it('gives participants’ pages without notes', async () => {
    const note = 'My name is the one on the board'
    expect(text).toContain(note)
    for (const path of ['/', '/slides.html', '/handout.html']) {
      const { status, body } = await ask(path)
      expect(status).toBe(200)
      expect(body.includes(note)).toBe(false)
    }
    expect((await ask(`${author()}notes.html`)).body.includes(note)).toBe(true)
  })

  it('gives nothing with notes or messages in it without the secret', async () => {
    for (const path of [
      '/notes.html',
      '/events',
      '/author/',
      '/author//notes.html',
      `/author/${'0'.repeat(32)}/events`
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
  })

  it('refuses other hosts and origins, and everything that sends', async () => {
    const { host } = new URL(preview.author)
    const [, port] = host.split(':')
    expect((await ask('/', { Host: 'attacker.example' })).status).toBe(403)
    expect((await ask('/', { Host: '127.0.0.1' })).status).toBe(403)
    expect((await ask(author(), { Host: `attacker.example:${port}` })).status).toBe(403)
    expect((await ask('/', { Origin: 'https://attacker.example' })).status).toBe(403)
    expect((await ask('/', { Origin: 'null' })).status).toBe(403)
    expect((await ask('/', {}, 'POST')).status).toBe(405)
    expect((await ask('/', { Host: `localhost:${port}`, Origin: `http://localhost:${port}` })).status).toBe(200)
    // A picture or a link on a page elsewhere names no origin.
    for (const site of ['cross-site', 'same-site'])
      expect((await ask('/?language=xx', { 'Sec-Fetch-Site': site })).status).toBe(403)
    for (const site of ['same-origin', 'none']) expect((await ask('/', { 'Sec-Fetch-Site': site })).status).toBe(200)
  })

  it('takes nothing from a page elsewhere that asks without asking first', async () => {
    const before = work.read(file)
    const { host } = new URL(preview.author)
    // What a form of any page may send, without the browser asking whether it may.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      for (const path of ['/', '/slides.html', author(), `${author()}events`]) {
        const headers = { 'Content-Type': type, Origin: 'https://attacker.example' }
        expect((await ask(path, headers, 'POST')).status).toBe(403)
        expect((await ask(path, { ...headers, Origin: `http://${host}` }, 'POST')).status).toBe(405)
      }
    expect(work.read(file)).toBe(before)
  })

  it('opens no socket', async () => {
    const { host } = new URL(preview.author)
    const socket = (path: string, origin: string) =>
      raw(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
      )
    expect(await socket(`${author()}events`, 'https://attacker.example')).toMatch(/^HTTP\/1\.1 403 /)
    expect(await socket('/', `http://${host}`)).toMatch(/^HTTP\/1\.1 200 /)
    // Who names no host is no browser of ours.
    expect(await raw('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /)
  })

  it('has nothing but its pages: no path leads to a file', async () => {
    const climbs = [
      '/../../etc/passwd',
      '/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/deck.md',
      '/deck.md',
      `${author()}../deck.md`
    ]
    symlinkSync('/etc', join(work.folder, 'decks/water/linked'))
    for (const path of [
      ...climbs,
      `/${file}`,
      '//etc/passwd',
      '/\\..\\deck.md',
      '/linked/passwd',
      '/water/linked/passwd'
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
  })

  it('lets no other page frame it, guess its types or learn its address', async () => {
    const page = await ask(author())
    expect(page.headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store'
    })
    expect((await ask('/slides.html')).headers['content-security-policy']).toBe("frame-ancestors 'self'")
  })
})

describe('the command', () => {
  it('asks which deck is meant where there are several', async () => {
    await work.run('new', 'decks/wells')
    const { code, stderr } = await work.run('preview')
    expect(code).toBe(2)
    expect(stderr).toContain('There are 2 decks here')
    expect(stderr).toContain('backbrief preview decks/water/deck.md')
  })

  it('says that a port is taken', async () => {
    const { port } = new URL(preview.author)
    const { code, stderr } = await work.run('preview', 'decks/water', '--port', port)
    expect(code).toBe(3)
    expect(stderr).toContain(`The port \`${port}\` is taken`)
  })

  it('ends when it is asked to', async () => {
    const other = await startPreview(work.folder, ['decks/water'])
    expect(await other.end()).toBe(0)
  })
})
