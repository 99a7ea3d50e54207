import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTempProject, type TempProject } from './temp-project.js'

const briefing = readFileSync(join(import.meta.dirname, 'briefing.md'), 'utf8')

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('exits/deck.md', briefing)
})
afterAll(() => work.remove())

test('a briefing of five slides needs nothing of a lesson: strictly, only information is left', async () => {
  const { code, stdout } = await work.run('check', 'exits', '--strict', '--format', 'json')
  expect(code).toBe(0)
  const { counts, messages } = JSON.parse(stdout)
  expect(counts).toMatchObject({ error: 0, warning: 0 })
  const said = messages.map(({ rule }: { rule: string }) => rule)
  expect(said).toEqual(['lesson-has-outcomes', ...Array(5).fill('slide-has-notes')])
})

test('a briefing is built', async () => {
  expect(await work.run('build', 'exits', '--no-pdf', '--strict')).toMatchObject({ code: 0 })
  expect(work.read('dist/decks/exits/en/slides.html')).toContain('Meet at the flagpole')
})

test('the same deck is refused as a lesson of a UN curriculum', async () => {
  work.put('lesson/deck.md', briefing.replace('language: en', 'language: en\nprofile: stm'))
  const { code, stdout } = await work.run('check', 'lesson')
  expect(code).toBe(1)
  for (const part of ['aim', 'scope', 'outcomes', 'takeaways']) expect(stdout).toContain(`without \`:::${part}\``)
})
