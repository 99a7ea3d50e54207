import { afterAll, beforeAll, test } from 'vitest'
import { isLong, long } from '../sampled.js'
import { failEachCallOfBuild } from './failing-build.js'
import { openScene, type Scene } from './scene.js'

const words = ['build', '--to', 'json']

let scene: Scene
beforeAll(async () => {
  scene = await openScene(words)
})
afterAll(() => scene.work.remove())

test.runIf(isLong)(
  'Whichever call of a build fails, each set of files is the old one or the new one, and what is said is true',
  { ...long, timeout: 600_000 },
  () => failEachCallOfBuild(scene, words, ['ENOSPC', 'EACCES', 'EIO'], 24)
)
