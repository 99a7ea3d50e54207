import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTempProject, type TempProject } from '../cli/temp-project.js'
import { long, sampled } from '../sampled.js'
import { finishedStarter as starter } from '../starter.js'

let work: TempProject
let built: Record<string, string>
beforeAll(async () => {
  work = createTempProject()
  work.put('lesson/deck.md', starter)
  expect(await work.run('build', 'lesson')).toMatchObject({ code: 0, stderr: '' })
  built = work.hashes('dist')
  expect(Object.keys(built).length).toBeGreaterThan(8)
})
afterAll(() => work.remove())

interface BadDeck {
  readonly deck: string | Uint8Array
  /** What the message has to say, with its place. */
  readonly says: RegExp
}

const lines = starter.split('\n')
const lineOf = (text: string) => lines.findIndex(line => line.includes(text)) + 1

const title = lineOf('# My lesson')

const badDecks: Record<string, BadDeck> = {
  'an empty deck': {
    deck: '',
    says: /^lesson\/deck\.md .*file-can-be-read[\s\S]*is empty[\s\S]*fix {2}Write the deck/m
  },
  'a deck of nothing but front matter': {
    deck: starter.slice(0, starter.indexOf('<!--')),
    says: /deck-has-slides[\s\S]*fix {2}Write `# Title`/
  },
  'front matter that is not YAML': {
    deck: starter.replace('language: en', 'language: [en'),
    says: /^lesson\/deck\.md:\d+:\d+ .*front-matter-is-readable[\s\S]*fix {2}\S/m
  },
  'front matter without an end': {
    deck: starter.replace('profile: plain\n---', 'profile: plain'),
    says: /^lesson\/deck\.md:\d+:\d+ [\s\S]*fix {2}\S/m
  },
  'front matter with an alias': {
    deck: starter
      .replace('language: en', 'language: &a en')
      .replace('author: Your name or your training centre', 'author: *a'),
    says: /^lesson\/deck\.md:\d+:\d+ .*front-matter-is-readable[\s\S]*fix {2}\S/m
  },
  'a bomb of nested brackets': {
    deck: starter.replace('subtitle: ', `subtitle: ${'['.repeat(5000)} `),
    says: /^lesson\/deck\.md:\d+:\d+ .*front-matter-is-readable[\s\S]*fix {2}\S/m
  },
  'two versions that Git could not bring together': {
    deck: starter.replace('# My lesson', '<<<<<<< HEAD\n# My lesson\n=======\n# Our lesson\n>>>>>>> bob'),
    says: new RegExp(
      `^lesson/deck\\.md:${title}:1 .*conflict-is-resolved[\\s\\S]*fix {2}Keep the lines that are right`,
      'm'
    )
  },
  'notes as reveal-md writes them': {
    deck: starter.replace('# My lesson', '# My lesson\n\nNote: SECRET'),
    says: new RegExp(`^lesson/deck\\.md:${title + 2}:1 .*notes-are-in-their-block`, 'm')
  },
  'an unknown field': {
    deck: starter.replace('language: en', 'langage: en'),
    says: new RegExp(`^lesson/deck\\.md:${lineOf('language: en')}:1 [\\s\\S]*did you mean \`language\``, 'm')
  },
  'a language tag in the wrong order': {
    deck: starter.replace('language: en', 'language: zh-CN-Hans'),
    says: new RegExp(
      `^lesson/deck\\.md:${lineOf('language: en')}:11 .*front-matter-value-is-valid[\\s\\S]*\`zh-CN-Hans\` for \`language\`, expected a language tag[\\s\\S]*fix {2}\\S`,
      'm'
    )
  },
  'a bomb of nested lists': {
    deck: starter.replace('Welcome\n', `${'- '.repeat(4000)}x\n`),
    says: new RegExp(`^lesson/deck\\.md:${title + 2}:\\d+ [\\s\\S]*fix {2}\\S`, 'm')
  },
  'a slide over 16 KiB': {
    deck: starter.replace('Welcome\n', `${'All of it is text. '.repeat(1000)}\n`),
    says: /^lesson\/deck\.md:\d+:\d+ .*slide-is-of-sensible-size[\s\S]*16[\s\S]*fix {2}\S/m
  },
  'a deck over 1 MiB': {
    deck: starter + '\nx'.repeat(600_000),
    says: /^lesson\/deck\.md .*file-can-be-read[\s\S]*`512`[\s\S]*fix {2}Cut/m
  },
  'invalid UTF-8': {
    deck: Buffer.concat([Buffer.from(starter.slice(0, starter.indexOf('Welcome'))), Buffer.from([0xe9, 0x0a])]),
    says: new RegExp(`^lesson/deck\\.md:${title + 2}:1 [\\s\\S]*UTF-8[\\s\\S]*fix {2}\\S`, 'm')
  },
  'a program instead of a text': {
    deck: readFileSync(process.execPath).subarray(0, 100_000),
    says: /^lesson\/deck\.md:\d+:\d+ .*file-can-be-read[\s\S]*fix {2}\S/m
  },
  'a picture that is missing': {
    deck: starter.replace('Welcome\n', '![A door](images/door.png)\n'),
    says: new RegExp(
      `^lesson/deck\\.md:${title + 2}:1 .*picture-can-be-shown[\\s\\S]*images/door\\.png[\\s\\S]*fix {2}\\S`,
      'm'
    )
  },
  "a picture outside the deck's folder": {
    deck: starter.replace('Welcome\n', '![A door](../secret.png)\n'),
    says: new RegExp(
      `^lesson/deck\\.md:${title + 2}:1 .*picture-can-be-shown[\\s\\S]*\\.\\./secret\\.png[\\s\\S]*fix {2}\\S`,
      'm'
    )
  },
  'a picture that is none': {
    deck: starter.replace('Welcome\n', '![A door](deck.md)\n'),
    says: new RegExp(
      `^lesson/deck\\.md:${title + 2}:1 .*picture-can-be-shown[\\s\\S]*deck\\.md[\\s\\S]*fix {2}\\S`,
      'm'
    )
  },
  'raw HTML': {
    deck: starter.replace('Welcome\n', '<script>alert(1)</script>\n'),
    says: new RegExp(`^lesson/deck\\.md:${title + 2}:1 .*html-is-absent[\\s\\S]*fix {2}\\S`, 'm')
  }
}

describe.each(sampled(Object.entries(badDecks), 3))('%s', long, (_, { deck, says }) => {
  test('is an error with a place and a fix, and the earlier build is kept', async () => {
    work.put('lesson/deck.md', deck)
    work.put('secret.png', 'secret')
    const { code, stdout, stderr } = await work.run('build', 'lesson')
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/)
    expect(stdout).toContain('lesson/deck.md was not built')
    expect(code).toBe(1)
    expect(work.hashes('dist')).toEqual(built)

    const checked = await work.run('check', 'lesson')
    expect(checked.stdout).toMatch(says)
    expect(checked.code).toBe(1)
  })
})

const missing = [
  ['a missing file', 'nowhere.md', 'nowhere.md'],
  ['a missing folder', 'nowhere', 'nowhere/deck.md'],
  ['a folder without deck.md', 'dist', 'dist/deck.md']
] as const

describe.each(sampled(missing, 1))('%s', long, (_, asked, file) => {
  test('is an error that names the file', async () => {
    const { code, stderr } = await work.run('build', asked)
    expect(stderr).toMatch(new RegExp(`^${file} [\\s\\S]*There is no file \`${file}\`[\\s\\S]*fix {2}\\S`, 'm'))
    expect(code).toBe(1)
    expect(work.hashes('dist')).toEqual(built)
  })
})

test(
  'a byte order mark, Windows or old Mac line ends and UTF-16 give the same bytes as plain UTF-8',
  long,
  async () => {
    const bytes: Record<string, Buffer> = {
      windows: Buffer.from(`\uFEFF${starter.replaceAll('\n', '\r\n')}`),
      'utf-16': Buffer.from(`\uFEFF${starter}`, 'utf16le'),
      mark: Buffer.from(`\uFEFF${starter}`),
      mac: Buffer.from(starter.replaceAll('\n', '\r')),
      'utf-16-big-endian': Buffer.from(`\uFEFF${starter}`, 'utf16le').swap16(),
      'utf-16-without-mark': Buffer.from(starter, 'utf16le')
    }
    const names = ['plain', ...sampled(Object.keys(bytes), 2)]
    // One folder for all: the contents page remembers where a deck's text was.
    for (const name of names) {
      work.put('decks/water/deck.md', bytes[name] ?? starter)
      expect(await work.run('build', '--no-pdf', '--out', `out/${name}`, 'decks/water')).toMatchObject({
        code: 0,
        stderr: ''
      })
    }
    const plain = made('plain')
    for (const name of names) expect([name, made(name)]).toEqual([name, plain])

    function made(name: string): string[] {
      return Object.values(work.hashes(`out/${name}`))
    }
  }
)
