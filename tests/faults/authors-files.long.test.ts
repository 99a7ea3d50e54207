/** @module-tag long */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { finishedStarter as starter } from '../starter.js'
import { expectNothingLost } from './nothing-lost.js'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

let work: TempProject
beforeEach(() => {
  work = createTempProject({ started: true })
})
afterEach(() => work.remove())

test('new', () => expectNothingLost(work, 'lesson', ['new', 'lesson'], 2))

test('new --from, with pictures and translations', async () => {
  work.put('other/deck.md', starter.replace('Welcome\n', 'Welcome\n\n![A door](images/door.png)\n'))
  work.put('other/images/door.png', pixel)
  await work.run('languages', 'add', 'fr', 'other')
  await expectNothingLost(work, 'lesson', ['new', 'lesson', '--from', 'other', '--with-translations'], 2)
})

test('languages update', async () => {
  work.put('lesson/deck.md', starter)
  for (const language of ['fr', 'ar']) await work.run('languages', 'add', language, 'lesson')
  work.put('lesson/deck.md', starter.replace('Welcome', 'Welcome to all of you'))
  await expectNothingLost(work, 'lesson', ['languages', 'update', 'lesson'], 2)
})

test('languages import', async () => {
  work.put('lesson/deck.md', starter)
  await work.run('languages', 'add', 'fr', 'lesson')
  const back = work
    .read('lesson/languages/fr.po')
    .replace(/msgid "(Welcome[^"]*)"\nmsgstr ""/, 'msgid "$1"\nmsgstr "Bienvenue"')
  expect(back).toContain('Bienvenue')
  work.put('back.po', back)
  await expectNothingLost(work, 'lesson', ['languages', 'import', 'back.po', 'lesson'], 2)
})
