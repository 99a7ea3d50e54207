import { afterEach, beforeEach, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampledStep } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'
import { expectNothingLost } from './nothing-lost.js'

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
})
afterEach(() => work.remove())

test('check --fix', long, async () => {
  work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome ,').replaceAll('\n', '\r\n'))
  await expectNothingLost(work, 'lesson', ['check', '--fix', 'lesson'], sampledStep(40))
})
