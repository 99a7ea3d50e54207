import { timingSafeEqual } from 'node:crypto'

/** What a browser says about a request, as far as it decides whether it is answered. */
export interface Asked {
  readonly method: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`: what page the browser asks for; programs and old browsers do not say. */
  readonly site: string | undefined
}

/**
 * The status that refuses a request, or none. Only our own names are hosts, so that no page elsewhere can reach us under a name
 * of its own that leads here (DNS rebinding); nothing that a page of another origin asks for is answered. Where `takesPosts`, a page of ours may
 * also send something: it has to say that it is one. Where `takesLinks`, a page of ours at another port may lead here.
 */
export function refusal(
  { method, host, origin, site }: Asked,
  port: number,
  { takesPosts = false, takesLinks = false } = {}
): 403 | 405 | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (host === undefined || !hosts.includes(host)) return 403
  if (origin !== undefined && origin !== `http://${host}`) return 403
  // An address that was typed or opened by a program comes from no site.
  const sites = ['same-origin', 'none', ...(takesLinks ? ['same-site'] : [])]
  if (site !== undefined && !sites.includes(site)) return 403
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST' || !takesPosts) return 405
  return origin === undefined ? 403 : undefined
}

/** Whether two secrets are one, in a time that says nothing of where they differ. */
export function isSame(secret: string, given: string): boolean {
  const [a, b] = [Buffer.from(secret), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
