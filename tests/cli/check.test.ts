import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const line = starter.split('\n').indexOf('Welcome') + 1

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('decks/good/deck.md', starter)
  work.put('warned/deck.md', starter.replace(/^Welcome$/m, '- one two three four five six seven eight nine ten eleven'))
  work.put('wrong/deck.md', starter.replace(/^Welcome$/m, ':::note\nHello\n:::'))
})
afterAll(() => work.remove())

test('a good deck has no problems, in every form', async () => {
  expect(await work.run('check')).toEqual({ code: 0, stdout: 'No problems found.\n', stderr: '' })
  expect(await work.run('check', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await work.run('check', '--format', 'github')).toEqual({ code: 0, stdout: '', stderr: '' })
  const { stdout } = await work.run('check', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0, warning: 0, info: 0 }, messages: [] })
})

test('a warning is no error, unless the check is strict', async () => {
  const loose = await work.run('check', 'warned')
  expect(loose.stdout).toMatch(new RegExp(`^warned/deck\\.md:${line}:1 {2}warning {2}bullet-is-short$`, 'm'))
  expect(loose.code).toBe(0)
  expect(await work.run('check', 'warned', '--strict')).toMatchObject({ code: 1, stdout: loose.stdout })
})

test('reports a lesson whose review date has passed, by the calendar or by SOURCE_DATE_EPOCH', async () => {
  work.put('due/deck.md', starter.replace(/^date: .*$/m, '$&\nreview: 2027-01-31'))
  const on = (year: number, month: number, day: number) => ({
    SOURCE_DATE_EPOCH: `${Date.UTC(year, month - 1, day) / 1000}`
  })
  expect(await work.runWith(on(2027, 1, 31), ['check', 'due'])).toMatchObject({ stdout: 'No problems found.\n' })
  const { stdout } = await work.runWith(on(2027, 2, 1), ['check', 'due'])
  expect(stdout).toContain('Unexpected day of review `2027-01-31`, which has passed')
  work.put('due/deck.md', starter.replace(/^date: .*$/m, 'date: 2001-01-01\nreview: 2001-12-31'))
  expect((await work.run('check', 'due')).stdout).toContain('which has passed')
})

test('all forms name the same place, on the output for results', async () => {
  const said: string[] = []
  for (const format of ['text', 'json', 'sarif', 'github']) {
    const { code, stdout, stderr } = await work.run('check', 'wrong', '--format', format)
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain('did you mean `:::notes` or `:::callout{kind=note}`?')
    said.push(stdout)
  }
  const [text = '', json = '', sarif = '', github = ''] = said
  expect(text).toContain(`wrong/deck.md:${line}:1  error  block-is-known\n`)
  expect(text).toContain(`\n  ${line} | :::note\n`)
  expect(JSON.parse(json).messages).toContainEqual(
    expect.objectContaining({ rule: 'block-is-known', place: expect.objectContaining({ start: { line, column: 1 } }) })
  )
  expect(JSON.parse(sarif).runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(line)
  expect(github).toMatch(new RegExp(`^::error file=wrong/deck\\.md,line=${line},`, 'm'))
})

test('a rule is explained with its examples, and all rules are listed', async () => {
  const { code, stdout } = await work.run('explain', 'slide-has-notes')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^slide-has-notes {2}warning$[\s\S]*Not like this:[\s\S]*Like this:[\s\S]*:::notes/m)
  const list = await work.run('explain')
  expect(list.stdout).toMatch(/^The text of the file\n {2}file-can-be-read {2}error\n {6}\S/m)
  expect(list.stdout).toMatch(/^Slides$[\s\S]*^ {2}slide-has-notes {2}warning\n {6}\S/m)
})

test('the text shows the first ten problems, every other form and --all show each', async () => {
  const slides = Array.from({ length: 14 }, (_, index) => `\n---\n\n## Slide ${index}\n\n<u>one</u> <u>two</u>\n`)
  work.put('many/deck.md', starter + slides.join(''))
  const { code, stdout } = await work.run('check', 'many')
  expect(code).toBe(1)
  expect(stdout.match(/^many\/deck\.md:/gm)).toHaveLength(10)
  expect(stdout).toMatch(/^ {2}4 times on this slide: `<u>` and `<\/u>`, all in line \d+\.$/m)
  expect(stdout).toMatch(/^And \d+ more: `backbrief check --all many` shows them\.$/m)
  const all = await work.run('check', 'many', '--all')
  expect(all.code).toBe(1)
  expect(all.stdout.match(/html-is-absent$/gm)).toHaveLength(14)
  const json = JSON.parse((await work.run('check', 'many', '--format', 'json')).stdout)
  expect(json.messages.filter(({ rule }: { rule: string }) => rule === 'html-is-absent')).toHaveLength(56)
  const built = await work.run('build', 'many', '--no-pdf')
  expect(built.code).toBe(1)
  expect(built.stderr.match(/^many\/deck\.md:/gm)).toHaveLength(10)
})

test('a cause comes before what follows from it', async () => {
  const full = starter.replace(/^duration: .*$/m, 'duration: 7')
  work.put('cause/deck.md', full.replace('::slide{minutes=1}', '::slide{minuts=1}'))
  const { stdout } = await work.run('check', 'cause')
  expect(stdout).not.toContain('lesson-fits-duration')
  expect(stdout).toMatch(/^cause\/deck\.md:\d+:\d+ {2}error {2}attribute-is-known$/m)
  expect(stdout).toMatch(
    new RegExp(`^Next: \\w+ cause/deck\\.md:${full.split('\n').indexOf('::slide{minutes=1}') + 1}:`, 'm')
  )
})
