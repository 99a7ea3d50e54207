import { afterAll, beforeAll, test } from 'vitest'
import { sampled } from '../sampled.js'
import { killAtRandom } from './killed.js'
import { openScene, type Scene } from './scene.js'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(['build'])
}, 120_000)
afterAll(() => scene.work.remove())

test('A build that is killed at any moment leaves whole files, and the next run sweeps up', { timeout: 600_000 }, () =>
  killAtRandom(scene, ['build'], sampled([1, 2], 1).length)
)
