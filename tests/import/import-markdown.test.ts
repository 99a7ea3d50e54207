import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { greyPng } from '../rendered/png.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('talk/well.png', greyPng(640, 480))
})
afterAll(() => work.remove())

/** The slides that a deck of another program becomes, and the report. It has to pass `check`. */
async function imported(name: string, text: string) {
  work.put(`talk/${name}.md`, text)
  const made = await work.run('new', `decks/${name}`, '--from', `talk/${name}.md`)
  expect([made.code, made.stderr]).toEqual([0, ''])
  const deck = readFileSync(join(work.folder, `decks/${name}/deck.md`), 'utf8')
  const checked = await work.run('check', `decks/${name}`)
  expect([checked.code, checked.stdout]).toEqual([0, expect.any(String)])
  return {
    head: deck.slice(0, deck.indexOf('\n---\n')),
    slides: deck
      .slice(deck.indexOf('\n---\n') + 5)
      .split('\n\n---\n\n')
      .map(slide => slide.trim()),
    report: readFileSync(join(work.folder, `decks/${name}/IMPORT.md`), 'utf8')
  }
}

it('Marp: comments are notes, orders are told, pictures come along', async () => {
  const { head, slides, report } = await imported(
    'marp',
    '---\nmarp: true\ntheme: gaia\ntitle: Water\n---\n\n<!-- _class: lead -->\n# Water\n\n<!-- Welcome everybody -->\n\n---\n\n## Wells\n\n- Cover\n- Fence\n\n![w:300 A well](well.png)\n\n<!--\nAsk: who has one?\n-->\n'
  )
  expect(head).toContain('title: "Water"')
  expect(slides).toEqual([
    '# Water\n\n:::notes\nWelcome everybody\n:::',
    '## Wells\n\n- Cover\n- Fence\n\n![A well](images/1-well.png)\n\n:::notes\nAsk: who has one?\n:::'
  ])
  expect(report).toContain('made with Marp')
  expect(report).toContain('Settings at its top that mean nothing here: `theme`')
  expect(report).toContain('Orders to Marp in comments: `_class: lead`')
})

it('reveal-md: `Note:` begins notes, `----` cuts slides, fragments are steps', async () => {
  const { slides } = await imported(
    'reveal',
    '# Water\n\nNote: Welcome\n\n---\n\n## Wells\n\n- Cover <!-- .element: class="fragment" -->\n- Fence <!-- .element: class="fragment" -->\n\n----\n\n## Rivers\n\n![Far](https://example.org/a.png)\n'
  )
  expect(slides).toEqual([
    '# Water\n\n:::notes\nWelcome\n:::',
    '## Wells\n\n:::steps\n- Cover\n- Fence\n:::',
    '## Rivers\n\n::missing[Far]'
  ])
})

it('Slidev: settings of slides are told, slots are columns, the last comment is notes', async () => {
  const { slides } = await imported(
    'slidev',
    '---\ntheme: seriph\ntransition: slide-left\n---\n\n# Water\n\n---\nlayout: two-cols\n---\n\n## Wells\n\n- Cover\n\n::right::\n\n- Fence\n\n<!-- Ask who has one -->\n\n---\n\n## Steps\n\n<v-clicks>\n\n- One\n- Two\n\n</v-clicks>\n'
  )
  expect(slides).toEqual([
    '# Water',
    '## Wells\n\n::::columns\n:::column\n- Cover\n:::\n\n:::column\n- Fence\n:::\n::::\n\n:::notes\nAsk who has one\n:::',
    '## Steps\n\n:::steps\n- One\n- Two\n:::'
  ])
})

it('pandoc: headings cut slides, its title block makes the first', async () => {
  const { head, slides } = await imported(
    'pandoc',
    '% Water\n% A. Trainer\n\n# Part one\n\n## Wells {.unlisted}\n\n::: incremental\n- Cover\n- Fence\n:::\n\n::: notes\nAsk: who?\n:::\n\n## Two\n\n:::: {.columns}\n::: {.column width="50%"}\nLeft\n:::\n::: {.column width="50%"}\nRight\n:::\n::::\n'
  )
  expect(head).toContain('author: "A. Trainer"')
  expect(slides).toEqual([
    '# Water',
    '# Part one',
    '## Wells\n\n:::steps\n- Cover\n- Fence\n:::\n\n:::notes\nAsk: who?\n:::',
    '## Two\n\n::::columns\n:::column\nLeft\n:::\n\n:::column\nRight\n:::\n::::'
  ])
})

it('remark: `???` begins notes', async () => {
  const { slides } = await imported('remark', '# Water\n\n???\n\nWelcome\n\n---\n\n## Wells\n\n- Cover\n')
  expect(slides).toEqual(['# Water\n\n:::notes\nWelcome\n:::', '## Wells\n\n- Cover'])
})

it('a deck of ours is copied as before', async () => {
  await imported('again', '# Water\n\n---\n\n## Wells\n\n- Cover\n')
  const copied = await work.run('new', 'decks/copy', '--from', 'decks/again/deck.md', '--quiet')
  expect([copied.code, copied.stderr]).toEqual([0, ''])
})
