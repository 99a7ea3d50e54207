import { describe, expect, it } from 'vitest'
import { openDraft } from '../../../src/build/writing/draft.js'
import { examples, insertExample } from '../../../src/build/writing/insert-block.js'
import { blocks } from '../../../src/parse/blocks.js'
import { parse } from '../../../src/parse/parse.js'
import { frontMatter } from '../../front-matter.js'
import { long, sampled } from '../../sampled.js'
import { finishedStarter } from '../../starter.js'

const head = frontMatter()

function draftOf(text: string) {
  return openDraft({ id: 'water', folder: '/water', deck: { file: 'deck.md', text } })
}

/** The text below the front matter after something is put in where `¦` stands, with `«»` around what is to be written first. */
function added(title: string, marked: string): string {
  const text = head + marked.replace('¦', '')
  const line = (head + marked).split('¦')[0]?.split('\n').length ?? 1
  const made = insertExample(draftOf(text), title, line)
  if (!made || 'inside' in made) return made?.inside ?? ''
  const after = made.changes
    .toReversed()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
  const { from, to } = made.select
  return `${after.slice(0, from)}«${after.slice(from, to)}»${after.slice(to)}`.slice(head.length)
}

describe('what is added', () => {
  it('stands behind the paragraph of the cursor', () => {
    expect(added('Sources', '\n## Wells\n\n- De¦ep\n- Old\n\n:::notes\nSay\n:::\n')).toBe(
      '\n## Wells\n\n- Deep\n- Old\n\n:::sources\n«Title, paragraph, year»\n:::\n\n:::notes\nSay\n:::\n'
    )
  })

  it('stands behind a block that may not hold it', () => {
    expect(added('Notes', '\n## Wells\n\n::::activity\n1. G¦o\n\n:::answer\nA\n:::\n::::')).toBe(
      '\n## Wells\n\n::::activity\n1. Go\n\n:::answer\nA\n:::\n::::\n\n:::notes\n**Say:** «What you say»\n\n**Ask:** A question\n\n**Listen for:** What good answers have in them\n:::\n'
    )
  })

  it('stands inside the block that has to hold it, with a colon less', () => {
    expect(added('Answer', '\n## Wells\n\n:::activity\n1. G¦o\n:::\n')).toBe(
      '\n## Wells\n\n::::activity\n1. Go\n\n:::answer\n«What good answers have in them»\n:::\n::::\n'
    )
    expect(added('Callout', '\n::::columns\n:::column\nL¦eft\n:::\n:::column\nRight\n:::\n::::\n')).toBe(
      '\n:::::columns\n::::column\nLeft\n\n:::callout{kind=«note»}\nText\n:::\n::::\n:::column\nRight\n:::\n:::::\n'
    )
  })

  it('is a slide behind the slide of the cursor', () => {
    expect(added('Section', '\n# Wat¦er\n\n---\n\n## Wells\n')).toBe(
      '\n# Water\n\n---\n\n# «Part»\n\n:::notes\nWhat comes now\n:::\n\n---\n\n## Wells\n'
    )
  })

  it('names the block that it needs where that is not there', () => {
    expect(added('Debrief', '\n## Wells\n\nDe¦ep\n')).toBe('activity')
    expect(added('Debrief', '\n## We¦lls\n\n:::activity\n1. Go\n:::\n')).toBe(
      '\n## Wells\n\n::::activity\n1. Go\n\n:::debrief\n**Ask:** «What was different from your own work?»\n:::\n::::\n'
    )
  })

  it('is an example of every block that there is', () => {
    const names = examples.map(({ name }) => name)
    expect(blocks.map(({ name }) => name).filter(name => !names.includes(name))).toEqual([])
  })

  it.each(
    sampled(
      examples.map(({ title }) => title),
      8
    )
  )('`%s` can be added anywhere in a lesson and is understood', long, title => {
    const lines = finishedStarter.split('\n')
    for (let line = 1; line <= lines.length; line += 17) {
      const made = insertExample(draftOf(finishedStarter), title, line)
      if (!made) throw new Error(`There is no place for ${title} at line ${line}`)
      // A column needs columns, and a debrief an activity.
      if ('inside' in made) {
        expect(['activity', 'columns']).toContain(made.inside)
        continue
      }
      const after = made.changes
        .toReversed()
        .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), finishedStarter)
      const faults = parse({ id: 'water', deck: { file: 'deck.md', text: after } }).messages.filter(
        ({ severity }) => severity === 'error'
      )
      expect([line, faults.map(({ what }) => what)]).toEqual([line, []])
      // A block that has to hold it may have more colons.
      const plain = (one: string) => one.replace(/^:{3,}/, ':::')
      const kept = after.split('\n').map(plain)
      expect(lines.map(plain).filter(one => !kept.includes(one))).toEqual([])
    }
  })
})
