import { readFileSync } from 'node:fs'
import { decksOf, type ExampleDeck, marksOf, withoutMarks } from '../../src/check/examples.js'
import { profileChecks } from '../../src/check/profiles.js'
import type { Deck } from '../../src/deck/deck.js'
import type { Diagnostic } from '../../src/deck/diagnostic.js'
import type { FrontMatter } from '../../src/deck/front-matter.js'
import type { Picture } from '../../src/deck/picture.js'
import { parse } from '../../src/parse/parse.js'

/** Front matter that a deck of a fixture need not write, so that it shows only what matters. */
const usual = {
  title: 'Rivers',
  language: 'en',
  duration: '60',
  audience: 'Trainers',
  version: '1.0.0',
  date: '2026-11-24',
  source: 'Our own'
}

const found: Picture = { state: 'found', mediaType: 'image/png', width: 1600, height: 1200, bytes: 0 }

/** What stands at the addresses that fixtures use; any other picture is there. */
const pictures: Readonly<Record<string, Picture>> = {
  'images/well.png': found,
  'images/satellite.avif': { ...found, width: 4000, height: 3000, bytes: 4_000_000 },
  'images/from-messenger.jpg': { ...found, width: 640, height: 480 },
  'images/stamp.png': { ...found, width: 120, height: 90 },
  'images/wel.png': { state: 'missing', near: ['images/river.jpg', 'images/well.png'] },
  'Images\\RIVER.JPG': { state: 'missing', near: ['images/river.jpg', 'images/well.png'] },
  'river.jpg': { state: 'missing', near: ['images/my river.jpg', 'images/river.jpg'] },
  'images/camel.png': { state: 'missing', near: ['images/well.png'] },
  '../well.png': { state: 'outside' },
  'https://example.org/well.png': { state: 'remote' },
  'images/notes.png': { state: 'not-a-picture' },
  'images/scan-1.png': { ...found, bytes: 60 * 1024 * 1024 },
  'images/from-phone.png': { ...found, bytes: 1 },
  'images/scan-2.png': { ...found, bytes: 40 * 1024 * 1024 },
  'images/scan-3.png': { ...found, bytes: 100 * 1024 * 1024 - 1 },
  'images/photograph.jpg': { state: 'found', mediaType: 'image/jpeg', width: 1920, height: 1440 },
  'images/huge.jpg': { state: 'too-big' },
  'images\\well.png': { state: 'backslash' },
  'data:image/png;base64,AAAA': { state: 'data-address' },
  'videos/drill.mp4': { state: 'film' },
  'images/con.png': { state: 'windows-name' },
  'images/cut-off.jpg': { state: 'damaged' },
  'images/empty.gif': { state: 'no-pixels' },
  'images/poster.png': { state: 'too-many-pixels' },
  'images/slow.jpg': { state: 'too-costly' },
  'images/last.jpg': { state: 'over-budget' }
}

// A line of the front matter that makes of an example a deck as its audience sees it: rules hold translations too.
const translated = /^# translated into (\S+)$/m

/** The day on which all fixtures are checked. */
export const today = '2026-11-24'

/** A deck of a fixture, parsed, and the lines that were put before and into it. */
export interface Parsed {
  readonly deck: Deck
  readonly messages: readonly Diagnostic[]
  /** The line in the fixture's deck, from 1, for a line of the text that was parsed. */
  lineOf(line: number): number
}

export function fixturePath(rule: string): string {
  return `${import.meta.dirname}/rules/${rule}.md`
}

/** The decks of a rule's fixture, and its glossary when it has one between `~~~yaml` and `~~~`. */
export function readFixture(rule: string): { decks: ExampleDeck[]; glossary: string | undefined } {
  const text = readFileSync(fixturePath(rule), 'utf8')
  return { decks: decksOf(text), glossary: /^~~~yaml\n(.*?)^~~~$/ms.exec(text)?.[1] }
}

/** The profile in which a rule's fixture is read where it names none: one that does not soften what the rule says. */
export function profileFor(rule: string): FrontMatter['profile'] {
  const asked = profileChecks.plain[rule]
  return asked === undefined || asked === 'off' ? 'plain' : 'stm'
}

/** Parses a deck of a fixture as any deck, with the usual front matter where it has none of its own. */
export function parseExample(text: string, glossary?: string, profile: FrontMatter['profile'] = 'plain'): Parsed {
  const lines = withoutMarks(text).split('\n')
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  const own = lines.slice(1, Math.max(1, end))
  const added = Object.entries({ ...usual, ...(profile !== 'plain' && { profile }) })
    .filter(([name]) => !own.some(line => line.startsWith(`${name}:`)))
    .map(([name, value]) => `${name}: ${value}`)
  const body = end < 0 ? ['', ...lines] : lines.slice(end + 1)
  const whole = ['---', ...own, ...added, '---', ...body].join('\n')
  const { deck, messages } = parse({
    id: 'rivers',
    deck: { file: 'decks/rivers/deck.md', text: whole },
    ...(glossary !== undefined && { glossary: { file: 'decks/glossary.yaml', text: glossary } })
  })
  // With no front matter of its own, the fences of it and an empty line stand above the deck, too.
  const before = end < 0 ? added.length + 3 : added.length
  const [, language = deck.language] = translated.exec(own.join('\n')) ?? []
  return {
    deck: { ...deck, language, pictures },
    messages,
    lineOf: line => (line <= own.length + 1 ? line : Math.max(1, line - before))
  }
}

/** One expectation or message, as a line that reads well when it is not met. */
export interface Said {
  readonly line: number
  readonly severity: string
  readonly rule: string
  readonly what: string
}

/** What the marks of a deck expect, by line. */
export function expectedOf(text: string): Said[] {
  return text.split('\n').flatMap((line, index) => marksOf(line).map(mark => ({ line: index + 1, ...mark })))
}

/** Messages as they are held against marks; what is said of the whole file counts for the first line. */
export function saidIn(messages: readonly Diagnostic[], parsed: Parsed): Said[] {
  return messages.map(({ place, severity, rule, what }) => ({
    line: place ? parsed.lineOf(place.start.line) : 1,
    severity,
    rule,
    what
  }))
}

/** Pairs what was said with what was expected. Empty when each message has its mark and each mark its message. */
export function differences(said: readonly Said[], expected: readonly Said[]): string[] {
  const meets = (one: Said, mark: Said) =>
    one.line === mark.line && one.severity === mark.severity && one.rule === mark.rule && one.what.includes(mark.what)
  return [
    ...said
      .filter(one => expected.filter(mark => meets(one, mark)).length !== 1)
      .map(one => `not expected: ${show(one)}`),
    ...expected.filter(mark => said.filter(one => meets(one, mark)).length !== 1).map(mark => `missing: ${show(mark)}`)
  ]
}

function show({ line, severity, rule, what }: Said): string {
  return `${line}  ${severity}: ${rule} ${what}`
}
