import { afterAll, expect, it } from 'vitest'
import { createBuildContext } from '../../src/build/context.js'
import { drawPreview } from '../../src/build/draw-preview.js'
import { readForPreview } from '../../src/build/read-preview.js'

const context = createBuildContext({ env: {} })
afterAll(() => context.dispose())

/** The slides of a deck of ours, looked at in a theme. */
async function slidesIn(theme?: string): Promise<string> {
  const reading = await readForPreview('decks/facilitation-basics/deck.md', process.cwd(), [], context.pictures)
  if (!reading) throw new Error('The deck cannot be read')
  return drawPreview(reading.own, { page: 'slides', ...(theme && { theme }) }, context)
}

it('a preview in another theme shows drawings in its colours, and shapes as it has them', async () => {
  const [own, charter, night] = [await slidesIn(), await slidesIn('charter'), await slidesIn('night')]
  expect(own).toContain("fill='%230a4d87'")
  expect(own).not.toContain('Source Serif 4')
  expect(charter).toContain("fill='%2312382f'")
  expect(charter).not.toContain("fill='%230a4d87'")
  expect(charter).toContain('"Source Serif 4",var(--font)')
  const boxes = (page: string) =>
    page.match(/<path d="[^"]*a10 10 0 0 1[^"]*" class="(?:soft|tile|solid)"/g)?.length ?? 0
  expect(boxes(own)).toBeGreaterThan(0)
  expect(boxes(charter)).toBe(0)
  expect(night).toContain("fill='%2347688f'")
})
