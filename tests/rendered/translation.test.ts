import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

// A translation is often a third longer than its source: what fits in English may be cut in French.

const items = ['Clean the wound', 'Cover the wound', 'Call for help', 'Stay with the person', 'Note the time']
const deck = `---
title: First aid
language: en
profile: plain
duration: 20
audience: Everybody
source: Our own
checks: { lesson-has-aim: off, lesson-has-scope: off, lesson-has-outcomes: off, lesson-has-takeaways: off }
version: 1.0.0
date: 2026-11-26
---

# First aid

---

## What to do

${items.map(item => `- ${item}`).join('\n')}

---

## When to call

- Call for help
`

let place: TempProject
beforeAll(async () => {
  place = createTempProject()
  place.put('decks/aid/deck.md', deck)
  await place.run('languages', 'add', 'fr', 'decks/aid')
  const file = join(place.folder, 'decks/aid/languages/fr.po')
  const long = (text: string) => (items.includes(text) ? `${text} ${'et encore des mots '.repeat(12)}`.trim() : text)
  const filled = readFileSync(file, 'utf8').replace(
    /^msgid "(.+)"\nmsgstr ""$/gm,
    (_, text: string) => `msgid "${text}"\nmsgstr "${long(text)}"`
  )
  place.put('decks/aid/languages/fr.po', filled)
})
afterAll(() => place.remove())

describe('a translation of which something is cut', () => {
  it('is refused in a draft, at the slide that is cut, and nowhere else', async () => {
    const { code, stderr, stdout } = await place.run('build', 'decks/aid', '--language', 'fr', '--to', 'slides')
    const said = stdout + stderr
    expect(code).toBe(1)
    expect(said).toMatch(/fr\.po:\d+:1 +error +slide-overflows/)
    expect(said).toMatch(/too many on slide `What to do`/)
    expect(said).not.toMatch(/slide `When to call`/)
    expect(said).not.toContain('deck-is-printed-whole')
    expect(said).not.toContain('BACKBRIEF_BROWSER')
  })
})
