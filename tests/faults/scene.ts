import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createTempProject, type Ended, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'
import { tempFiles } from './every-call.js'

/** Files by hash. */
export type Files = Record<string, string>

/** A deck that was built, then changed: what stands in the output folder is of the earlier text. */
export interface Scene {
  readonly work: TempProject
  /** The files of the deck and those of the contents page, which are replaced together, of the earlier text and of the text of now. */
  readonly old: readonly Files[]
  readonly fresh: readonly Files[]
  /** The same as they stand there. Temporary files count for nothing. */
  sets(): readonly Files[]
  bringBackOld(): void
  /** Builds without a fault, and looks that everything is new and nothing else is left anywhere. */
  expectGoodBuild(): Promise<void>
}

export async function openScene(words: readonly string[]): Promise<Scene> {
  const work = createTempProject({ started: true })
  const at = (path: string) => join(work.folder, path)
  const sets = () => {
    const files = Object.entries(work.hashes('dist')).filter(([path]) => !/\/\./.test(path))
    const isOfDeck = ([path]: [string, string]) => path.startsWith('dist/decks/lesson/')
    return [files.filter(isOfDeck), files.filter(file => !isOfDeck(file))].map(set => Object.fromEntries(set))
  }
  const build = async (title: string) => {
    work.put('lesson/deck.md', starter.replace('My lesson', title))
    expect(await work.run(...words)).toMatchObject({ code: 0, stderr: '' })
    return sets()
  }
  const old = await build('First lesson')
  cpSync(at('dist'), at('old'), { recursive: true })
  const fresh = await build('Second lesson')
  return {
    work,
    old,
    fresh,
    sets,
    bringBackOld: () => cpSync(at('old'), at('dist'), { recursive: true }),
    async expectGoodBuild() {
      expect(await work.run(...words)).toMatchObject({ code: 0, stderr: '' })
      expect(sets()).toEqual(fresh)
      expect(tempFiles(work)).toEqual([])
    }
  }
}

/** A set of files is wholly the old one or wholly the new one. */
export function expectWhole({ old, fresh, sets }: Scene, when: string): void {
  for (const [index, set] of sets().entries()) expect([old[index], fresh[index]], when).toContainEqual(set)
}

/**
 * What a run leaves that is killed at any moment: each file is the old one or the new one, and the files of the deck are all of one build.
 * For a moment they may all be put aside.
 */
export function expectNotMixed({ old, fresh, sets }: Scene, when: string): void {
  const [deck = {}, contents = {}] = sets()
  expect([old[0], fresh[0], {}], when).toContainEqual(deck)
  for (const [path, hash] of Object.entries(contents))
    expect([old[1]?.[path], fresh[1]?.[path]], `${when}: ${path}`).toContain(hash)
}

/** Nothing that only a programmer understands was said. */
export function expectCalm({ stdout, stderr }: Ended, when: string): void {
  expect(stdout + stderr, when).not.toMatch(/\n +at |This is a bug/)
}
