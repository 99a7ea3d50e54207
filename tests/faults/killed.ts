import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Workplace } from '../cli/workplace.js'
import { until } from '../window/room.js'
import { expectWhole, type Scene } from './scene.js'

/** Kills a build of all formats at so many random moments, and looks each time at what is left. */
export async function killAtRandom(scene: Scene, words: readonly string[], times: number): Promise<void> {
  const { work, old, fresh, sets, bringBackOld, expectGoodBuild } = scene
  bringBackOld()
  const start = performance.now()
  await work.run(...words, '--no-cache')
  const usual = performance.now() - start
  for (let time = 1; time <= times; time++) {
    bringBackOld()
    const moment = Math.random() * usual * 1.1
    const when = `kill ${time} of ${times}, after ${Math.round(moment)} ms`
    let timer: NodeJS.Timeout | undefined
    await work.runWith({}, [...words, '--no-cache'], pid => {
      timer = setTimeout(() => process.kill(pid, 'SIGKILL'), moment)
    })
    clearTimeout(timer)
    for (const [index, set] of sets().entries())
      for (const [path, hash] of Object.entries(set))
        expect([old[index]?.[path], fresh[index]?.[path]], `${when}: ${path}`).toContain(hash)
    // A command that builds nothing: there is no deck in this language. What was half replaced is whole after it.
    await work.run(...words, '--language', 'fr')
    expectWhole(scene, when)
  }
  await expectGoodBuild()
  await until(async () => browsersOf(work), '')
}

/** Processes of browsers that were started in a workplace: their profiles are below it. */
export function browsersOf({ folder }: Workplace): string {
  const { stdout } = spawnSync('pgrep', ['-f', join(folder, '.temporary/backbrief-browser')], { encoding: 'utf8' })
  return stdout
}

/** Profiles that browsers have left in a workplace. */
export function profilesIn({ folder }: Workplace): string[] {
  return readdirSync(join(folder, '.temporary')).filter(name => name.startsWith('backbrief-browser-'))
}
