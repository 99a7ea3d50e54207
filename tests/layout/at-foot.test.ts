import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { isAtFoot } from '../../src/layout/at-foot.js'
import { contentLayout } from '../../src/layout/slide-layout.js'

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n\n'

function lookOf(body: string, settings = '') {
  const { deck } = parse(`${head}::slide{background=images/well.jpg${settings}}\n\n## What it needs\n\n${body}\n`)
  const slide = deck.slides[1]
  return slide && { isLow: isAtFoot(slide, 'en'), layout: contentLayout(slide) }
}

const long = 'A cover that children cannot lift without the help of somebody who is older'

it('a short box stands at the foot of a photo, unless its author names a side', () => {
  for (const kind of ['note', 'warning', 'care']) {
    expect(lookOf(`:::callout{kind=${kind}}\nKeep the cover closed.\n:::`)).toMatchObject({
      isLow: true,
      layout: 'content'
    })
    expect(lookOf(`:::callout{kind=${kind}}\nKeep the cover closed.\n:::`, ' words=left')?.isLow).toBe(false)
  }
  expect(lookOf(`:::callout{kind=note}\n${long}. ${long}. ${long}.\n:::`)?.isLow).toBe(false)
  expect(lookOf(':::callout{kind=care}\n- You may leave.\n- Talk to us.\n:::')).toMatchObject({ layout: 'care' })
})

it('two short lists with heads stand along the foot of a photo, where a panel would hide it, and longer ones on a panel', () => {
  const column = (items: readonly string[]) =>
    `:::column\n### Before\n\n${items.map(item => `- ${item}`).join('\n')}\n:::\n`
  const columns = (items: readonly string[]) => `::::columns\n${column(items)}\n${column(items)}::::`
  const short = ['A cover', 'A rope', 'A committee']
  expect(lookOf(columns(short))).toEqual({ isLow: true, layout: 'comparison' })
  expect(lookOf(columns(short), ' words=left')?.isLow).toBe(false)
  expect(lookOf(columns([...short, 'A pump']))?.isLow).toBe(false)
  expect(lookOf(columns([long, ...short.slice(1)]))?.isLow).toBe(false)
})
