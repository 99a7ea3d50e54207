import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TempProject } from '../cli/temp-project.js'
import { ownFolderIn } from '../environment.js'
import { until } from '../window/slides-fixture.js'
import { expectNotMixed, expectWhole, type Scene } from './scene.js'

/** Kills a build of all formats at so many random moments, and looks each time at what is left. */
export async function killAtRandom(scene: Scene, words: readonly string[], times: number): Promise<void> {
  const { work, bringBackOld, expectGoodBuild } = scene
  bringBackOld()
  const start = performance.now()
  await work.run(...words, '--no-cache')
  const usual = performance.now() - start
  for (let time = 1; time <= times; time++) {
    bringBackOld()
    const moment = Math.random() * usual * 1.1
    const when = `kill ${time} of ${times}, after ${Math.round(moment)} ms`
    let timer: NodeJS.Timeout | undefined
    await work.start({}, [...words, '--no-cache'], pid => {
      timer = setTimeout(() => process.kill(pid, 'SIGKILL'), moment)
    })
    clearTimeout(timer)
    expectNotMixed(scene, when)
    // A command that builds nothing: there is no deck in this language. What was half replaced is whole after it.
    await work.run(...words, '--language', 'fr')
    expectWhole(scene, when)
  }
  await expectGoodBuild()
  await until(async () => browsersOf(work), '')
}

/** Processes of browsers that were started in a workplace: their profiles are below it. */
export function browsersOf({ folder }: TempProject): string {
  const { stdout } = spawnSync('pgrep', ['-f', join(ownFolderIn(join(folder, '.temporary')), 'browser-')], {
    encoding: 'utf8'
  })
  return stdout
}
