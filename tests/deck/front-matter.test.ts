import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { rules } from '../../src/check/rules.js'
import { severities } from '../../src/deck/diagnostic.js'
import { profiles, themes } from '../../src/deck/front-matter.js'
import { readTemplates } from '../../src/host/source/read-templates.js'
import { parse } from '../../src/parse/parse.js'
import { formats } from '../../src/render/formats.js'
import { render } from '../../src/render/render.js'
import { isLong, long } from '../sampled.js'

// Languages, rules and limits are made more often right than wrong; nothing here knows what the schema asks for.
const text = fc.oneof(
  fc.constantFrom('Water', '{{fill me}}', '1325', '…'),
  fc.string({ unit: 'grapheme', minLength: 1 })
)
const subtag = fc.oneof(fc.constantFrom('Hans', 'CN', 'Arab', 'Latn', '419'), fc.stringMatching(/^[A-Za-z0-9]{2,8}$/))
const language = fc
  .tuple(
    fc.oneof(fc.constantFrom('zh', 'ar', 'tr'), fc.stringMatching(/^[a-z]{2,3}$/)),
    fc.array(subtag, { maxLength: 3 })
  )
  .map(([first, rest]) => [first, ...rest].join('-'))
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const limits = [...new Set(rules.flatMap(rule => Object.keys(rule.limits ?? {})))]
const checks = fc.dictionary(
  fc.oneof(fc.constantFrom(...rules.map(({ id }) => id)), text),
  fc.oneof(
    fc.constantFrom('off', ...severities),
    fc.dictionary(fc.oneof(fc.constantFrom(...limits), text), fc.oneof(fc.nat().map(String), text), { maxKeys: 2 })
  ),
  { maxKeys: 4 }
)
const frontMatter = fc.record(
  {
    title: text,
    subtitle: text,
    programme: text,
    language,
    duration: fc.integer({ min: 1, max: 9999 }).map(String),
    audience: text,
    version: text,
    date,
    review: date,
    source: text,
    licence: text,
    acknowledgement: text,
    author: text,
    profile: fc.constantFrom(...profiles),
    theme: fc.constantFrom(...themes),
    checks,
    brand: fc.record({ accent: fc.constantFrom('#0a5', '#ffffff', '#000000'), footer: text }, { requiredKeys: [] }),
    sensitivity: fc.record(
      { note: text, support: text, 'opt-out': text, facilitator: text },
      { requiredKeys: ['note', 'support'] }
    )
  },
  { requiredKeys: ['title', 'language', 'duration', 'audience', 'version', 'date', 'source'] }
)

const slides = `
# Water

:::outcomes
1. Explain why water matters to a mission
:::

---

## Wells {outcome=1}

Wells go dry. Who digs?

:::quiz
Why? How?

- [x] Heat – It is hot
- [ ] Rain — It is wet
:::

:::activity{minutes="5" method="discussion"}
1. Talk.
:::

:::notes
Say it.
:::
`

/** JSON is YAML, and says every string there is. */
const written = (fields: object) =>
  Object.entries(fields)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}`)
    .join('\n')

it.runIf(isLong)('no valid front matter makes a check or a rendering throw', long, async () => {
  const templates = await readTemplates('en', {})
  const options = { paper: 'a4', perPage: 3, ink: 'full', start: '09:00' } as const
  let taken = 0
  await fc.assert(
    fc.asyncProperty(frontMatter, fc.boolean(), async (fields, release) => {
      const { deck, messages } = parse({
        id: 'water',
        deck: { file: 'deck.md', text: `---\n${written(fields)}\n---\n${slides}` }
      })
      if (messages.some(({ severity }) => severity === 'error')) return
      taken += 1
      expect(deck.language).toBe(fields.language)
      expect(check(deck, { release })).toBeInstanceOf(Array)
      const files = await render(deck, formats, templates, { ...options, release })
      expect(files.length).toBeGreaterThan(8)
    }),
    { numRuns: 60 }
  )
  expect(taken).toBeGreaterThan(10)
})
