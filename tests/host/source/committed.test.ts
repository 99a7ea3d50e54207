import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readCommitted } from '../../../src/host/source/committed.js'
import { createTempProject, type TempProject } from '../../cli/temp-project.js'
import { git as gitIn } from '../../git.js'

let work: TempProject
afterEach(() => work?.remove())

const git = (...args: readonly string[]) => gitIn(work.folder, ...args)

it('reads what was committed last, and what the last tag has; nothing where there is no Git', async () => {
  work = createTempProject()
  const path = join(work.folder, 'deck.md')
  work.put('deck.md', 'one\r\n')
  expect(await readCommitted(path)).toEqual({})
  git('init', '-q')
  expect(await readCommitted(path)).toEqual({})
  git('add', '.')
  git('commit', '-qm', 'One')
  git('tag', 'v1')
  work.put('deck.md', 'two\n')
  git('commit', '-qam', 'Two')
  work.put('deck.md', 'three\n')
  expect(await readCommitted(path)).toEqual({ commit: 'two\n', release: { name: 'v1', text: 'one\n' } })
})

it('runs no program that the settings of the folder name', async () => {
  work = createTempProject()
  work.put('deck.md', 'one\n')
  work.put('.gitattributes', '*.md filter=own diff=own\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'One')
  const ran = join(work.folder, 'ran')
  const program = `touch '${ran}'; cat`
  for (const name of [
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
    'filter.own.smudge',
    'diff.own.textconv',
    'diff.external'
  ])
    git('config', name, program)
  expect(await readCommitted(join(work.folder, 'deck.md'))).toEqual({ commit: 'one\n' })
  expect(existsSync(ran)).toBe(false)
})
