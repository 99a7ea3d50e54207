import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Draft, openDraft } from '../../../src/build/writing/draft.js'
import { withAttributes } from '../../../src/build/writing/form/braces.js'
import { formPlaces, readForm } from '../../../src/build/writing/form/read-form.js'
import { type FormValues, formFaults } from '../../../src/build/writing/form/values.js'
import { writeForm } from '../../../src/build/writing/form/write-form.js'

const root = join(import.meta.dirname, '../../..')
const ours = ['templates/starter/deck.md', 'decks/crsv-mission-approaches/deck.md', 'decks/facilitation-basics/deck.md']

function draftOf(text: string): Draft {
  return openDraft({ id: 'deck', folder: '', deck: { file: 'deck.md', text } })
}

/** The values of the form of the block that begins on a line, as they are. */
function valuesAt(draft: Draft, line: number): FormValues {
  const form = readForm(draft, line)
  if (!form) throw new Error(`No form on line ${line}`)
  return {
    attributes: { ...form.attributes },
    added: {},
    parts: form.parts.map(part => {
      if (part.type === 'table')
        return { type: 'table', rows: part.rows.map((cells, from) => ({ from, cells: [...cells] })) }
      if (part.type !== 'list') return { type: part.type, text: part.text }
      const items = part.items.map(({ text, isTicked, attributes }, from) => ({
        from,
        text,
        ...(isTicked !== undefined && { isTicked }),
        attributes: { ...attributes }
      }))
      return { type: 'list', items }
    })
  }
}

/** The list of values; there is one. */
function itemsOf(values: FormValues) {
  const part = values.parts.find(({ type }) => type === 'list')
  return part?.type === 'list' ? part.items : []
}

const lesson = `---
title: Wells
---

::slide{outcomes="1 2"}

## Outcomes

:::outcomes
1. Describe a well {domain=knowledge}
2. Repair a pump
   at night
3. Name three risks
:::

---

::slide{#talk outcomes="3" minutes=2}

## Talk

:::takeaways
- Wells save lives {outcomes="1 3" icon=water}
:::

---

## Try

:::activity{minutes="10-15"  method="group work"}
1. Look at the picture.
2. Talk about it.
:::

:::quiz{outcomes=2}
Who repairs it?

- [ ] The mayor
- [x] The mechanic — she has the tools
:::

:::chart{kind=bar}
| Year | Wells |
| ---- | ----: |
| 2024 |    12 |
| 2025 |    30 |
:::
`
const draft = draftOf(lesson)
const lineOf = (text: string) => lesson.split('\n').indexOf(text) + 1

function written(line: number, change: (values: FormValues) => void): string | undefined {
  const values = valuesAt(draft, line)
  change(values)
  return writeForm(draft, line, values)?.join('\n')
}

it('finds the blocks that have a form, with their slides', () => {
  expect(formPlaces(draft).map(({ name, slide, title }) => [name, slide, title])).toEqual([
    ['outcomes', 1, 'Outcomes'],
    ['takeaways', 2, 'Talk'],
    ['activity', 3, 'Try'],
    ['quiz', 3, 'Try'],
    ['chart', 3, 'Try']
  ])
})

it('takes the fields of attributes from their schemas', () => {
  const form = readForm(draft, lineOf(':::chart{kind=bar}'))
  expect(form?.fields.map(({ name }) => name)).toEqual(['kind', 'unit', 'highlight', 'source'])
  expect(form?.fields[0]?.values).toContain('line')
  expect(formFaults({ name: 'chart' }, { attributes: { kind: 'pie' }, parts: [], added: {} })).toHaveProperty('kind')
  expect(readForm(draft, lineOf(':::outcomes'))?.itemFields[0]?.values).toEqual(['knowledge', 'skill', 'attitude'])
})

it('writes an attribute and leaves the others as they are', () => {
  const line = lineOf(':::activity{minutes="10-15"  method="group work"}')
  expect(written(line, ({ attributes }) => Object.assign(attributes, { minutes: '20', required: '' }))).toBe(
    lesson.replace('minutes="10-15"  method="group work"', 'minutes=20  method="group work" required')
  )
  expect(
    written(line, ({ attributes }) => {
      delete attributes.minutes
      delete attributes.method
    })
  ).toBe(lesson.replace('{minutes="10-15"  method="group work"}', ''))
  expect(withAttributes('{#one a=1 b="x y"}', { b: 'say "no"', a: undefined })).toBe('{#one b="say &quot;no&quot;"}')
})

it('adds a block that may stand inside, with the colons that it needs', () => {
  const line = lineOf(':::activity{minutes="10-15"  method="group work"}')
  expect(written(line, ({ added }) => Object.assign(added, { answer: 'They see a pump.' }))).toBe(
    lesson
      .replace(':::activity{', '::::activity{')
      .replace('2. Talk about it.\n:::', '2. Talk about it.\n\n:::answer\nThey see a pump.\n:::\n::::')
  )
})

it('marks another answer as right, and adds one', () => {
  const after = written(lineOf(':::quiz{outcomes=2}'), values => {
    const items = itemsOf(values)
    for (const item of items) item.isTicked = !item.isTicked
    items.push({ text: 'Nobody', isTicked: false, attributes: {} })
  })
  expect(after).toBe(
    lesson
      .replace('[ ] The mayor', '[x] The mayor')
      .replace('[x] The mechanic — she has the tools', '[ ] The mechanic — she has the tools\n- [ ] Nobody')
  )
})

it('changes a cell, and only its row', () => {
  const after = written(lineOf(':::chart{kind=bar}'), ({ parts: [table] }) => {
    if (table?.type === 'table') table.rows[2]?.cells.splice(1, 1, '31')
  })
  expect(after).toBe(lesson.replace('| 2025 |    30 |', '| 2025 | 31 |'))
})

it('lets numbers elsewhere follow when learning outcomes change places', () => {
  const after = written(lineOf(':::outcomes'), values => {
    const items = itemsOf(values)
    items.unshift(...items.splice(2, 1))
  })
  expect(after).toBe(
    lesson
      .replace(
        '1. Describe a well {domain=knowledge}\n2. Repair a pump\n   at night\n3. Name three risks',
        '1. Name three risks\n2. Describe a well {domain=knowledge}\n3. Repair a pump\n   at night'
      )
      .replace('::slide{outcomes="1 2"}', '::slide{outcomes="2 3"}')
      .replace('outcomes="3" minutes=2', 'outcomes=1 minutes=2')
      .replace('{outcomes="1 3" icon=water}', '{outcomes="2 1" icon=water}')
      .replace(':::quiz{outcomes=2}', ':::quiz{outcomes=3}')
  )
})

it('takes a learning outcome out everywhere', () => {
  const after = written(lineOf(':::outcomes'), values => void itemsOf(values).splice(1, 1))
  expect(after).toBe(
    lesson
      .replace('2. Repair a pump\n   at night\n3. Name', '2. Name')
      .replace('::slide{outcomes="1 2"}', '::slide{outcomes=1}')
      .replace('outcomes="3" minutes=2', 'outcomes=2 minutes=2')
      .replace('{outcomes="1 3" icon=water}', '{outcomes="1 2" icon=water}')
      .replace(':::quiz{outcomes=2}', ':::quiz')
  )
})

it('writes which slides teach a learning outcome, also where a slide says nothing yet', () => {
  const after = written(lineOf(':::outcomes'), values => {
    const slides = [['outcomes'], ['try', 'outcomes'], []]
    for (const [index, item] of itemsOf(values).entries()) item.slides = slides[index] ?? []
  })
  expect(after).toBe(
    lesson
      .replace('#talk outcomes="3" minutes=2', '#talk minutes=2')
      .replace('\n## Try', '\n::slide{outcomes=2}\n\n## Try')
  )
})

it('refuses what the text could not hold', () => {
  for (const text of ['a\n\n---\n\nb', '```', ':::', ':::answer\nNo\n:::'])
    expect([
      text,
      written(lineOf(':::quiz{outcomes=2}'), ({ parts: [first] }) => void Object.assign(first ?? {}, { text }))
    ]).toEqual([text, undefined])
})

it('writes nothing where nothing was changed', () => {
  for (const file of ours.slice(0, 1)) {
    const own = draftOf(readFileSync(join(root, file), 'utf8'))
    for (const { line } of formPlaces(own)) expect(writeForm(own, line, valuesAt(own, line))).toEqual(own.lines)
  }
})

const words = fc.constantFrom(
  'Wells',
  'Say it: 10:30',
  'a "quoted" word',
  '**bold**',
  '1. one',
  'a | b',
  '{x}',
  'مياه',
  '# not a title'
)

it.each(ours)('leaves every line outside of the block as it is, whatever is written into a form of %s', file => {
  const own = draftOf(readFileSync(join(root, file), 'utf8'))
  // Points of the lesson are named elsewhere, which then changes, too.
  const places = formPlaces(own).filter(({ name }) => name !== 'outcomes' && name !== 'scope')
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      words,
      fc.constantFrom('change', 'add', 'remove', 'swap'),
      (one, two, text, act) => {
        const { line } = places[one % places.length] ?? { line: 0 }
        const form = readForm(own, line)
        if (!form) throw new Error('It had a form')
        const values = valuesAt(own, line)
        const part = values.parts[two % values.parts.length]
        if (part?.type === 'text' || part?.type === 'block')
          part.text = act === 'remove' ? '' : `${part.text}\n\n${text}`
        if (part?.type === 'list') {
          const at = two % Math.max(1, part.items.length)
          const item = part.items[at]
          if (act === 'add') part.items.push({ text, attributes: {} })
          else if (act === 'remove') part.items.splice(at, 1)
          else if (act === 'swap') part.items.reverse()
          else if (item) item.text = text
        }
        if (part?.type === 'table') part.rows.at(-1)?.cells.splice(0, 1, text)
        const after = writeForm(own, line, values)
        if (!after) return
        const { first, last } = form.lines
        expect(after.slice(0, first - 1)).toEqual(own.lines.slice(0, first - 1))
        const rest = own.lines.slice(last)
        expect(after.slice(after.length - rest.length)).toEqual(rest)
        // Written again, nothing changes any more.
        const again = { ...own, lines: after }
        expect(writeForm(again, line, valuesAt(again, line))).toEqual(after)
      }
    ),
    { numRuns: 15 }
  )
})
