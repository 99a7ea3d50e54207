import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Printer } from '../../../src/host/output/print.js'
import { renderFormat } from '../../../src/render/format.js'
import { formatsNamed } from '../../../src/render/formats.js'
import { jobAids } from '../../../src/render/job-aids/job-aids.js'
import { writtenText } from '../../declared-files.js'
import { inputFor, lesson, secrets, skippedLevels, textOf } from '../paper/lesson.js'
import { canReadPdfs, pagesOf, printer } from '../paper/printed.js'

const aid = (kind: string) => `:::jobaid{kind=${kind}}\n### A clean ${kind}\n\n- Boil the ${kind} water\n:::\n`
const after = (blocks: string) => lesson(text => text.replace('## Takeaways', `## Takeaways\n\n${blocks}`))
const withAids = () => after(['pocket', 'poster', 'reminder'].map(aid).join('\n'))

describe('job aids', () => {
  it('are made from their blocks, each kind in a file of its own, and hold nothing that is facilitator-only', async () => {
    const files = await renderFormat(jobAids, await inputFor(withAids()))
    const pages = { pocket: 'pocket-card.html', poster: 'poster.html', reminder: 'reminder.html' }
    for (const [kind, page] of Object.entries(pages)) {
      const text = textOf(files, page)
      expect(text).toContain(`Boil the ${kind} water`)
      expect(secrets.filter(secret => text.includes(secret))).toEqual([])
      expect(skippedLevels(text)).toEqual([])
    }
    expect(await renderFormat(jobAids, await inputFor(lesson()))).toEqual([])
  })

  it('stand in no other file that is made by default', async () => {
    const input = await inputFor(withAids())
    for (const format of formatsNamed())
      for (const file of await renderFormat(format, input))
        expect([file.path, writtenText(file)?.includes('Boil the') ?? false]).toEqual([file.path, false])
  })

  it('take no block for the facilitator', () => {
    expect(() => after('::::jobaid{kind=pocket}\nA card.\n\n:::notes\nNo.\n:::\n::::\n')).toThrow(/notes/)
  })
})

describe.skipIf(!canReadPdfs)('printed job aids', () => {
  let printed: Printer
  beforeAll(async () => {
    printed = await printer()
  })
  afterAll(() => printed.close())

  it('are eight cards on a sheet, and a page for each of the others', async () => {
    const files = await renderFormat(jobAids, await inputFor(withAids()))
    const [cards = '', ...more] = await pagesOf(files, 'pocket-card.pdf', printed)
    expect(more).toEqual([])
    expect(cards.match(/Boil the pocket water/g)).toHaveLength(8)
    for (const file of ['poster.pdf', 'reminder.pdf']) expect(await pagesOf(files, file, printed)).toHaveLength(1)
  })
})
