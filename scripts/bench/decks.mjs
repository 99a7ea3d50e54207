// The lessons that the benchmark builds: without a fault, as long and as many as they have to be.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes lessons of some slides each into `decks/` of an empty folder; `name` becomes part of their titles. */
export async function writeDecks(folder, count, slides) {
  await rm(folder, { recursive: true, force: true })
  for (let deck = 1; deck <= count; deck++) await writeDeck(folder, deck, slides)
}

/** Writes one of them, or writes it anew with another title. */
export async function writeDeck(folder, deck, slides, title = `Wells ${deck}`) {
  const place = join(folder, 'decks', `deck-${deck}`)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'deck.md'), ourDeck(slides, title))
}

/** Writes the same slides for Marp and pandoc: each deck one file of a folder. */
export async function writePlainDecks(folder, count, slides) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (let deck = 1; deck <= count; deck++) await writeFile(join(folder, `deck-${deck}.md`), plainDeck(slides, deck))
}

function ourDeck(slides, title) {
  const content = Array.from({ length: slides - 4 }, (_, index) =>
    slide(
      `Well ${index + 1}`,
      '::slide{minutes=1 outcomes="1 2" scope=1}\n\n',
      `:::notes\nSay what well ${index + 1} taught us. **Ask:** who keeps it clean?\n:::\n`
    )
  )
  return [
    `---\ntitle: ${title}\nlanguage: en\nduration: ${slides + 20}\naudience: Field staff\nversion: 1.0.0\ndate: 2026-11-24\nsource: Our own\n---\n\n# ${title}\n\n:::notes\nWelcome.\n:::\n`,
    '## Aim\n\n:::aim\nTo keep wells clean.\n:::\n\n## Scope\n\n:::scope\n1. Wells\n:::\n\n:::notes\nRead it.\n:::\n',
    '## Outcomes\n\n:::outcomes\n1. Describe a well\n2. Test a well\n:::\n\n:::notes\nRead them.\n:::\n',
    ...content,
    '## Takeaways\n\n:::takeaways\n- Wells {outcomes="1 2"}\n:::\n\n:::notes\nClose.\n:::\n'
  ].join('\n---\n\n')
}

function plainDeck(slides, deck) {
  const content = Array.from({ length: slides - 1 }, (_, index) =>
    slide(`Well ${index + 1}`, '', `<!-- Say what well ${index + 1} taught us. **Ask:** who keeps it clean? -->\n`)
  )
  return [`---\nmarp: true\ntitle: Wells ${deck}\n---\n\n# Wells ${deck}\n`, ...content].join('\n---\n\n')
}

function slide(title, head, notes) {
  return `${head}## ${title}\n\n- A cover of **stone**\n- A rope and a bucket\n- A fence against animals\n- A committee that meets\n\n${notes}`
}
