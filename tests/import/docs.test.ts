import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { content, oldPresentation, para, shape, titled } from './old-presentation.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/bring-your-powerpoint.md'), 'utf8')
const [, example = ''] = /```markdown\n([\s\S]*?)\n```/.exec(page) ?? []

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

it('docs/bring-your-powerpoint.md shows what a presentation becomes, which passes check and builds', async () => {
  const below = '<a:p><a:pPr lvl="1"/><a:r><a:t>Deep ones</a:t></a:r></a:p>'
  work.put(
    'old.pptx',
    Buffer.from(
      oldPresentation({
        slides: [
          { layout: 'title', shapes: shape(para('Water'), { placeholder: 'type="ctrTitle"' }) },
          {
            shapes: titled('Where water comes from') + content('Rain', 'Wells', below, 'Rivers'),
            notes: ['Ask: which of them do you use?']
          }
        ]
      })
    )
  )
  const made = await work.run('new', 'decks/water', '--from', 'old.pptx')
  expect([made.code, made.stderr]).toEqual([0, ''])
  expect(made.stdout).toContain('Wrote decks/water/deck.md: 2 slides, notes on 1 slide. old.pptx stays as it is.')
  expect(made.stdout).toContain('Read decks/water/IMPORT.md first')
  expect(readFileSync(join(work.folder, 'decks/water/deck.md'), 'utf8')).toContain(`\n\n${example}\n`)
  expect((await work.run('check', 'decks/water')).code).toBe(0)
  expect((await work.run('build', 'decks/water', '--to', 'json')).code).toBe(0)
  const again = await work.run('new', 'decks/water', '--from', 'old.pptx')
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already exists')])
})
