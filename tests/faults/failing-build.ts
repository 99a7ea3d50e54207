import { expect } from 'vitest'
import { type FaultCode, failEachCall } from './every-call.js'
import { expectCalm, expectWhole, type Scene } from './scene.js'

/** Lets every call of a build fail in its turn, and looks at what is left and said each time. */
export async function failEachCallOfBuild(
  scene: Scene,
  words: readonly string[],
  codes: readonly FaultCode[],
  step = 1
): Promise<void> {
  const { work, old, fresh, sets, bringBackOld, expectGoodBuild } = scene
  const calls = await failEachCall(work, words, codes, {
    step,
    before: bringBackOld,
    judge({ call, ended }) {
      expectCalm(ended, call)
      expectWhole(scene, call)
      const [deck, contents] = sets()
      if (ended.code === 0) {
        expect([deck, contents], call).toEqual(fresh)
        expect(ended.stderr, call).toBe('')
      } else {
        expect(ended.code, call).toBe(3)
        expect(ended.stderr, call).toMatch(/`dist\/decks[\w/.]*` could not be written\n {2}why {2}\S.*\n {2}fix {2}\S/)
        expect(contents, call).toEqual(old[1])
        const deckStands = JSON.stringify(deck) === JSON.stringify(old[0])
        expect(ended.stderr.includes('Nothing of the deck was changed'), call).toBe(deckStands)
      }
    }
  })
  expect(calls).toBeGreaterThan(25)
  await expectGoodBuild()
}
