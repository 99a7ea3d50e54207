import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLong, long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

const html = ['--to', 'presenter,notes', '--no-pdf']

let work: TempProject
let whole: Record<string, string>
beforeAll(async () => {
  work = createTempProject()
  for (const name of ['air', 'fire', 'water']) work.put(`decks/${name}/deck.md`, starter.replace('My lesson', name))
  for (const language of ['ar', 'fr']) await work.run('languages', 'add', language, 'decks/fire')
  whole = await made('whole', html)
})
afterAll(() => work.remove())

/** What a build put into a folder, without the folder's name and without the contents page. */
async function made(out: string, words: readonly string[], env: Record<string, string> = {}) {
  const { code, stderr } = await work.runWith(env, ['build', '--quiet', '--out', out, ...words])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return filesIn(out)
}

function filesIn(out: string): Record<string, string> {
  // An empty share makes no folder.
  if (!existsSync(join(work.folder, out))) return {}
  const files = Object.entries(work.hashes(out)).map(([path, hash]) => [path.slice(out.length + 1), hash] as const)
  return Object.fromEntries(files.filter(([path]) => path.includes('/')))
}

/** The editions among some files, as `fire/fr`. */
function editionsOf(files: Record<string, string>): string[] {
  return [...new Set(Object.keys(files).map(path => path.split('/').slice(0, 2).join('/')))].sort()
}

describe('the shares of a build', () => {
  it.each(sampled([3, 1, 2, 5], 1))(
    'are together the whole, and no two of them make the same: %i',
    long,
    async count => {
      const shares: Record<string, string>[] = []
      for (let number = 1; number <= count; number++)
        shares.push(await made(`${number}-of-${count}`, [...html, '--shard', `${number}/${count}`]))
      expect(Object.assign({}, ...shares)).toEqual(whole)
      expect(shares.flatMap(editionsOf).sort()).toEqual(editionsOf(whole))
      const sizes = shares.map(share => editionsOf(share).length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
  )

  it('are the same every time, and may be empty', async () => {
    const [first, second] = [await made('a', [...html, '--shard', '2/3']), await made('b', [...html, '--shard', '2/3'])]
    expect(editionsOf(first)).toEqual(['fire/ar', 'fire/en'].sort())
    expect(second).toEqual(first)
    const { code, stdout, stderr } = await work.run('build', ...html, '--shard', '1/9', 'decks/air')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Nothing of this build is in share 1 of 9')
  })

  it.runIf(isLong)('share out the languages that are asked for', long, async () => {
    const shares = [1, 2, 3].map(async number =>
      editionsOf(
        await made(`language-share-${number}`, [
          ...html,
          '--language',
          'en,fr',
          '--shard',
          `${number}/3`,
          'decks/fire',
          'decks/air'
        ])
      )
    )
    expect((await Promise.all(shares)).flat().sort()).toEqual(['air/en', 'fire/en', 'fire/fr'])
  })

  it('each refuse a deck with errors of which they have a part', async () => {
    work.put('decks/fire/deck.md', starter.replace('duration:', 'lasts:'))
    const codes = await Promise.all(
      [1, 2, 3].map(async number => (await work.run('build', ...html, '--shard', `${number}/3`)).code)
    )
    work.put('decks/fire/deck.md', starter.replace('My lesson', 'fire'))
    expect(codes).toEqual([0, 1, 1])
  })
})

it.runIf(isLong)('shares that were printed on several computers meet in one folder of prints', long, async () => {
  const printed = ['--to', 'handout']
  const whole = await made('printed', printed)
  rmSync(work.cache, { recursive: true })
  for (const number of [1, 2]) {
    const kept = `${work.folder}-kept/of-${number}`
    await made(`share-${number}`, [...printed, '--shard', `${number}/2`], { BACKBRIEF_CACHE_DIR: kept })
    cpSync(join(kept, 'backbrief-1/prints'), join(work.cache, 'prints'), { recursive: true })
  }
  expect(await made('last', printed)).toEqual(whole)
  expect(work.read('last/index.html')).toBe(work.read('printed/index.html'))
})

it.each(sampled(['0/3', '4/3', 'a/b', '1', '1/0', '1/2/3', '-1/2'], 3))(
  '`--shard %s` is refused with what is expected',
  long,
  async shard => {
    const { code, stderr } = await work.run('build', `--shard=${shard}`)
    expect(code).toBe(2)
    expect(stderr).toContain('such as `2/4`')
  }
)
