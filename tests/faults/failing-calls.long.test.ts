/** @module-tag long */

import { expect, test } from 'vitest'
import { failEachCall } from './every-call.js'
import { failEachCallOfBuild } from './failing-build.js'
import { expectNotMixed, expectWhole, openScene } from './scene.js'

const printed = ['build', '--to', 'slides']
const drawn = ['build', '--to', 'marp,json']
// They take turns, call by call.
const codes = ['ENOSPC', 'EACCES', 'EIO', 'EROFS'] as const

test('Whichever call of a build with PDFs fails, each set of files is the old one or the new one', async () => {
  const scene = await openScene(printed)
  await failEachCallOfBuild(scene, printed, codes, 2)
  scene.work.remove()
})

test('Whichever call of a build fails, each set of files is the old one or the new one', async () => {
  const scene = await openScene(drawn)
  await failEachCallOfBuild(scene, drawn, codes)
  scene.work.remove()
})

test('Killed at whichever call, each file is whole, and the next command makes the set whole', async () => {
  const scene = await openScene(drawn)
  const { work, bringBackOld, expectGoodBuild } = scene
  await failEachCall(work, drawn, ['SIGKILL'], {
    before: bringBackOld,
    async judge({ call, ended }) {
      expect(ended.code, call).toBe(null)
      expectNotMixed(scene, call)
      // One that writes nothing itself: there is no deck in this language.
      await work.run(...drawn, '--language', 'fr')
      expectWhole(scene, call)
    }
  })
  await expectGoodBuild()
  work.remove()
})
