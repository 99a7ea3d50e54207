import type { Browser, Page } from 'puppeteer'
import { launchBrowser } from '../browser.js'

/** What a page did, or holds, that no page of ours may. Empty lists are what every test wants. */
export interface Evidence {
  /** Traces that scripts of the deck left behind. */
  readonly scripts: readonly string[]
  readonly dialogs: readonly string[]
  /** What was asked for beyond the page itself. */
  readonly requests: readonly string[]
  /** What the page's own security policy had to stop. */
  readonly violations: readonly string[]
  /** Elements and attributes that no deck may bring into a page. */
  readonly strangers: readonly string[]
}

/** A browser that would let a page do what it likes: it has a network, scripts and files. */
export interface Visitor {
  readonly browser: Browser
  /** Opens a page, does in it what `tour` does, and says what was seen of it and of all windows that it opened. */
  visit(address: string, tour?: (page: Page) => Promise<void>): Promise<Evidence>
  leave(): Promise<void>
}

export async function openHostileVisitor(): Promise<Visitor> {
  const browser = await launchBrowser()
  return {
    browser,
    async visit(address, tour = async () => {}) {
      const context = await browser.createBrowserContext()
      const seen = { dialogs: [] as string[], requests: [] as string[], complaints: [] as string[] }
      context.on('targetcreated', async target => {
        const page = await target.page()
        if (page) watch(page, seen)
      })
      const page = await context.newPage()
      await watch(page, seen)
      await page.evaluateOnNewDocument(noteViolations)
      await page.goto(address)
      await tour(page)
      const pages = await context.pages()
      const frames = pages.flatMap(one => one.frames())
      const found = await Promise.all(frames.map(frame => frame.evaluate(look)))
      const wanderers = pages.map(one => one.url()).filter(url => !isOwn(url, address))
      await context.close()
      return {
        scripts: found.flatMap(({ traces }) => traces),
        dialogs: seen.dialogs,
        requests: [...seen.requests.filter(url => !isOwn(url, address)), ...wanderers],
        violations: [...found.flatMap(({ violations }) => violations), ...seen.complaints],
        strangers: found.flatMap(({ strangers }) => strangers)
      }
    },
    leave: () => browser.close()
  }
}

const watched = new WeakSet<Page>()

async function watch(
  page: Page,
  seen: { readonly dialogs: string[]; readonly requests: string[]; readonly complaints: string[] }
): Promise<void> {
  if (watched.has(page)) return
  watched.add(page)
  page.on('dialog', dialog => {
    seen.dialogs.push(`${dialog.type()}: ${dialog.message()}`)
    void dialog.dismiss().catch(() => {})
  })
  page.on('request', request => seen.requests.push(request.url()))
  page.on('console', message => {
    if (/Content Security Policy|Refused to/i.test(message.text())) seen.complaints.push(message.text())
  })
  await page.setViewport({ width: 1280, height: 720 })
}

/** Whether an address is the page's own, a file of ours beside it, or holds its bytes itself. */
function isOwn(url: string, address: string): boolean {
  if (/^(data:|about:blank)/.test(url)) return true
  const { protocol, origin } = new URL(address)
  if (protocol !== 'file:') return new URL(url).origin === origin
  return url.startsWith(new URL('.', address).href) && /\.html$/.test(new URL(url).pathname)
}

/** Runs before any script of a page. */
function noteViolations(): void {
  const violations: string[] = []
  Object.assign(window, { __violations: violations })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`)
  )
}

/** Runs in each frame, so it may use nothing from outside of itself. */
function look(): { traces: string[]; violations: string[]; strangers: string[] } {
  const traces = Object.keys(window).filter(key => key.startsWith('__pwned'))
  const strange = [
    ...[
      'iframe:not(#frames > iframe, #thumbnail-pictures > iframe)',
      'object',
      'embed',
      'base',
      'link',
      'form',
      'portal',
      'template'
    ],
    ...['math', 'video', 'audio', 'script[src]'],
    ...['main script', 'main style', 'meta[http-equiv=refresh]', '[srcdoc]', '[ping]', '[formaction]', '[data-src]'],
    ...['[data-background-iframe]', '[data-background-image]', '[data-preview-link]', '[data-notes]']
  ]
  const strangers = [...document.querySelectorAll(strange.join(','))].map(element => element.outerHTML.slice(0, 200))
  const mayLead = /^(https?:|mailto:|tel:|file:)/
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes)
      if (name.startsWith('on')) strangers.push(`${element.tagName} has ${name}`)
    if (element instanceof HTMLAnchorElement && element.href !== '' && !mayLead.test(element.href))
      strangers.push(`a link to ${element.href}`)
    const written = element.getAttribute('href') ?? ''
    if (/^file:/i.test(written)) strangers.push(`a link to ${written}`)
    if (element instanceof HTMLImageElement && !element.src.startsWith('data:image/'))
      strangers.push(`a picture from ${element.src}`)
  }
  const violations = Reflect.get(window, '__violations')
  return { traces, strangers, violations: Array.isArray(violations) ? violations.map(String) : [] }
}
