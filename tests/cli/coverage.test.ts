import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('good/deck.md', starter)
  // The first outcome loses its slide and its takeaway; the question is all that is left of it.
  work.put('gaps/deck.md', starter.replace('outcomes="1" scope', 'scope').replace(/ \{outcomes="1"\}/, ''))
})
afterAll(() => work.remove())

test('the coverage table shows where each outcome is served', async () => {
  const { code, stdout } = await work.run('check', 'good', '--coverage')
  await expect(stdout).toMatchFileSnapshot('expected/coverage.txt')
  expect(code).toBe(0)
})

test('gaps are marked and counted', async () => {
  const { stdout } = await work.run('check', 'gaps', '--coverage')
  expect(stdout).toMatch(/^ {2}1\. Describe .* gap +– +5, 9 +gap$/m)
  expect(stdout).toContain('2 gaps: nothing in the deck serves the outcome there.')
})

test('other programs get the table as JSON', async () => {
  const { stdout } = await work.run('check', 'gaps', '--coverage', '--format', 'json')
  const [deck] = JSON.parse(stdout).coverage
  expect(deck).toMatchObject({ file: 'gaps/deck.md', language: 'en' })
  expect(deck.outcomes[0]).toMatchObject({ number: 1, slides: [], quizzes: [5, 9], gaps: ['slides', 'takeaways'] })
  expect(deck.outcomes[2]).toMatchObject({ number: 3, slides: [6], activities: [8], takeaways: [2], gaps: [] })
})

test('a form that has no place for the table is refused', async () => {
  const { code, stderr } = await work.run('check', 'good', '--coverage', '--format', 'sarif')
  expect(code).toBe(2)
  expect(stderr).toContain('`--coverage` has no form for `--format sarif`')
})
