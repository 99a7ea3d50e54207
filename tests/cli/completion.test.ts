import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CompletedCommand, completionScript } from '../../src/cli/completion-script.js'
import { openWorkplace, type Workplace } from './workplace.js'

let work: Workplace
beforeAll(() => {
  work = openWorkplace()
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

describe.each(['bash', 'zsh', 'fish'] as const)('the script for %s', shell => {
  it('completes commands, options and their words', async () => {
    await expect(completionScript(shell, example)).toMatchFileSnapshot(`expected/completion.${shell}`)
  })

  // The shells that a machine does not have cannot judge.
  it.skipIf(spawnSync(shell, ['-c', 'true']).error)('is understood by the shell', () => {
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
  it.each<[string, string[]]>([...presses, ['build de', []]])('completes `backbrief %s`', async (typed, expected) => {
    const { stdout } = await work.run('completion', 'bash')
    const words = ['backbrief', ...typed.split(' ')]
    const list = words.map(word => `'${word}'`).join(' ')
    const script = `${stdout}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _backbrief; printf '%s\\n' "$\{COMPREPLY[@]}"`
    const run = await promisify(execFile)('bash', ['-c', script])
    expect(run.stdout.split('\n').filter(line => line !== '')).toEqual(expected)
  })
})

describe.skipIf(spawnSync('fish', ['-c', 'true']).error)('fish, when somebody presses the tabulator', () => {
  it.each(presses)('completes `backbrief %s`', async (typed, expected) => {
    const { stdout } = await work.run('completion', 'fish')
    const script = `${stdout}\ncomplete -C 'backbrief ${typed}'`
    const run = await promisify(execFile)('fish', ['--no-config', '-c', script])
    expect(run.stdout.split('\n').flatMap(line => line.split('\t')[0] || [])).toEqual(expected)
  })
})

it('a shell that is not known is refused with those that are', async () => {
  const { code, stderr } = await work.run('completion', 'tcsh')
  expect(code).toBe(2)
  expect(stderr).toContain('expected `bash`, `zsh` or `fish`')
})
