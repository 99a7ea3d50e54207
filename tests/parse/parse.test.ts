import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, textOf } from '../../src/deck/walk.js'
import { parse } from '../../src/parse/parse.js'
import { frontMatter } from '../front-matter.js'
import { long, sampledRuns } from '../sampled.js'

const head = frontMatter()

function parseText(text: string) {
  return parse({ id: 'water', deck: { file: 'water/deck.md', text } })
}

function parseSlides(...slides: string[]) {
  return parseText(`${head}\n${slides.join('\n\n---\n\n')}\n`)
}

describe('parse', () => {
  it('never throws, whatever the text', long, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        parseText(text)
        parseText(head + text)
      }),
      sampledRuns(300)
    )
  })

  it('never throws on pieces of decks put together at random', long, () => {
    const pieces = [
      '---\n',
      '\n',
      ':::notes\n',
      ':::\n',
      '::::\n',
      '::slide{minutes=2}\n',
      '::slide{',
      '- a\n',
      '  - b\n',
      '> q\n',
      '# H\n',
      '## T\n',
      '```\n',
      '{{blank}}',
      '{outcomes="1"}',
      '<b>',
      '<!--',
      '-->',
      '[a](b)',
      '![x](y)',
      '|a|b|\n|-|-|\n',
      '\t',
      '\u0000',
      'é',
      'العربية',
      ':::quiz\n',
      '- [x] y — z\n',
      ':::columns\n',
      'title: x\n',
      '&a ',
      '*a ',
      '[[[',
      '\\'
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        const { deck } = parseText(head + parts.join(''))
        expect(deck.slides.length).toBeGreaterThan(0)
        parseText(parts.join(''))
      }),
      sampledRuns(500)
    )
  })

  it('places a slide at its first content, and knows its first line', () => {
    const { deck } = parseSlides(
      '# Water',
      '<!-- Ask Amina.\n\nShe knows. -->\n\n::slide{minutes=2}\n\n## Wells',
      '<!-- Later. -->'
    )
    expect(deck.slides.map(({ place, firstLine }) => [place.start.line, firstLine])).toEqual([
      [11, 10],
      [19, 14],
      [24, 24]
    ])
  })

  it('assigns a kind, a title and an id to every slide', () => {
    const { deck, messages } = parseSlides(
      '# Water',
      '# Rivers',
      '## Big rivers\n\nText',
      '::slide{#lakes}\n\n## Big rivers\n\nText',
      '## Aim\n\n:::aim\nTo swim\n:::\n\n## Scope\n\n:::scope\n1. Pools\n:::',
      'No title'
    )
    expect(messages).toEqual([])
    expect(deck.slides.map(({ kind, title, id }) => [kind, title, id])).toEqual([
      ['title', 'Water', 'water'],
      ['section', 'Rivers', 'rivers'],
      ['content', 'Big rivers', 'big-rivers'],
      ['content', 'Big rivers', 'lakes'],
      ['content', 'Aim · Scope', 'aim--scope'],
      ['content', '', 'slide-6']
    ])
  })

  it('separates notes from the body of the slide', () => {
    const { deck } = parseSlides('# Water\n\n:::notes\nSay **hello**.\n:::\n\nWelcome')
    const [slide] = deck.slides
    expect(textOf(slide?.notes ?? [])).toBe('Say hello.')
    expect(slide?.body.map(block => block.type)).toEqual(['heading', 'paragraph'])
  })

  it.each([
    'Note: SECRET',
    'Shown\nNote: SECRET\n\n- SECRET too',
    '- Shown\nNotes:\nSECRET',
    '???\nSECRET',
    'Shown\n\nSpeaker notes: SECRET\n\n:::sources\nShown too\n:::',
    '**Facilitator’s notes:** SECRET'
  ])('keeps notes in the way of other programs from participants, with an error: %s', text => {
    const { deck, messages } = parseSlides(`# Water\n\n${text}`)
    const [slide] = deck.slides
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['notes-are-in-their-block', 'error']])
    expect(textOf(slide?.body ?? [])).not.toContain('SECRET')
    expect(textOf(slide?.notes ?? [])).toContain('SECRET')
    if (text.includes('Shown too')) expect(textOf(slide?.body ?? [])).toContain('Shown too')
  })

  it('does not report a remark for participants or a line of a form', () => {
    const { messages } = parseSlides('# Water\n\n**Note:** Boil it.\n\nNotes: ________\n\nTake note: it rains.')
    expect(messages).toEqual([])
  })

  it('reports Git conflicts in the glossary and the brand under their own paths', () => {
    const both = (text: string) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> bob\n`
    const { messages } = parse({
      id: 'water',
      deck: { file: 'water/deck.md', text: `${head}\n# W\n` },
      glossary: { file: 'glossary.yaml', text: both('- slug: un\n  en: { term: United Nations }\n') },
      brand: { file: 'brand.yaml', text: both('organisation: UN\n') }
    })
    expect(messages.map(({ file, rule, place }) => [file, rule, place?.start.line])).toEqual([
      ['brand.yaml', 'conflict-is-resolved', 1],
      ['glossary.yaml', 'conflict-is-resolved', 1]
    ])
  })

  it('removes control characters', () => {
    const { deck, messages } = parseSlides('# Wa\u0001ter\n\nRing the \u0007\u001b[31mbell.', '## We\u000blls')
    expect(messages.map(({ rule }) => rule)).toEqual(Array(3).fill('text-has-no-control-characters'))
    expect(deck.slides.map(({ title }) => title)).toEqual(['Water', 'We lls'])
    expect(textOf(deck.slides[0]?.body ?? [])).toContain('Ring the [31mbell.')
  })

  it('reads the attributes of a slide', () => {
    const { deck, messages } = parseSlides(
      '::slide{#rivers minutes=1.5 outcomes="1 4" scope=2 background=calm}\n\n## Rivers\n\nText',
      '::slide{background="images/river.jpg"}\n\n## Lakes\n\nText'
    )
    expect(messages).toEqual([])
    expect(deck.slides[0]).toMatchObject({
      id: 'rivers',
      minutes: 1.5,
      outcomes: [1, 4],
      scope: 2,
      background: { colour: 'calm' }
    })
    expect(deck.slides[1]).toMatchObject({ background: { picture: 'images/river.jpg' } })
  })

  it('does not change times, ratios and references in prose', () => {
    const { deck, messages } = parseSlides('# Water\n\nAt 10:30, 3:1 against; see MARA:report and :notes in a line.')
    expect(messages).toEqual([])
    expect(textOf(deck.slides[0]?.body ?? [])).toContain('At 10:30, 3:1 against; see MARA:report and :notes in a line.')
  })

  it('reads an activity with its answer', () => {
    const { deck, messages } = parseSlides(
      '# W',
      '::::activity{minutes="10-15" method="group work" materials="pens" outcomes="2" required}\n1. Talk\n\n:::answer\nYes\n:::\n::::'
    )
    expect(messages).toEqual([])
    const [found] = blocksOf(deck, 'activity')
    expect(found?.block).toMatchObject({
      minutes: { min: 10, max: 15 },
      method: 'group work',
      materials: 'pens',
      outcomes: [2],
      required: true
    })
    expect(found?.block.children.map(child => child.type)).toEqual(['list', 'answer'])
  })

  it('splits the options of a quiz into answer and feedback', () => {
    const { deck, messages } = parseSlides(
      '# W',
      ':::quiz{outcomes="1"}\nWho?\n- [ ] He\n- [x] **She** — because *she* does\n:::'
    )
    expect(messages).toEqual([])
    const [found] = blocksOf(deck, 'quiz')
    const options = found?.block.children.filter(child => child.type === 'quizOption') ?? []
    expect(options.map(({ correct, children }) => [correct, ...children.map(child => textOf(child))])).toEqual([
      [false, 'He'],
      [true, 'She', 'because she does']
    ])
  })

  it('reads attributes at the end of list items', () => {
    const { deck, messages } = parseSlides(
      '# W',
      ':::takeaways\n- Rivers flow {outcomes="1 3"}\n- Lakes {do not} flow\n:::'
    )
    expect(messages).toEqual([])
    const [found] = blocksOf(deck, 'takeaways')
    const list = found?.block.children[0]
    expect(list?.type === 'list' && list.children.map(item => [item.data?.outcomes, textOf(item)])).toEqual([
      [[1, 3], 'Rivers flow'],
      [undefined, 'Lakes {do not} flow']
    ])
  })

  it('converts blanks into nodes and drops comments', () => {
    const { deck, messages } = parseSlides(
      '# W\n\nCall {{support contact}} now. <!-- ask the mission -->\n\n<!--\nlong\n-->'
    )
    expect(messages).toEqual([])
    const paragraph = deck.slides[0]?.body[1]
    expect(paragraph?.type === 'paragraph' && paragraph.children.map(child => child.type)).toEqual([
      'text',
      'blank',
      'text'
    ])
  })

  it('splits slides inside code unless its fence has more than three signs', () => {
    const slides = (fence: string, end: string) =>
      parseSlides(`# W\n\n${fence}\n---\n${end}`, '## Second\n\nText').deck.slides
    for (const fence of ['````', '~~~~~']) {
      expect(slides(fence, fence)).toHaveLength(2)
      expect(slides(fence, `${fence}${fence[0]}`)).toHaveLength(2)
      expect(slides(fence, '')).toHaveLength(3)
      expect(slides(fence, fence.slice(1, 4))).toHaveLength(3)
    }
    expect(slides('```', '```')).toHaveLength(3)
  })

  it('keeps every slide after an unclosed code fence', () => {
    for (const open of ['```', '~~~ not struck', '    ```', '- ```\n  ls', '> ```', ':::notes\n```\n:::', '`````'])
      expect(parseSlides(`# W\n\n${open}`, '## Second\n\nText', '## Third').deck.slides, open).toHaveLength(3)
  })

  it('reports unclosed code and drops what it swallowed', () => {
    for (const text of [
      '```\nx\n\n:::notes\nSECRET\n:::',
      '> ```\n> x\n```\n\n:::notes\nSECRET\n:::',
      '~~~~\nx\n~~~\nSECRET'
    ]) {
      const { deck, messages } = parseSlides(`# W\n\n${text}`)
      expect(messages.map(({ rule }) => rule)).toContain('code-is-closed')
      expect(JSON.stringify(deck.slides.map(({ body }) => body))).not.toContain('SECRET')
    }
  })

  it('reports line numbers of the file', () => {
    const { messages } = parseSlides('# W', '## Two\n\nText', '## Three\n\n:::note\nx\n:::')
    expect(messages.map(({ place }) => place?.start.line)).toEqual([23])
  })

  it('reports problems of the glossary under its own path', () => {
    const { messages } = parse({
      id: 'water',
      deck: { file: 'water/deck.md', text: `${head}\n# W\n` },
      glossary: { file: 'glossary.yaml', text: '- slug: crsv\n  en: { trem: violence }\n' }
    })
    expect(messages.map(({ file, place, what }) => [file, place?.start.line, what])).toEqual([
      ['glossary.yaml', 2, 'Missing field `term` in `en` of the entry `crsv`'],
      ['glossary.yaml', 2, 'Unknown field `trem`, did you mean `term`?']
    ])
  })

  it('reports the second entry of the glossary with the same slug, and keeps both', () => {
    const text =
      '- slug: un\n  en: { term: United Nations }\n- slug: hq\n  en: { term: headquarters }\n- slug: un\n  fr: { term: Nations Unies }\n'
    const { deck, messages } = parse({
      id: 'water',
      deck: { file: 'water/deck.md', text: `${head}\n# W\n` },
      glossary: { file: 'glossary.yaml', text }
    })
    expect(messages.map(({ file, place, what }) => [file, place?.start.line, what])).toEqual([
      ['glossary.yaml', 5, 'Unexpected second entry with `slug: un`']
    ])
    expect(deck.glossary.map(({ slug }) => slug)).toEqual(['un', 'hq', 'un'])
  })

  it('names the invalid entry of the glossary and suggests a fix', () => {
    const text = '- slug: C R\n  fr: 3\n- slog: un\n  en: { term: "" }\n'
    const { messages } = parse({
      id: 'water',
      deck: { file: 'water/deck.md', text: `${head}\n# W\n` },
      glossary: { file: 'glossary.yaml', text }
    })
    expect(messages.map(({ what }) => what)).toEqual([
      'Unexpected `C R` for `slug` in the entry `C R`, expected a slug of small letters, digits and hyphens, like `crsv`',
      'Unexpected `3` for `fr` in the entry `C R`, expected fields below it, two spaces further in',
      'Missing field `slug` in entry number `2`',
      'Unknown field `slog`, did you mean `slug`?',
      'Unexpected empty field `term` in `en` of entry number `2`'
    ])
  })

  it.each([' — ', ' – ', ' -- ', '——'])('keeps what stands behind `%s` in an option from participants', dash => {
    const { deck } = parseSlides(`:::quiz\nWhich?\n\n- [x] Tested${dash}Right, this is the one\n- [ ] Not\n:::`)
    const [quiz] = deck.slides[0]?.body ?? []
    const [option] = quiz?.type === 'quiz' ? quiz.children.filter(child => child.type === 'quizOption') : []
    expect(option?.children.map(({ type }) => type)).toEqual(['paragraph', 'feedback'])
    expect(option?.children.map(textOf)).toEqual(['Tested', 'Right, this is the one'])
  })

  it('does not split an option at a hyphen', () => {
    const { deck } = parseSlides(':::quiz\nWhich?\n\n- [x] A mid-term review - of 10-15 pages\n- [ ] Not\n:::')
    expect(textOf(deck.slides[0]?.body ?? [])).toContain('A mid-term review - of 10-15 pages')
  })

  it('drops a whole comment, including slide breaks in it', () => {
    const { deck, messages } = parseSlides('## One\n\n<!-- old:\n\n---\n\n## Old and wrong\n\n-->', '## Two')
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(deck.slides.map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('splits slides after an unclosed comment, so that their problems are reported, too', () => {
    const { deck } = parseSlides('## One\n\n<!-- old', '## Two', '## Three')
    expect(deck.slides).toHaveLength(3)
  })

  it('assigns ids that work in an address: neither empty nor a bare number', () => {
    const { deck } = parseSlides('## 1325', '## ?', '## 1325')
    expect(deck.slides.map(({ id }) => id)).toEqual(['slide-1325', 'slide-2', 'slide-1325-1'])
  })
})

describe('a text for paper', () => {
  const paper = (opening: string, text = 'Text.') => parseSlides('# Water', `## Well\n\n${opening}\n${text}\n:::`)
  const kindOf = ({ deck }: ReturnType<typeof parse>) => blocksOf(deck, 'paper').map(({ block }) => block.kind)

  it.each([
    [':::paper', 'text'],
    [':::paper{kind=sheet}', 'sheet']
  ] as const)('%s is a %s', (opening, kind) => {
    const parsed = paper(opening)
    expect(parsed.messages).toEqual([])
    expect(kindOf(parsed)).toEqual([kind])
  })

  it('can be cards, one per item of its list', () => {
    const parsed = paper(':::paper{kind=cards}', '1. One\n2. Two')
    expect(parsed.messages).toEqual([])
    expect(kindOf(parsed)).toEqual(['cards'])
    expect(paper(':::paper{kind=cards}').messages.map(({ what }) => what)).toEqual([
      'Unexpected `:::paper` without a list'
    ])
  })

  it('lists the valid kinds', () => {
    const [message] = paper(':::paper{kind=card}').messages
    expect(`${message?.what} ${message?.fix}`).toContain('`cards`')
  })
})
