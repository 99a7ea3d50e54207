import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/host/output/find-browser.js'
import { isLong, long } from '../sampled.js'
import { zipProgram } from './zip.js'

const script = fileURLToPath(new URL('../../scripts/download-browser.mjs', import.meta.url))
const archive = zipProgram('chrome-headless-shell-linux64/chrome-headless-shell', '#!/bin/sh\necho printed\n')

let folder: string
let server: Server | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backbrief-fetch-'))
})

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the script against a host of our own. Returns its exit code and what it wrote to stderr and stdout. */
async function fetchFrom(
  host: RequestListener,
  ...timeout: string[]
): Promise<{ code: number; stderr: string; stdout: string }> {
  const running = createServer(host)
  server = running
  const address = await new Promise<string>(resolve => {
    running.listen(0, '127.0.0.1', () => {
      const bound = running.address()
      resolve(typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : '')
    })
  })
  const env = { ...process.env, PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: address }
  return new Promise(resolve => {
    const child = execFile(process.execPath, [script, folder, ...timeout], { env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stderr, stdout })
    })
  })
}

// The archive's folder names are those of one kind of machine.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('fetching a browser', () => {
  it('puts it where it is found, and leaves nothing else behind', async () => {
    const { code } = await fetchFrom((_request, response) => response.end(archive))
    expect(code).toBe(0)
    expect(await readdir(folder)).toEqual(['chrome-headless-shell'])
    const found = await findBrowser({ PUPPETEER_CACHE_DIR: folder, PATH: '', HOME: folder })
    // A shell that is installed for all users comes first.
    if (!found?.path.startsWith('/usr')) expect(found?.path).toContain(folder)
  })

  it.runIf(isLong)(
    'compares it with the checksum that the host offers, and says so where there is none',
    long,
    async () => {
      const sum = createHash('md5').update(archive).digest('base64')
      const serve = (checksum: string) => (_request: unknown, response: ServerResponse) =>
        response.writeHead(200, { 'x-goog-hash': `crc32c=AAAAAA==, md5=${checksum}` }).end(archive)
      const right = await fetchFrom(serve(sum))
      expect(right.code).toBe(0)
      expect(right.stdout).toContain('has the checksum')
      const wrong = await fetchFrom(serve(createHash('md5').update('other').digest('base64')))
      expect(wrong.code).toBe(1)
      expect(wrong.stderr).toContain(`has the checksum ${sum}`)
      const without = await fetchFrom((_request, response) => response.end(archive))
      expect(without.stdout).toContain('offers no checksum')
    }
  )

  it.runIf(isLong)(
    'gives up after the seconds that it was given when the host takes the connection and says nothing',
    long,
    async () => {
      const { code, stderr: said } = await fetchFrom(() => {}, '2')
      expect(code).toBe(1)
      expect(said).toContain('nothing answered for 2 seconds')
      expect(await readdir(folder)).toEqual([])
    }
  )

  it.runIf(isLong)('takes half a download for no browser', long, async () => {
    const { code } = await fetchFrom((_request, response) => {
      response.writeHead(200, { 'Content-Length': archive.length })
      response.write(archive.subarray(0, 60), () => response.destroy())
    }, '2')
    expect(code).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('says so when the host has no such browser', async () => {
    const { code, stderr: said } = await fetchFrom((_request, response) => response.writeHead(404).end())
    expect(code).toBe(1)
    expect(said).toContain('404')
  })
})
