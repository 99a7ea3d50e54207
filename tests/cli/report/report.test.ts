import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/check/check.js'
import { asGithub } from '../../../src/cli/report/github.js'
import { asJson } from '../../../src/cli/report/json.js'
import { asSarif } from '../../../src/cli/report/sarif.js'
import { asText, messagesAsText } from '../../../src/cli/report/text.js'
import type { Diagnostic } from '../../../src/deck/diagnostic.js'
import { parse } from '../../../src/parse/parse.js'

const file = 'decks/rivers/deck.md'
const text = readFileSync(`${import.meta.dirname}/rivers.md`, 'utf8')
const parsed = parse({ id: 'rivers', deck: { file, text } })
const messages = [...parsed.messages, ...check(parsed.deck)]
const sources = { [file]: text }

const plain: Diagnostic = {
  file: 'decks/fords/deck.md',
  severity: 'info',
  rule: 'ford-is-shallow',
  what: 'Unexpected depth of `3` m',
  why: 'Deep water is no ford.',
  fix: 'Look for another.'
}
const place = { start: { line: 2, column: 3 }, end: { line: 2, column: 7 } }

/** Everything that a hostile deck can bring into a message. */
const hostile: Diagnostic = {
  ...plain,
  file: 'decks/50%, a:b/é "x"\u001b[2J.md',
  place,
  what: 'Unexpected `\u202eexe.\u0007\u001b[31m\n::error::nothing` and 100 %',
  fix: 'Take `\u2066` out.'
}

const formats = { asText: (all: readonly Diagnostic[]) => asText(all, { colour: false }), asJson, asSarif, asGithub }

describe('Reports', () => {
  it('give people each message with its line, why once, and what to do next', async () => {
    await expect(asText([...messages, plain], { colour: false, sources })).toMatchFileSnapshot('expected/report.txt')
  })

  it('fit a narrow terminal', async () => {
    const narrow = asText(messages, { colour: false, width: 60, sources })
    await expect(narrow).toMatchFileSnapshot('expected/narrow.txt')
    // A place is never broken: terminals open it by a click.
    const tooWide = narrow.split('\n').filter(line => line.length > 60 && !line.startsWith(file))
    expect(tooWide).toEqual([])
  })

  it('use colours only when they are asked for', async () => {
    const colourful = asText(messages, { colour: true, sources })
    expect(colourful).toContain('\u001b[31merror\u001b[39m')
    expect(asText(messages, { colour: false, sources })).not.toContain('\u001b')
    // The escape character is shown as a picture of itself, so that the file can be opened and read.
    await expect(colourful.replaceAll('\u001b', '␛')).toMatchFileSnapshot('expected/colour.txt')
  })

  it('give programs JSON of a stable shape', async () => {
    await expect(asJson(messages)).toMatchFileSnapshot('expected/report.json')
    expect(JSON.parse(asJson([plain]))).toEqual({
      version: 1,
      counts: { error: 0, warning: 0, info: 1 },
      messages: [{ ...plain, place: null }]
    })
  })

  it('give SARIF whose results point at its rules', async () => {
    const sarif = asSarif([...messages, plain], { version: '1.0.0' })
    await expect(sarif).toMatchFileSnapshot('expected/report.sarif')
    const [run] = JSON.parse(sarif).runs
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
      expect(['error', 'warning', 'note']).toContain(result.level)
    }
  })

  it('give GitHub one command on one line for each message', async () => {
    const commands = asGithub([...messages, plain])
    await expect(commands).toMatchFileSnapshot('expected/github.txt')
    expect(commands.split('\n')).toHaveLength(messages.length + 1)
  })

  it('say so when there is nothing to say', () => {
    expect(asText([], { colour: false })).toBe('No problems found.')
    expect(messagesAsText([], { colour: false })).toBe('')
    expect(JSON.parse(asJson([])).messages).toEqual([])
    expect(JSON.parse(asSarif([])).runs[0].results).toEqual([])
    expect(asGithub([])).toBe('')
  })

  it('name the first error as the next thing, then the first warning, then nothing', () => {
    const error: Diagnostic = { ...plain, severity: 'error', place }
    const warning: Diagnostic = {
      ...plain,
      severity: 'warning',
      place: { start: { line: 1, column: 1 }, end: place.end }
    }
    expect(asText([plain, error, warning], { colour: false })).toMatch(
      /1 error, 1 warning and 1 for information\.\nNext: fix decks\/fords\/deck\.md:2:3\./
    )
    expect(asText([plain, warning], { colour: false })).toContain('Next: look at decks/fords/deck.md:1:1.')
    expect(asText([plain, plain], { colour: false })).toMatch(/2 for information\.\nNothing has to be done\.$/)
  })

  it('name the blanks that are to be filled before anybody teaches, and no deck without one', () => {
    const unfilled = [
      {
        file: 'decks/fords/deck.md',
        blanks: [{ name: 'guide' }, { name: 'guide', slide: 2 }, { name: 'boat', slide: 3 }]
      },
      { file: 'decks/wells/deck.md', blanks: [] }
    ]
    const before =
      /Before teaching: 2 blanks to fill in\. In decks\/fords\/deck\.md, at the top, write the words once, each\sname on a line of its own two spaces in:\n {2}blanks:\n {4}guide: …\n {4}boat: …$/
    for (const messages of [[], [plain], [{ ...plain, severity: 'warning' as const }]]) {
      const said = asText(messages, { colour: false, unfilled })
      expect(said).toMatch(before)
      expect(said).not.toMatch(/wells|Nothing has to be done/)
    }
    expect(asText([plain], { colour: false, unfilled })).toContain('1 for information.\nNo errors.\nBefore teaching')
  })

  it.each(Object.entries(formats))('%s lets no control character and no mark of direction through', (_, report) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(report([hostile])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })

  it('give GitHub nothing that ends a command or begins another', () => {
    expect(asGithub([hostile])).toBe(
      '::notice file=decks/50%25%2C a%3Ab/é "x"\\u001b[2J.md,line=2,endLine=2,col=3,endColumn=7,title=ford-is-shallow::' +
        'Unexpected `\\u202eexe.\\u0007\\u001b[31m\\u000a::error::nothing` and 100 %25%0Awhy  Deep water is no ford.%0Afix  Take `\\u2066` out.'
    )
  })

  it('keep the words of a hostile message in JSON and SARIF', () => {
    expect(JSON.parse(asJson([hostile])).messages[0].what).toBe(hostile.what)
    const [result] = JSON.parse(asSarif([hostile])).runs[0].results
    expect(result.message.text).toContain(hostile.what)
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
      'decks/50%25%2C%20a%3Ab/%C3%A9%20%22x%22%1B%5B2J.md'
    )
  })

  it('give SARIF a file address for a path that is not relative', () => {
    const [result] = JSON.parse(asSarif([{ ...plain, file: '/decks/a b.md' }])).runs[0].results
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('file:///decks/a%20b.md')
  })
})
