// The real lessons that the benchmark builds: our own two, and as many and as long ones of the same mix as have to be. They have notes, quizzes,
// activities, diagrams, tables, sources, terms of the glossary and five catalogues.

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../run.mjs'
import { time } from './time.mjs'

export const crsv = 'crsv-mission-approaches'
export const basics = 'facilitation-basics'

/** Writes our own lessons into `decks/` of an empty folder, with their catalogues and the glossary. */
export async function writeOwnLessons(folder, names = [crsv, basics]) {
  await begin(folder)
  for (const name of names) await cp(join(root, 'decks', name), join(folder, 'decks', name), { recursive: true })
}

/** Writes copies of a lesson, `lesson-1` and so on, with their catalogues, which have to name the lesson that they are of. */
export async function writeLessons(folder, count, model = crsv) {
  await begin(folder)
  for (let number = 1; number <= count; number++) {
    const lesson = join(folder, 'decks', `lesson-${number}`)
    await cp(join(root, 'decks', model), lesson, { recursive: true })
    for (const name of await readdir(join(lesson, 'languages'))) {
      const file = join(lesson, 'languages', name)
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll(model, `lesson-${number}`))
    }
  }
}

// With its longest slides, five hundred are more text than a deck may hold.
const longest = 1500

/** Writes one lesson of so many slides, without catalogues: what the CRSV lesson teaches, again and again between its beginning and its end. */
export async function writeLongLesson(folder, slides) {
  await begin(folder)
  const [, matter = '', ...all] = (await readFile(join(root, 'decks', crsv, 'deck.md'), 'utf8')).split(/^---$/m)
  const from = all.findIndex(slide => slide.includes(':::outcomes')) + 1
  const to = all.findIndex(slide => slide.includes(':::takeaways'))
  const [head, tail] = [all.slice(0, from), all.slice(to)]
  const taught = all.slice(from, to)
  const shorter = taught.filter(slide => slide.length < longest)
  const repeated = Array.from({ length: slides - all.length }, (_, index) =>
    again(shorter[index % shorter.length], Math.floor(index / shorter.length) + 2)
  )
  const lessons = [...head, ...taught, ...repeated, ...tail]
  const deck = ['', matter.replace(/^duration: .*$/m, 'duration: 1400'), ...lessons].join('---')
  await mkdir(join(folder, 'decks/long'), { recursive: true })
  await cp(join(root, 'decks', crsv, 'images'), join(folder, 'decks/long/images'), { recursive: true })
  await writeFile(join(folder, 'decks/long/deck.md'), deck)
}

/** A slide once more, with an id and a title of its own. */
function again(slide, time) {
  return slide.replace(/^(::slide\{#[\w-]+)/m, `$1-${time}`).replace(/^(#{1,2} .*)$/m, `$1, part ${time}`)
}

/** Changes the first title of the CRSV lesson below its own, each time to another. */
export async function editLesson(folder, edition) {
  const file = join(folder, 'decks', crsv, 'deck.md')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/^(## .*?)(?:, edition \d+)?$/m, `$1, edition ${edition}`))
}

/** Writes the same lessons for Marp CLI, pandoc and Slidev: what this program makes for Marp of a folder's lessons, each a file `name.md`. */
export async function writeForPeers(folder, lessons, env) {
  const made = join(lessons, 'dist/marp')
  const words = ['build', '--quiet', '--no-cache', '--no-pdf', '--to', 'marp', '--language', 'en', '--out', made]
  await time([process.execPath, [join(root, 'dist/program/backbrief.cjs'), ...words], lessons], env)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(join(lessons, 'decks'))) {
    const deck = join(made, name, 'en')
    const files = await readdir(deck).catch(() => [])
    if (files.includes('deck.marp.md')) {
      const text = await readFile(join(deck, 'deck.marp.md'), 'utf8')
      // Slidev takes a path that begins with a folder's name for a package.
      await writeFile(join(folder, `${name}.md`), text.replaceAll('](images/', '](./images/'))
    }
    if (files.includes('images')) await cp(join(deck, 'images'), join(folder, 'images'), { recursive: true })
  }
  await rm(made, { recursive: true, force: true })
}

async function begin(folder) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'decks'), { recursive: true })
  await cp(join(root, 'decks/glossary.yaml'), join(folder, 'decks/glossary.yaml'))
}
