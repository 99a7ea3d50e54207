import axe from 'axe-core'
import type { Page } from 'puppeteer'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe has against a page, and how many texts it cannot see the ground of. */
export interface Verdict {
  /** The rule and the first element that breaks it. */
  readonly faults: readonly string[]
  readonly unseen: number
}

/** Puts axe into a page; a page that is loaded again needs it again. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

export async function judge(page: Page): Promise<Verdict> {
  return page.evaluate(async tags => {
    const { violations, incomplete }: Record<'violations' | 'incomplete', Finding[]> = await Reflect.get(
      window,
      'axe'
    ).run(document, { runOnly: tags })
    const faults = violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`
    )
    return { faults, unseen: incomplete.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0 }
  }, tags)
}
