import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { filled } from '../starter.js'
import { type Desk, startDesk } from './start-desk.js'

const file = 'decks/water/deck.md'

let work: TempProject
let desk: Desk
let before: string
beforeAll(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water')
  before = filled(work.read(file))
  work.put(file, before)
  desk = await startDesk(work.folder)
})
afterAll(async () => {
  await desk?.end()
  work?.remove()
})

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Asks as any program of this computer can; `path` is below the desk's address. */
function ask({ path = 'deck/0/text', method = 'GET', headers = {}, body }: Sent): Promise<number | undefined> {
  const { hostname, port, pathname, origin } = new URL(desk.address)
  const whole = path.startsWith('/') ? path : `${pathname}${path}`
  const own = method === 'POST' ? { 'Content-Type': 'application/json', Origin: origin } : {}
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: whole, method, headers: { ...own, ...headers } }, response => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const text = JSON.stringify({ base: 1, text: 'taken over' })

test('only its own pages are answered, and only with the token', async () => {
  expect(await ask({})).toBe(200)
  const { origin } = new URL(desk.address)
  const refused: [Sent, number][] = [
    [{ headers: { Host: 'desk.example' } }, 403],
    [{ headers: { Origin: 'https://desk.example' } }, 403],
    [{ headers: { Origin: 'null' } }, 403],
    [{ headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    [{ path: '/' }, 404],
    [{ path: '/slides.html' }, 404],
    [{ path: '/desk//deck/0/text' }, 404],
    [{ path: '/desk/AAAAAAAAAAAAAAAAAAAAAA/deck/0/text' }, 404],
    [{ path: '/desk/AAAAAAAAAAAAAAAAAAAAAA/deck/0/text', method: 'POST', body: text }, 404],
    [{ method: 'POST', headers: { Origin: 'https://desk.example' }, body: text }, 403],
    [{ method: 'POST', headers: { Origin: origin.replace('http:', 'https:') }, body: text }, 403],
    [{ method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: text }, 415],
    [{ method: 'PUT', body: text }, 405],
    [{ method: 'DELETE' }, 405],
    [{ path: 'deck/0/slides.html', method: 'POST', body: text }, 405],
    [{ path: 'deck/0/fixes', method: 'POST', headers: { Origin: 'https://desk.example' }, body: text }, 403],
    [{ path: 'deck/0/fixes', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/arrange', method: 'POST', headers: { Origin: 'https://desk.example' }, body: text }, 403],
    [{ path: 'deck/0/arrange', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/picture?name=a.png', method: 'POST', body: text }, 415],
    [{ path: 'deck/0/picture', method: 'POST', headers: { Origin: 'https://desk.example' }, body: text }, 403],
    [{ path: 'deck/0/form', method: 'POST', headers: { Origin: 'https://desk.example' }, body: text }, 403],
    [{ path: 'deck/0/form', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/set-form', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/complete', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/changes', method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' }, body: text }, 403],
    [{ path: 'deck/0/changes', method: 'POST', body: text }, 400],
    [{ path: 'deck/0/folder', method: 'POST', body: '{"of":"/etc"}' }, 400],
    [{ path: 'deck/0/folder', method: 'POST', headers: { Origin: 'null' }, body: '{"of":"lesson"}' }, 403],
    [{ path: 'deck/0/constructor', method: 'POST', body: text }, 405],
    [{ path: 'explain/no-such-rule' }, 404],
    [{ path: 'deck/7/text', method: 'POST', body: text }, 404],
    [{ path: 'deck/7/' }, 404]
  ]
  for (const [sent, status] of refused) expect([sent, await ask(sent)]).toEqual([sent, status])
  expect(work.read(file)).toBe(before)
})

test('a program that does not say from where it sends is not taken for a page', async () => {
  const { hostname, port, pathname } = new URL(desk.address)
  const status = await new Promise(resolve => {
    request(
      {
        hostname,
        port,
        path: `${pathname}deck/0/text`,
        method: 'POST',
        headers: { 'Content-Type': 'application/json' }
      },
      ({ statusCode }) => resolve(statusCode)
    ).end(text)
  })
  expect(status).toBe(403)
})

test('no address leads out of the decks', async () => {
  for (const path of [
    'deck/../../../etc/passwd',
    'deck/0/../../../../etc/passwd',
    'deck/0/..%2f..%2fglossary.yaml',
    'deck/0/deck.md',
    'deck/%2e%2e/text',
    'title/..',
    'deck/-1/text'
  ])
    expect([path, await ask({ path })]).toEqual([path, 404])
})

test('what is too large or is no text of a deck changes nothing', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024, 'a')
  expect(await ask({ method: 'POST', body: large })).toBe(413)
  // Without a length, as it comes.
  expect(await ask({ method: 'POST', body: large, headers: { 'Transfer-Encoding': 'chunked' } })).toBe(413)
  const long = JSON.stringify({ base: 1, text: 'a'.repeat(600 * 1024) })
  expect(await ask({ method: 'POST', body: long })).toBe(413)
  for (const body of ['', '{', '[]', '{"text":"a"}', '{"base":"1","text":"a"}', '{"base":1,"text":"a","path":"/x"}'])
    expect([body, await ask({ method: 'POST', body })]).toEqual([body, 400])
  expect(await ask({ method: 'POST', body: JSON.stringify({ base: 9999, text: 'a' }) })).toBe(409)
  expect(work.read(file)).toBe(before)
})
