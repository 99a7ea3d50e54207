import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsPlaceOf } from '../environment.js'
import { isLong, long } from '../sampled.js'
import { finishedStarter } from '../starter.js'
import { createTempProject, type TempProject } from './temp-project.js'

let place: TempProject
beforeEach(() => begin(false))
afterEach(() => place.remove())

/** Node loads a file once in a process: where a test changes code that has run, each command is a process of its own, with its start file. */
function begin(started: boolean): void {
  place = createTempProject({ started })
  place.put('decks/water/deck.md', finishedStarter)
  place.put(
    'backbrief.config.mjs',
    "import { ours } from './rules/ours.mjs'\nexport default { rules: [ours], formats: [] }\n"
  )
  place.put('rules/ours.mjs', rule('We say so.'))
}

function beginAnew(): void {
  place.remove()
  begin(true)
}

function rule(what: string): string {
  return `import { writeFileSync } from 'node:fs'
writeFileSync('ran', '')
export const ours = {
  id: 'our-slides-are-ours',
  severity: 'warning',
  why: 'Because we like it.',
  check(deck, report) {
    report({ what: '${what}', fix: 'Do it.', place: deck.slides[0].place })
  }
}
`
}

const check = () => place.run('check')
const hasRun = () => statSync(join(place.folder, 'ran'), { throwIfNoEntry: false }) !== undefined
const store = () => join(settingsPlaceOf(place.folder), 'trust.json')

describe('the code of a configuration', () => {
  it.runIf(isLong)('runs only after the user has said so, and until one of its files changes', long, async () => {
    beginAnew()
    const before = await check()
    expect(before).toMatchObject({ code: 0 })
    expect(before.stdout).not.toContain('our-slides-are-ours')
    expect(before.stderr).toContain(
      'note  `backbrief.config.mjs` is left out, with its rules, formats and settings: it is code'
    )
    expect(before.stderr).toContain('type `backbrief trust`')
    expect(hasRun()).toBe(false)

    const trusted = await place.run('trust')
    expect(trusted).toMatchObject({ code: 0, stderr: '' })
    expect(trusted.stdout).toContain('  rules/ours.mjs')
    expect(hasRun()).toBe(false)
    expect(statSync(store()).mode & 0o777).toBe(0o600)
    expect((await check()).stdout).toContain('We say so.')

    place.put('rules/ours.mjs', rule('We say something else.'))
    const changed = await check()
    expect(changed.stdout).not.toContain('our-slides-are-ours')
    expect(changed.stderr).toContain('it has changed since you trusted it')
    await place.run('trust')
    expect((await check()).stdout).toContain('We say something else.')
  })

  it('is listed, and no longer runs once it is removed', async () => {
    expect((await place.run('trust', '--list')).stdout).toContain('No folder may run code.')
    await place.run('trust')
    expect((await place.run('trust', '--list')).stdout).toContain('backbrief.config.mjs, rules/ours.mjs')
    expect((await place.run('trust', '--remove')).stdout).toContain('no longer runs')
    expect((await check()).stdout).not.toContain('our-slides-are-ours')
    expect(hasRun()).toBe(false)
  })

  it('is trusted in its own folder only, not in a copy of it', async () => {
    await place.run('trust')
    for (const file of ['backbrief.config.mjs', 'rules/ours.mjs', 'decks/water/deck.md'])
      place.put(`copy/${file}`, place.read(file))
    const { stderr } = await place.runWith({ BACKBRIEF_SETTINGS_DIR: settingsPlaceOf(place.folder) }, ['check'])
    expect(stderr).toBe('')
    const copied = await place.runIn('copy', ['check'])
    expect(copied.stderr).toContain('is left out')
  })

  it('is not believed to be trusted by a file that others may have written', async () => {
    await place.run('trust')
    chmodSync(store(), 0o666)
    expect((await check()).stderr).toContain('is left out')
    const inside = { BACKBRIEF_SETTINGS_DIR: join(place.folder, 'settings') }
    mkdirSync(inside.BACKBRIEF_SETTINGS_DIR)
    place.put('settings/trust.json', readFileSync(store(), 'utf8'))
    expect((await place.runWith(inside, ['check'])).stderr).toContain('is left out')
    const refused = await place.runWith(inside, ['trust'])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.stderr).toContain('it lies in the working folder')
  })

  it.runIf(isLong)('is asked about again where a build has nothing else to do', long, async () => {
    beginAnew()
    await place.run('trust')
    const build = () => place.run('build', '--to', 'json', '--strict')
    expect((await build()).stderr).toContain('our-slides-are-ours')
    await place.run('trust', '--remove')
    expect((await build()).stderr).toContain('is left out')
  })
})

it.runIf(isLong)(
  'of other programs, such as a configuration of puppeteer in the folder, is never run',
  long,
  async () => {
    beginAnew()
    const ran = join(place.folder, 'ran')
    for (const name of ['.puppeteerrc.cjs', 'puppeteer.config.cjs', 'decks/water/.puppeteerrc.cjs'])
      place.put(name, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')\nmodule.exports = {}\n`)
    expect((await place.run('build', '--to', 'handout')).code).toBe(0)
    expect(place.read('dist/decks/water/en/handout.pdf')).toMatch(/^%PDF/)
    expect(hasRun()).toBe(false)
  }
)

describe('the files that code may consist of', () => {
  it.each([
    ["import lodash from 'lodash'\nexport default {}\n", 'Unexpected import of `lodash`'],
    ["import { defineConfig } from 'backbrief'\nexport default defineConfig({})\n", 'which is not this program there'],
    ["export default await import('https://example.org/x.mjs')\n", 'Unexpected import of `https://example.org/x.mjs`'],
    ["import '../outside.mjs'\nexport default {}\n", 'lies outside of the folder'],
    ["import './link.mjs'\nexport default {}\n", 'lies outside of the folder']
  ])('nothing from elsewhere: %s', async (code, what) => {
    place.put('outside.mjs', '')
    place.put('inner/backbrief.config.mjs', code)
    place.put('inner/decks/water/deck.md', finishedStarter)
    place.put('inner/node_modules/backbrief/index.js', '')
    place.put('inner/node_modules/backbrief/package.json', '{ "name": "backbrief", "main": "index.js" }\n')
    symlinkSync(join(place.folder, 'outside.mjs'), join(place.folder, 'inner/link.mjs'))
    expect((await place.runIn('inner', ['trust'])).stderr).toContain(what)
    expect((await place.runIn('inner', ['check'])).stderr).toContain('is left out')
  })
})

describe('rules and formats of trusted code', () => {
  const offer = async (text: string) => {
    place.put('backbrief.config.mjs', text)
    await place.run('trust')
  }
  const valid = "why: 'x', severity: 'info', check() {}"

  it.each([
    [`export default { rules: [{ id: 'slide-has-notes', ${valid} }] }`, 'there is a rule of that name'],
    [`export default { rules: [{ id: 'our-rule' }] }`, 'Unexpected `rules.0.'],
    [`export default { rules: {} }`, 'Unexpected value of `rules`, expected a list'],
    [
      `export default { formats: [{ name: 'slides', files: [{ path: 'x.txt' }], render() {} }] }`,
      'another format has it'
    ],
    [
      `export default { formats: [{ name: 'x', files: [{ path: '../x.txt' }], render() {} }] }`,
      'Unexpected `formats.0.files.0.path`'
    ],
    [
      `export default { formats: [{ name: 'x', files: [{ path: 'slides.html' }], render() {} }] }`,
      'another format has it'
    ],
    [`export default { deks: 'x' }`, 'Unknown setting `deks`'],
    [`throw new Error('broken')`, 'cannot be run: broken'],
    [`export default 1`, 'exports no settings']
  ])('is refused where it is wrong: %s', async (text, what) => {
    await offer(text)
    const { code, stderr } = await check()
    expect(code).toBe(1)
    expect(stderr.replace(/\s+/g, ' ')).toContain(what)
  })

  it.runIf(isLong)(
    'is a rule like ours: it can be set and explained, and its exceptions are reported as its own',
    long,
    async () => {
      beginAnew()
      await place.run('trust')
      expect((await place.run('explain', 'our-slides-are-ours')).stdout).toContain('Because we like it.')
      expect((await place.run('explain')).stdout).toContain('our-slides-are-ours')
      place.put(
        'decks/water/deck.md',
        finishedStarter.replace(/^language: en$/m, 'language: en\nchecks:\n  our-slides-are-ours: off')
      )
      expect((await check()).stdout).not.toContain('our-slides-are-ours')
      await offer(
        `export default { rules: [{ id: 'our-rule', severity: 'info', why: 'x', check(deck) { deck.nothing.at.all } }] }`
      )
      const { code, stdout, stderr } = await check()
      expect(code).toBe(1)
      expect(stdout).toContain('The rule `our-rule` of this folder stopped')
      expect(stderr).not.toContain('bug')
    }
  )

  it.runIf(isLong)('is a format that gets for participants only what they may have', long, async () => {
    beginAnew()
    await offer(`const text = deck => JSON.stringify(deck)
export default { formats: [{
  name: 'cards',
  files: [{ path: 'cards.txt', audience: 'everyone' }, { path: 'guide.txt' }],
  render: ({ deck }) => [{ path: 'cards.txt', text: text(deck) }, { path: 'guide.txt', text: text(deck) }]
}] }`)
    expect(await place.run('build', '--to', 'cards')).toMatchObject({ code: 0, stderr: '' })
    const folder = 'dist/decks/water/en'
    expect(place.read(`${folder}/guide.txt`)).toContain('"type":"notes"')
    expect(place.read(`${folder}/cards.txt`)).not.toContain('"type":"notes"')
    expect((await place.run('build', '--help')).stdout).toContain('cards')
    await offer(
      `export default { formats: [{ name: 'cards', files: [{ path: 'cards.txt' }], render() { throw new Error('no cards') } }] }`
    )
    const { code, stderr } = await place.run('build', '--to', 'cards')
    expect(code).toBe(1)
    expect(stderr).toContain('The format `cards` of this folder stopped: no cards')
    expect(stderr).not.toContain('bug')
  })
})
