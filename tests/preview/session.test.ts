import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createBuildContext } from '../../src/build/context.js'
import { readForPreview } from '../../src/build/read-preview.js'
import { openSession } from '../../src/cli/preview/session.js'
import { createTempProject, type TempProject } from '../cli/temp-project.js'

const file = 'decks/water/deck.md'

let work: TempProject
beforeEach(async () => {
  work = createTempProject()
  await work.run('new', 'decks/water', '--title', 'Water')
})
afterEach(() => work.remove())

const read = (languages: readonly string[]) => readForPreview(file, work.folder, languages, {})

it('reads a translation that cannot be shown once after each save, and says which it is', async () => {
  await work.run('languages', 'add', 'fr', 'decks/water')
  const text = work.read(file)
  work.put(file, `${text.trimEnd()}\n\n![A well](images/nowhere.png)\n`)
  const session = await openSession(read, createBuildContext({ env: {} }), 'backbrief')
  expect(session.state().hidden).toEqual([])
  expect(await session.page('slides', { language: 'fr' })).toContain('lang="en"')
  const { revision, hidden } = session.state()
  expect(hidden).toEqual(['fr'])
  for (let count = 0; count < 5; count += 1) await session.page('slides', { language: 'fr' })
  expect(session.state().revision).toBe(revision)

  work.put(file, text)
  await session.refresh()
  expect(session.state().hidden).toEqual([])
  expect(await session.page('slides', { language: 'fr' })).toContain('lang="fr"')
})

it('shows the newest text, also where an earlier reading takes longer', async () => {
  let hasRead = () => {}
  let goOn = () => {}
  const riversRead = new Promise<void>(resolve => {
    hasRead = resolve
  })
  const lakesSaved = new Promise<void>(resolve => {
    goOn = resolve
  })
  const slowly = async (languages: readonly string[]) => {
    const reading = await read(languages)
    if (reading?.own.deck.frontMatter.title !== 'Rivers') return reading
    hasRead()
    await lakesSaved
    return reading
  }
  const session = await openSession(slowly, createBuildContext({ env: {} }), 'backbrief')
  const text = work.read(file)
  work.put(file, text.replaceAll('Water', 'Rivers'))
  const earlier = session.refresh()
  await riversRead
  work.put(file, text.replaceAll('Water', 'Lakes'))
  const later = session.refresh()
  goOn()
  await Promise.all([earlier, later])
  expect(session.state().title).toBe('Lakes')
  expect(await session.page('handout', {})).toContain('Lakes')
})

it('remembers nothing of languages that are asked for and not there', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const used = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const session = await openSession(read, createBuildContext({ env: {} }), 'backbrief')
  await session.page('slides', {})
  const before = used()
  for (let count = 0; count < 2000; count += 1)
    await session.page('slides', { language: Buffer.alloc(8192, `language ${count} `).toString('latin1') })
  expect(used() - before).toBeLessThan(4 * 1024 * 1024)
})
