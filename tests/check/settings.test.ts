import { expect, test } from 'vitest'
import { ruleMetas } from '../../src/build/rule-metas.js'
import { check } from '../../src/check/check.js'
import { parse } from '../../src/parse/parse.js'

const bullets = (count: number) => Array.from({ length: count }, (_, index) => `- Point ${index}`).join('\n')

/** What is said of a deck with a slide of nine bullets and no notes, as `rule severity`, and of `checks` in full. */
function said(checks: string, { release = false, count = 9 } = {}): string[] {
  const text = [
    '---',
    'title: Water',
    'language: en',
    'duration: 30',
    'audience: Trainers',
    'version: 1.0.0',
    'date: 2026-11-24',
    'source: Our own',
    checks,
    '---',
    '',
    '# Water',
    '',
    ':::notes',
    'Welcome.',
    ':::',
    '',
    '---',
    '',
    '## Wells',
    '',
    bullets(count),
    '',
    '::missing[A map]'
  ]
  const { deck, messages } = parse({ id: 'water', deck: { file: 'deck.md', text: text.join('\n') } })
  const all = [...messages, ...check(deck, { release, ruleMetas })]
  const ours = /^(slide-has-notes|slide-has-few-bullets|slide-is-finished)$/
  return all.flatMap(({ rule, severity, what, place }) => {
    if (rule === 'checks-are-known' || rule.startsWith('front-matter')) return [`${place?.start.line} ${what}`]
    return ours.test(rule) ? [`${rule} ${severity}`] : []
  })
}

test('rules have their defaults without settings', () => {
  expect(said('')).toEqual(['slide-has-notes info', 'slide-has-few-bullets error', 'slide-is-finished warning'])
})

test('a rule can be switched off, or have another severity', () => {
  const checks = 'checks:\n  slide-has-notes: off\n  slide-has-few-bullets: info'
  expect(said(checks)).toEqual(['slide-has-few-bullets info', 'slide-is-finished warning'])
})

test('a limit can be raised and lowered, and the error threshold scales with it', () => {
  const limit = (most: number) =>
    `checks:\n  slide-has-notes: off\n  slide-is-finished: off\n  slide-has-few-bullets: {bullets: ${most}}`
  expect(said(limit(9))).toEqual([])
  expect(said(limit(8))).toEqual(['slide-has-few-bullets warning'])
  expect(said(limit(8), { count: 10 })).toEqual(['slide-has-few-bullets error'])
  expect(said(limit(3), { count: 4 })).toEqual(['slide-has-few-bullets warning'])
})

test('a rule can have another severity and another limit at once', () => {
  const checks = (setting: string) =>
    `checks:\n  slide-has-notes: off\n  slide-is-finished: off\n  slide-has-few-bullets: ${setting}`
  expect(said(checks('{severity: info, bullets: 3}'))).toEqual(['slide-has-few-bullets info'])
  expect(said(checks('{severity: info, bullets: 9}'))).toEqual([])
})

test('a rule that a release enforces cannot be switched off', () => {
  expect(said('checks: {slide-is-finished: off}', { release: true })).toContain('slide-is-finished error')
})

test.each([
  ['checks: {slide-has-note: off}', '9 Unknown rule `slide-has-note` under `checks`, did you mean `slide-has-notes`?'],
  [
    'checks: {slide-has-few-bullets: {bulets: 8}}',
    '9 Unknown limit `bulets` of `slide-has-few-bullets`, did you mean `bullets`?'
  ],
  [
    'checks: {slide-has-few-bullets: {bullets: many}}',
    '9 Unexpected `many` for `bullets` of `slide-has-few-bullets`, expected a whole number'
  ],
  ['checks: {slide-has-notes: {notes: 2}}', '9 Unexpected limit `notes`: `slide-has-notes` has none'],
  [
    'checks: {slide-has-notes: never}',
    '9 Unexpected `never` for `checks.slide-has-notes`, expected `off`, `error`, `warning`, `info`, or a limit like `{bullets: 8}`'
  ],
  [
    'checks: {slide-has-notes: {severity: off}}',
    '9 Unexpected `off` for `severity` of `slide-has-notes`, expected `error`, `warning` or `info`'
  ],
  [
    'checks: {slide-has-few-bullets: {severty: info}}',
    '9 Unknown limit `severty` of `slide-has-few-bullets`, did you mean `severity`?'
  ],
  ['checks: {slide-overflows: off}', '9 Unexpected `slide-overflows` under `checks`, which cannot be switched off'],
  ['checks: {block-is-closed: info}', '9 Unexpected `block-is-closed` under `checks`, which cannot be switched off'],
  ['checks: off', '9 Unexpected `off` for `checks`, expected fields below it, two spaces further in']
])('`%s` is said to be wrong, with its line', (checks, message) => {
  expect(said(checks)).toContain(message)
})

/** What is said of a deck with two learning outcomes about their number, with its severity. */
function saidOfTwoOutcomes(frontMatter: string): string[] {
  const outcomes = ':::outcomes\n1. List two sources of water\n2. Test a well\n:::'
  const text = `---\ntitle: Water\nlanguage: en\nduration: 30\naudience: A\nversion: 1.0.0\ndate: 2026-11-24\nsource: S\n${frontMatter}\n---\n\n# Water\n\n---\n\n## Outcomes\n\n${outcomes}\n`
  const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
  return check(deck).flatMap(({ rule, severity, what }) => (rule === 'outcome-count' ? [`${severity} ${what}`] : []))
}

test('a profile has limits of its own, and the deck may set others', () => {
  expect(saidOfTwoOutcomes('profile: stm')).toEqual([])
  expect(saidOfTwoOutcomes('profile: cptm')).toEqual(['warning Unexpected `2` outcomes, expected `3` to `5`'])
  expect(saidOfTwoOutcomes('profile: cptm\nchecks: {outcome-count: {least: 1}}')).toEqual([])
})

test('a deck that sets another severity, or one limit, keeps the other limits of its profile', () => {
  expect(saidOfTwoOutcomes('profile: cptm\nchecks: {outcome-count: info}')).toEqual([
    'info Unexpected `2` outcomes, expected `3` to `5`'
  ])
  expect(saidOfTwoOutcomes('profile: cptm\nchecks: {outcome-count: {most: 4}}')).toEqual([
    'warning Unexpected `2` outcomes, expected `3` to `4`'
  ])
})

test('setting a limit keeps the severity of the profile, and switches on a rule that the profile leaves out', () => {
  const severity = (id: string, checks: string) => {
    const text = `---\ntitle: Water\nlanguage: en\nduration: 30\naudience: A\nversion: 1.0.0\ndate: 2026-11-24\nsource: S\nprofile: plain\n${checks}\n---\n\n# Water\n\n---\n\n::slide{minutes=25}\n\n## Wells\n\nRain fills wells.\n`
    const { deck } = parse({ id: 'water', deck: { file: 'deck.md', text } })
    return check(deck).flatMap(({ rule, severity }) => (rule === id ? [severity] : []))
  }
  expect(severity('lesson-has-interaction', '')).toEqual(['info'])
  expect(severity('lesson-has-interaction', 'checks: {lesson-has-interaction: {percent: 50}}')).toEqual(['info'])
  expect(severity('lesson-has-questions', '')).toEqual([])
  expect(severity('lesson-has-questions', 'checks: {lesson-has-questions: {least: 2}}')).toEqual(['warning'])
})

test('a rule that takes a list of words takes one word too, and no rule takes a list for a number', () => {
  expect(said('checks:\n  abbreviation-is-in-glossary: {words: [OVER, OUT]}')).not.toContainEqual(
    expect.stringMatching(/^\d/)
  )
  expect(said('checks:\n  abbreviation-is-in-glossary: {words: OVER}')).not.toContainEqual(expect.stringMatching(/^\d/))
  expect(said('checks:\n  abbreviation-is-in-glossary: {word: OVER}')).toContain(
    '10 Unknown limit `word` of `abbreviation-is-in-glossary`, did you mean `words`?'
  )
  expect(said('checks:\n  slide-has-few-bullets: {bullets: [8, 9]}')).toContain(
    '10 Unexpected `[8, 9]` for `bullets` of `slide-has-few-bullets`, expected a whole number'
  )
})
