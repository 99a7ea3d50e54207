import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'vitest'
import { openWorkplace, type Workplace } from '../cli/workplace.js'
import { expectNothingLost } from './nothing-lost.js'

const starter = readFileSync(join(import.meta.dirname, '../../templates/starter/deck.md'), 'utf8')

let work: Workplace
beforeEach(() => {
  work = openWorkplace()
})
afterEach(() => work.remove())

test('check --fix', async () => {
  work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome ,').replaceAll('\n', '\r\n'))
  await expectNothingLost(work, 'lesson', 'check', '--fix', 'lesson')
})

test('new', () => expectNothingLost(work, 'lesson', 'new', 'lesson'))
