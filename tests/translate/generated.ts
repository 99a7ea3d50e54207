import fc from 'fast-check'

// Decks that nobody would write, made of everything that a deck may hold.

const word = fc.constantFrom(
  'river',
  'Água',
  'نهر',
  '河',
  'S/RES/1820',
  '<b1>',
  'a & b',
  '10:30',
  '3:1',
  'WPA',
  '1 000',
  "don't",
  '“so”',
  '—',
  'x\\<c2/>'
)
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map(list => list.join(' ').replace(/[\\<>]/g, mark => `\\${mark}`))

const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map(text => `**${text.trim()}**`),
  words.map(text => `*${text.trim()}*`),
  words.map(text => `[${text}](https://example.org/a)`),
  fc.constantFrom('`code`', '{{support contact}}', '<https://example.org/b>', '![A river](images/r.png)', '~~old~~')
)
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map(parts => `So ${parts.join(', ')} then`)

const list = fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.map(text => `- ${text}`).join('\n'))
const nested = fc.tuple(line, line, line).map(([a, b, c]) => `- ${a}\n  - ${b}\n  - ${c}`)
const table = fc
  .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
  .map(rows =>
    [
      '| a | b |',
      '| --- | --- |',
      ...rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '/')).join(' | ')} |`)
    ].join('\n')
  )
const markdown = fc.oneof(
  line,
  list,
  nested,
  table,
  line.map(text => `> ${text}`),
  fc.constant('```\nconst a = 1\n```')
)

const block = fc.oneof(
  { weight: 3, arbitrary: markdown },
  fc
    .tuple(fc.constantFrom('notes', 'paper', 'sources', 'steps', 'callout{kind=note}', 'aim', 'relevance'), list)
    .map(([name, inside]) => `:::${name}\n${inside}\n:::`),
  list.map(inside => `:::diagram{layout=pillars}\n${inside}\n:::`),
  fc
    .tuple(words, line)
    .map(
      ([materials, inside]) =>
        `::::activity{minutes=5 method="in pairs" materials="${materials.replace(/["\\]/g, '')}"}\n${inside}\n\n:::answer\n${inside}\n:::\n::::`
    ),
  fc
    .tuple(words, words, words)
    .map(([question, right, why]) => `:::quiz\n${question}\n\n- [x] ${right} — ${why}\n- [ ] No\n:::`),
  fc.tuple(line, line).map(([a, b]) => `::::columns\n:::column\n${a}\n:::\n:::column\n${b}\n:::\n::::`),
  words.map(text => `::missing[${text}]`)
)

const slide = fc
  .tuple(words, fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([title, blocks]) => [`## ${title}`, ...blocks].join('\n\n'))

/** The slides of a generated deck, as Markdown. */
export const generatedSlides = fc.array(slide, { minLength: 1, maxLength: 5 })
