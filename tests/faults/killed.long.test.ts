/** @module-tag long */

import { test } from 'vitest'
import { killAtRandom } from './killed.js'
import { openScene } from './scene.js'

test('A build that is killed at thirty moments leaves whole files each time', async () => {
  const scene = await openScene(['build'])
  await killAtRandom(scene, ['build'], 30)
  scene.work.remove()
})
