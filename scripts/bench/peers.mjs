// The programs that we are compared with. They are tools of the benchmark only and are installed into its folder when they are first needed.

import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.mjs'
import { writePlainDecks } from './decks.mjs'
import { crsv, writeForPeers } from './lessons.mjs'
import { time } from './time.mjs'

// The newest Slidev wants Node 22. Pandoc's slides need a reveal.js to embed, and know the folders of its fifth edition.
const packages = ['@marp-team/marp-cli@^4', '@slidev/cli@^52', '@slidev/theme-default@^0.25', 'reveal.js@^5']

/** What each peer is measured at, by name: commands as `time` takes them. `place` is the benchmark's folder. */
export async function peerCommands(place, { browser, env }) {
  const folder = join(place, 'peers')
  for (const lessons of ['own', 'lessons-10', 'lesson-long'])
    await writeForPeers(join(folder, lessons), join(place, lessons), env)
  await writePlainDecks(join(folder, 'one'), 1, 21)
  await writePlainDecks(join(folder, 'ten'), 10, 21)
  await writePlainDecks(join(folder, 'long'), 1, 500)
  const marp = await installed(folder, '@marp-team/marp-cli', 'marp')
  const slidev = await installed(folder, '@slidev/cli', 'slidev')
  const withMarp = (words, decks) => ({
    command: [process.execPath, [marp, '-I', decks, '-o', `${decks}-made`, ...words], folder]
  })
  const lessonWithMarp = (name, ...words) => ({
    command: [process.execPath, [marp, join('own', `${name}.md`), '-o', `own-made-${name}`, ...words], folder]
  })
  const withSlidev = deck => ({
    command: [process.execPath, [slidev, 'build', deck, '--out', '../slidev-made'], folder]
  })
  const withPandoc = deck => {
    // Pictures lie beside the lessons.
    const embedded = [
      '--embed-resources',
      '--standalone',
      '-V',
      'revealjs-url=node_modules/reveal.js',
      '--resource-path=.:own'
    ]
    return { command: ['pandoc', ['-t', 'revealjs', ...embedded, deck, '-o', 'pandoc.html'], folder] }
  }
  return {
    ...(marp && {
      'marp: CRSV → html': lessonWithMarp(crsv),
      'marp: Facilitation basics → html': lessonWithMarp('facilitation-basics'),
      'marp: 10 lessons → html': withMarp([], 'lessons-10'),
      'marp: 500 real slides → html': withMarp([], 'lesson-long'),
      'plain: marp: 1 deck → html': withMarp([], 'one'),
      'plain: marp: 10 decks → html': withMarp([], 'ten'),
      'plain: marp: 500 slides → html': withMarp([], 'long'),
      ...(browser && {
        'marp: CRSV → pdf': lessonWithMarp(crsv, '--pdf'),
        'marp: CRSV → pptx': lessonWithMarp(crsv, '--pptx'),
        'marp: 10 lessons → pdf': withMarp(['--pdf'], 'lessons-10'),
        'plain: marp: 1 deck → pdf': withMarp(['--pdf'], 'one'),
        'plain: marp: 10 decks → pdf': withMarp(['--pdf'], 'ten')
      })
    }),
    ...(slidev && {
      'slidev: CRSV → html': withSlidev(`own/${crsv}.md`),
      'plain: slidev: 1 deck → html': withSlidev('one/deck-1.md')
    }),
    ...((await succeeds(['pandoc', ['--version'], folder], env)) && {
      'pandoc: CRSV → html': withPandoc(`own/${crsv}.md`),
      'pandoc: CRSV → pptx': {
        command: ['pandoc', ['-t', 'pptx', '--resource-path=own', `own/${crsv}.md`, '-o', 'pandoc.pptx'], folder]
      },
      'plain: pandoc: 1 deck → html': withPandoc('one/deck-1.md')
    })
  }
}

async function succeeds(command, env) {
  return time(command, env).then(
    () => true,
    () => false
  )
}

/** The program of a package; undefined where it cannot be installed. */
async function installed(folder, name, bin) {
  const home = join(folder, 'node_modules', ...name.split('/'))
  if (!existsSync(home)) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n')
    const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages]
    if ((await run('npm', words, { cwd: folder })) !== 0) return undefined
  }
  const { bin: bins } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  return join(home, bins[bin])
}
