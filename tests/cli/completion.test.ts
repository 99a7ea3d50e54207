import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CompletedCommand } from '../../src/cli/completed-command.js'
import { completionScript } from '../../src/cli/completion-script.js'
import { long, sampled } from '../sampled.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
})
afterAll(() => work.remove())

const example: readonly CompletedCommand[] = [
  {
    name: 'brew',
    summary: "make the trainer's tea",
    words: [],
    options: [
      { flag: '--kind', summary: 'which: [green] or black', takesValue: true, words: ['green', 'black'] },
      { flag: '--milk', summary: 'with milk', takesValue: false, words: [] },
      { flag: '--into', summary: 'a file', takesValue: true, words: [] }
    ]
  },
  { name: 'taste', summary: 'say what it is like', words: ['hot', 'cold'], options: [] }
]

describe.each(['bash', 'zsh', 'fish', 'powershell'] as const)('the script for %s', shell => {
  it('completes commands, options and their words', async () => {
    await expect(completionScript(shell, example)).toMatchFileSnapshot(`expected/completion.${shell}`)
  })

  // The shells that a machine does not have cannot judge.
  it.skipIf(shell === 'powershell' || spawnSync(shell, ['-c', 'true']).error)('is understood by the shell', () => {
    const { status, stderr } = spawnSync(shell, ['-n'], { input: completionScript(shell, example) })
    expect([status, String(stderr)]).toEqual([0, ''])
  })
})

const presses: [typed: string, offered: string[]][] = [
  ['ch', ['check']],
  ['build --pap', ['--paper']],
  ['build --paper ', ['a4', 'letter']],
  ['build --to sl', ['slides']],
  ['build --per-page ', ['1', '2', '3', '4', '6', '9']],
  ['explain slide-has-few-b', ['slide-has-few-bullets']],
  ['completion z', ['zsh']],
  ['languages ex', ['export']]
]

describe('bash, when somebody presses the tabulator', () => {
  it.each<[string, string[]]>(sampled([...presses, ['build de', []]], 2))(
    'completes `backbrief %s`',
    long,
    async (typed, expected) => {
      const { stdout } = await work.run('completion', 'bash')
      const words = ['backbrief', ...typed.split(' ')]
      const list = words.map(word => `'${word}'`).join(' ')
      const script = `${stdout}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _backbrief; printf '%s\\n' "$\{COMPREPLY[@]}"`
      const run = await promisify(execFile)('bash', ['-c', script])
      expect(run.stdout.split('\n').filter(line => line !== '')).toEqual(expected)
    }
  )
})

describe.skipIf(spawnSync('fish', ['-c', 'true']).error)('fish, when somebody presses the tabulator', () => {
  it.each(sampled(presses, 2))('completes `backbrief %s`', long, async (typed, expected) => {
    const { stdout } = await work.run('completion', 'fish')
    const script = `${stdout}\ncomplete -C 'backbrief ${typed}'`
    const run = await promisify(execFile)('fish', ['--no-config', '-c', script])
    expect(run.stdout.split('\n').flatMap(line => line.split('\t')[0] || [])).toEqual(expected)
  })
})

// PowerShell reads what programs print in the code page of the console.
it('the script for PowerShell holds every command, option and word, in plain ASCII', async () => {
  const { code, stdout } = await work.run('completion', 'powershell')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^[\n\x20-\x7e]*$/)
  expect(stdout).toMatch(/^Register-ArgumentCompleter -Native -CommandName backbrief, backbrief\.cmd -ScriptBlock \{$/m)
  const offered = (key: string) => {
    const line = stdout.split('\n').find(one => one.startsWith(`    '${key}' = `)) ?? ''
    return [...line.matchAll(/,@\('([^']+)', '(?:[^']|'')+'\)/g)].map(([, word]) => word)
  }
  expect(offered('')).toEqual(expect.arrayContaining(['check', 'build', 'completion']))
  expect(offered('build -')).toEqual(expect.arrayContaining(['--paper', '--to', '--language']))
  expect(offered('build --paper')).toEqual(['a4', 'letter'])
  expect(offered('completion ')).toEqual(['bash', 'zsh', 'fish', 'powershell'])
  expect(offered('explain ')).toContain('slide-has-few-bullets')
  // A key that is there twice would be an error.
  const keys = [...stdout.matchAll(/^ {4}'(.*?)' = @\(/gm)].map(([, key]) => key?.toLowerCase())
  expect(keys).toEqual([...new Set(keys)])
})

describe.skipIf(spawnSync('pwsh', ['-NoProfile', '-Command', '1']).error)('PowerShell, at the tabulator', () => {
  it.each(presses)('completes `backbrief %s`', async (typed, expected) => {
    const { stdout } = await work.run('completion', 'powershell')
    const line = `backbrief ${typed}`
    const script = `${stdout}\n(TabExpansion2 '${line}' ${line.length}).CompletionMatches | ForEach-Object CompletionText`
    const run = await promisify(execFile)('pwsh', ['-NoProfile', '-Command', script])
    expect(run.stdout.split(/\r?\n/).filter(word => word !== '')).toEqual(expected)
  })
})

it('a shell that is not known is refused with those that are', async () => {
  const { code, stderr } = await work.run('completion', 'tcsh')
  expect(code).toBe(2)
  expect(stderr).toContain('expected `bash`, `zsh`, `fish` or `powershell`')
})
