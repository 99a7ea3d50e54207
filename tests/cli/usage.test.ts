import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishedStarter as starter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let work: TempProject
beforeAll(() => {
  work = createTempProject()
  work.put('decks/water/deck.md', starter)
  work.put('empty/readme.txt', '')
  work.put('copies/water/deck.md', starter)
  work.put('decks/dirty water/deck.md', starter)
})
afterAll(() => work.remove())

test.each<[string[], string, string]>([
  [['biuld'], 'Unknown command `biuld`, did you mean `build`?', 'Type `backbrief build`'],
  [['biuld', '--help'], 'Unknown command `biuld`, did you mean `build`?', 'Type `backbrief build`'],
  [['help', 'biuld'], 'Unknown command `biuld`, did you mean `build`?', 'Type `backbrief build`'],
  [['build', '--papr', 'a4'], 'did you mean `--paper`?', 'Type `--paper`'],
  [['build', '--powerpoint'], 'Unknown option `--powerpoint`', 'Type `backbrief build --help`'],
  [['languages', 'ad', 'fr'], 'Unknown command `ad`, did you mean `add`?', 'Type `backbrief languages add`'],
  [['build', '--paper', 'a5'], 'Unexpected `a5` for `--paper`, expected `a4` or `letter`', 'Type `--paper a4`'],
  [
    ['completion', 'tcsh'],
    'Unexpected `tcsh` for `shell`, expected `bash`, `zsh`, `fish` or `powershell`',
    'Type `bash`'
  ],
  [['languages', 'accept'], 'Missing `--minor <keys>` after `backbrief languages accept`', ''],
  [['languages', 'status', '--format', 'po'], 'Unexpected `po` for `--format`, expected `text` or `json`', ''],
  [['languages', 'status', '--formt=json'], 'Unknown option `--formt`, did you mean `--format`?', 'shows what there'],
  [['doctor', 'x'], 'Unexpected name after `doctor`', 'Type `backbrief doctor` alone.'],
  [['completion'], 'Missing `shell` after `completion`', 'Type `backbrief completion --help`'],
  [
    ['build', '--to', 'slide'],
    'Unexpected `slide` for `--to`, did you mean `slides`?',
    'Type `backbrief build --help`'
  ],
  [['build', '--to', 'powerpoint'], 'for `--to`, expected `slides`, `presenter`, `handout`', ''],
  [['build', '--per-page', '5'], 'for `--per-page`, expected `1`, `2`, `3`, `4`, `6` or `9`', ''],
  [['build', '--start', '25:00'], 'for `--start`, expected a time like `09:00`', ''],
  [['build', '--out'], 'Missing `<folder>` after `--out`', 'Type `--out <folder>`'],
  [['preview', 'decks/water', 'decks/river'], 'Unexpected second name after `preview`', 'between quotation marks'],
  [['check', 'build'], 'Unexpected `build` after `check`', 'Type `backbrief check`, and then `backbrief build`'],
  [
    ['check', 'decks/dirty', 'water'],
    'Unexpected spaces in `decks/dirty water`',
    'Type `backbrief check "decks/dirty water"`'
  ],
  [['build', '--language', 'fr'], 'No deck is in the language `fr`, expected `en`', ''],
  [
    ['build', 'decks/water', 'copies/water'],
    '`decks/water/deck.md` and `copies/water/deck.md` would both be built',
    ''
  ],
  [
    ['build', '--allow-partial'],
    '`--allow-partial` says what `--release` may show, and there is no `--release`',
    'Add `--release`'
  ],
  [
    ['languages', 'export', '--format', 'po', '--prefill-target'],
    '`--prefill-target` is for XLIFF, and does nothing in `--format po`',
    'Leave `--prefill-target` out, or type `--format xliff12`'
  ],
  [
    ['languages', 'export', '--format', 'tmx', '--only-open'],
    '`--only-open` leaves out texts, but `--format tmx` does not list any',
    'Leave `--only-open` out'
  ],
  [['check', '--format', 'xml'], 'Unexpected `xml` for `--format`, expected `text`, `json`', ''],
  [['explain', 'slide-has-note'], 'Did you mean `slide-has-notes`?', ''],
  [['new'], 'There is no name for the new folder', ''],
  [['new', 'decks/water'], '`decks/water/deck.md` already exists', ''],
  [['new', 'decks/water/deck.md/x'], 'is inside a file', ''],
  [['new', 'short', '--duration', '3'], 'expected minutes, at least `5`', ''],
  [['new', 'tongue', '--language', 'Tongue'], 'expected a language tag', ''],
  [['new', 'tongue', '--language', 'zh-CN-Hans'], 'expected a language tag', ''],
  [['languages', 'add', 'fr-12'], 'Unexpected `fr-12`, expected a language tag', ''],
  [['languages', 'add', 'xx-YY'], 'Unexpected `xx-YY`: no language has this tag', ''],
  [['languages', 'add', 'fr-YY'], 'Unexpected `fr-YY`: no language has this tag', ''],
  [['languages', 'add', 'swahili'], 'Unexpected `swahili`, did you mean `sw`?', ''],
  [['languages', 'add', 'Swahilli'], 'Unexpected `Swahilli`, did you mean `sw`?', ''],
  [['languages', 'add', 'français'], 'Unexpected `français`, did you mean `fr`?', ''],
  [['languages', 'add', 'pt_br'], 'Unexpected `pt_br`, did you mean `pt-BR`?', ''],
  [['new', 'odd', '--profile', 'army'], 'Unexpected `army` for `--profile`', '']
])('`backbrief %j` is used wrongly, and says so', async (args, says, fix) => {
  const { code, stdout, stderr } = await work.run(...args)
  expect(stderr).toContain(says)
  expect(stderr).toMatch(/^ {2}fix {2}\S/m)
  expect(stderr.split('  fix  ')[1]).toContain(fix)
  expect(stdout).toBe('')
  expect(code).toBe(2)
})

test('a folder without any deck says how to begin', async () => {
  const lonely = createTempProject()
  const { code, stderr } = await lonely.run('build')
  expect(stderr).toMatch(/There is no deck here[\s\S]*`backbrief new lesson`/)
  expect(code).toBe(2)
  expect((await lonely.run()).stdout).toContain('backbrief new decks/water')
  lonely.remove()
})

test('`backbrief` alone says what to type next, help and version are results', async () => {
  expect(await work.run()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('backbrief build ') })
  for (const args of [['--help'], ['help'], ['-v'], ['build', '--help'], ['help', 'build'], ['--version']]) {
    const { code, stdout, stderr } = await work.run(...args)
    expect([args, code, stderr]).toEqual([args, 0, ''])
    expect(stdout).not.toBe('')
  }
})

test('nothing is coloured unless a person watches', async () => {
  const { stdout, stderr } = await work.runWith({ FORCE_COLOR: '1' }, ['build', '--papr'])
  expect(stdout + stderr).not.toContain('\x1b')
})

test('a command that another word has to follow shows its help, and no word of the library that it is made with', async () => {
  const { code, stdout, stderr } = await work.run('languages')
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Usage: backbrief languages /)
  expect(stderr).toMatch(/^ {2}status /m)
  expect(stderr).not.toContain('outputHelp')
})
