import type { SentText, ServedText, SyncAnswer } from './sync.js'

/** More than browsers send when a page is left. */
const keepaliveLimit = 60_000

/** Sends what was typed. Never throws. */
export async function sendText(sent: SentText): Promise<SyncAnswer> {
  const body = JSON.stringify(sent)
  try {
    const response = await fetch('text', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      // It arrives though the page is left.
      keepalive: body.length < keepaliveLimit
    })
    if (response.ok) return await response.json()
    if (response.status === 409) return { refused: 'unknown-base' }
    return { refused: response.status === 413 ? 'too-long' : 'unreachable' }
  } catch {
    return { refused: 'unreachable' }
  }
}

/** The text as the server has it. */
export function fetchText(): Promise<ServedText | undefined> {
  return fetchJson('text')
}

/** What stands at an address of ours; undefined where nothing is to be had. */
export async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? response.json() : undefined
}

/** Why the server does not do what was asked, and what to do. */
export interface Refusal {
  readonly refused: string
  readonly fix: string
}

/** What the server answers to a file that is sent as it is; undefined where it has no answer. */
export async function postFile<Data>(address: string, file: Blob): Promise<Data | undefined> {
  const headers = { 'Content-Type': 'application/octet-stream' }
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(() => undefined)
  return response?.ok ? response.json() : undefined
}

/** What the server answers to something that is sent; undefined where it has no answer. */
export async function postJson<Data>(address: string, data: unknown): Promise<Data | undefined> {
  const headers = { 'Content-Type': 'application/json' }
  const sent = fetch(address, { method: 'POST', headers, body: JSON.stringify(data) })
  const response = await sent.catch(() => undefined)
  return response?.ok ? response.json() : undefined
}
