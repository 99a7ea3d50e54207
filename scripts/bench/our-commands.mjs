// What we are measured at: on real lessons, and on those of four plain bullets a slide, as earlier releases were.

import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../run.mjs'
import { writeDeck, writeDecks } from './decks.mjs'
import { crsv, editLesson, writeLessons, writeLongLesson, writeOwnLessons } from './lessons.mjs'
import { time } from './time.mjs'

const program = join(root, 'dist/program/backbrief.cjs')
// What the 200 lessons of the rows about changes hold: what nothing and one of them costs does not depend on it.
const short = 5

const html = ['--to', 'slides', '--no-pdf']

/**
 * What we are measured at, by name: a command as `time` takes it, and what has to be done once, and before each run. Before a cold run all is
 * thrown away that an earlier one made or kept.
 */
export async function ourCommands(place, { browser, env }) {
  const decks = {
    one: [1, 21],
    ten: [10, 21],
    fifty: [50, 21],
    many: [200, 21],
    long: [1, 500],
    changed: [200, short],
    'changed-too': [200, short],
    same: [200, short]
  }
  for (const [name, [count, slides]] of Object.entries(decks)) await writeDecks(join(place, name), count, slides)
  await writeOwnLessons(join(place, 'own'))
  await writeOwnLessons(join(place, 'unchanged'))
  await writeOwnLessons(join(place, 'edited'), [crsv])
  await writeLessons(join(place, 'lessons-10'), 10)
  await writeLessons(join(place, 'lessons-50'), 50)
  await writeLongLesson(join(place, 'lesson-long'), 500)
  // A cache inside of the folder with the decks would not be used.
  const caches = await mkdtemp(join(tmpdir(), 'backbrief-bench-'))
  process.once('exit', () => rmSync(caches, { recursive: true, force: true }))
  const build = (name, words, kept) => [
    process.execPath,
    [program, 'build', '--quiet', ...words],
    join(place, name),
    { BACKBRIEF_CACHE_DIR: join(caches, kept) }
  ]
  const cold = (name, ...words) => ({
    command: build(name, words, 'kept-cold'),
    async before() {
      for (const folder of [join(caches, 'kept-cold'), join(place, name, 'dist')])
        await rm(folder, { recursive: true, force: true })
    }
  })
  const english = [...html, '--language', 'en']
  const warm = (name, ...words) => ({
    command: build(name, words, 'kept'),
    async once() {
      // What was written just before a build is not trusted to be what the build has read.
      await wait(3000)
      await time(build(name, words, 'kept'), env)
    }
  })
  let edition = 0
  const real = {
    'CRSV → slides.html': cold('own', crsv, ...english),
    'Facilitation basics → slides.html': cold('own', 'facilitation-basics', ...english),
    'CRSV → slides.pptx, deck.pptx': cold('own', crsv, '--to', 'pptx', '--language', 'en'),
    'check CRSV, six languages': {
      command: [
        process.execPath,
        [program, 'check', crsv],
        join(place, 'own'),
        { BACKBRIEF_CACHE_DIR: join(caches, 'kept') }
      ]
    },
    '10 lessons → slides.html': cold('lessons-10', ...english),
    '50 lessons → slides.html': cold('lessons-50', ...english),
    '500 real slides → slides.html': cold('lesson-long', ...english),
    'one slide edited, six languages → html': {
      ...warm('edited', '--no-pdf'),
      before: () => editLesson(join(place, 'edited'), ++edition)
    },
    'nothing changed, two lessons, all formats': warm('unchanged', ...(browser ? [] : ['--no-pdf'])),
    ...(browser && {
      'CRSV → slides.pdf': cold('own', crsv, '--to', 'slides', '--language', 'en'),
      '10 lessons → slides.pdf': cold('lessons-10', '--to', 'slides', '--language', 'en'),
      'two lessons, six languages → everything': cold('own')
    })
  }
  const plain = {
    '1 deck → slides.html': cold('one', ...html),
    '10 decks → slides.html': cold('ten', ...html),
    '500 slides → slides.html': cold('long', ...html),
    '1 deck → all html': cold('one', '--no-pdf'),
    '10 decks → all html': cold('ten', '--no-pdf'),
    '50 decks → all html': cold('fifty', '--no-pdf'),
    '200 decks → all html': cold('many', '--no-pdf'),
    '1 of 200 changed → all html': {
      ...warm('changed', '--no-pdf'),
      before: () => writeDeck(join(place, 'changed'), 100, short, `Wells, edition ${++edition}`)
    },
    '1 of 200 changed → html but Marp’s': {
      ...warm('changed-too', '--no-pdf', '--to', 'slides,presenter,handout,notes'),
      before: () => writeDeck(join(place, 'changed-too'), 100, short, `Wells, edition ${++edition}`)
    },
    '0 of 200 changed → all formats': warm('same', ...(browser ? [] : ['--no-pdf'])),
    ...(browser && {
      '1 deck → slides.pdf': cold('one', '--to', 'slides'),
      '10 decks → slides.pdf': cold('ten', '--to', 'slides'),
      '1 deck → three pdfs': cold('one', '--to', 'slides,handout,notes')
    })
  }
  return {
    'node -e 0': { command: [process.execPath, ['-e', '0'], place] },
    ...real,
    ...Object.fromEntries(Object.entries(plain).map(([name, row]) => [`plain: ${name}`, row]))
  }
}
