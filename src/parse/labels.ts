import type { Position } from 'unist'
import type { RuleMeta } from '../deck/diagnostic.js'
import { isLanguageTag } from '../deck/language.js'
import { didYouMean } from '../deck/phrasing.js'
import type { Report } from './report.js'
import type { SourceText } from './source.js'
import { reportSourceFault } from './source-faults.js'
import { readYaml } from './yaml.js'

type Words = Readonly<Record<string, string>>

/** The size of all labels in a script with three bytes per letter. */
const limit = 128 * 1024
const longest = 1000

/**
 * Reads `labels/sw.json`: words of the interface by name. What is no word, or has not the places to fill that the English word has, is
 * reported and left out. The words come from anybody: in them is nothing that could end a text in a page or a style sheet.
 */
export function readLabelWords(source: SourceText, english: Words, rule: RuleMeta, report: Report): Words {
  if (source.fault) {
    reportSourceFault(source.file, source.fault, report)
    return {}
  }
  // JSON is YAML, too: so each word has a place.
  const yaml = readYaml({ text: source.text, firstLine: 1 }, limit)
  if ('findings' in yaml) {
    for (const finding of yaml.findings) report(rule, finding)
    return {}
  }
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    report(rule, {
      what: 'Unexpected text, expected `{ "name": "word", … }`',
      fix: example,
      place: yaml.place([])
    })
    return {}
  }
  const written = Object.entries(yaml.value).map(([name, word]) => ({ name, word, place: yaml.keyPlace([name]) }))
  return usableWords(written, english, rule, report)
}

/** A label as written, and its place. */
interface WrittenWord {
  readonly name: string
  readonly word: unknown
  readonly place?: Position | undefined
}

/** Returns the valid labels; reports the others. */
export function usableWords(written: readonly WrittenWord[], english: Words, rule: RuleMeta, report: Report): Words {
  const usable: [string, string][] = []
  for (const { name, word, place } of written) {
    const finding = findingFor(name, word, english)
    if (finding) report(rule, { ...finding, place })
    else usable.push([name, String(word)])
  }
  return Object.fromEntries(usable)
}

const example = 'Write each word as in `"time": "Muda"`, with a comma after all but the last.'

function findingFor(name: string, word: unknown, english: Words): { what: string; fix: string } | undefined {
  const model = Object.hasOwn(english, name) ? english[name] : undefined
  if (model === undefined) {
    const what = `Unexpected name \`${name}\`${didYouMean(name, Object.keys(english))}`
    return { what, fix: 'Take the line out: Backbrief has no such word.' }
  }
  if (typeof word !== 'string' || word.trim() === '' || word.length > longest)
    return { what: `Unexpected value of \`${name}\`, expected words`, fix: example }
  const bare = word.replace(places, '')
  const sign = /[<>"\\{}\p{Cc}]/u.exec(bare)?.[0]
  if (sign !== undefined)
    return {
      what: `Unexpected \`${sign}\` in \`${name}\``,
      fix: 'Write plain text with quotation marks like “…”, and braces only around the names that the English has.'
    }
  if (name === 'optionLetters' && !/^\p{L}\p{M}*(?: \p{L}\p{M}*){5,}$/u.test(word))
    return {
      what: 'Unexpected `optionLetters`, expected letters with spaces between',
      fix: `Write them as in \`${model}\`.`
    }
  const lost = placesIn(model).filter(place => !placesIn(word).includes(place))
  const strange = placesIn(word).filter(place => !placesIn(model).includes(place))
  const [place] = [...lost, ...strange]
  if (place !== undefined)
    return {
      what: lost.length > 0 ? `\`${name}\` lacks \`{${place}}\`` : `Unexpected \`{${place}}\` in \`${name}\``,
      fix: `Keep the places to fill of the English: \`${model}\`.`
    }
  const tag = [...word.matchAll(places)].map(([, , language]) => language).find(one => one && !isLanguageTag(one))
  return tag ? { what: `Unexpected \`${tag}\` in \`${name}\`, expected a language tag`, fix: example } : undefined
}

// `{minutes}`, and `{minutes:sw one=dakika other=dakika}`: what `fill` looks for.
const places = /\{(\w+)(?::([A-Za-z-]+) [^{}]*)?\}/g

function placesIn(label: string): string[] {
  return [...new Set([...label.matchAll(places)].map(([, name = '']) => name))]
}
