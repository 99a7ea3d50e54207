import type { Page } from 'puppeteer'

/** The colour behind titles in the frame that the author looks at: it tells the themes apart. */
export function accentGround(page: Page): Promise<string> {
  return page.$eval('iframe.shown', frame =>
    frame instanceof HTMLIFrameElement && frame.contentDocument && frame.contentWindow
      ? frame.contentWindow.getComputedStyle(frame.contentDocument.documentElement).getPropertyValue('--ground-accent')
      : ''
  )
}
