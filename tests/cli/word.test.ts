import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { docx } from '../../src/render/docx/docx.js'
import { createTempProject, type TempProject } from './temp-project.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/word.md'), 'utf8')

let place: TempProject
beforeAll(async () => {
  place = createTempProject()
  await place.run('new', 'decks/water')
})
afterAll(() => place.remove())

it('makes what docs/word.md names, by the command that it says, for the audience that it says', async () => {
  const [, command = ''] = /^ {4}npx backbrief (.*)$/m.exec(page) ?? []
  const { code, stderr } = await place.run(...command.split(' '))
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
  for (const { path, audience } of docx.files) {
    expect(existsSync(join(place.folder, 'dist/decks/water/en', path)), path).toBe(true)
    const row = page.split('\n').find(line => line.startsWith('| `') && line.includes(`\`${path}\``)) ?? ''
    expect(row.includes('**facilitator**'), path).toBe(audience === 'facilitator' || row.includes('participants;'))
  }
})
