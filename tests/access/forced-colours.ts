import type { Page } from 'puppeteer'

/** Shows a page as Windows does in a high-contrast theme: its own colours give way to the system's. */
export async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
}
