import { createDiagnostic, type Diagnostic } from '../deck/diagnostic.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { type LabelsPlace, placeOfLabels, readOwnLabels } from '../host/source/own-labels.js'
import { labelsFor } from '../host/source/read-labels.js'
import { readLabelWords, usableWords } from '../parse/labels.js'
import { linePlace, type Report, reportInto } from '../parse/report.js'
import type { SourceText } from '../parse/source.js'
import { interfaceSpeaksLanguage, interfaceWordsCanBeUsed } from '../translate/problems.js'
import { isPseudo } from '../translate/pseudo.js'
import { readPo } from '../translate/read-po.js'

/** What a deck's pages say in a language beside the deck's own text. */
export interface InterfaceWords {
  /** The words that the user brings, by name. */
  readonly own: Readonly<Record<string, string>>
  /** The words as the program has them in English, by name. */
  readonly english: Readonly<Record<string, string>>
  /** How many of them stay English. */
  readonly lacking: number
  /** Where the user's words are, or belong. */
  readonly place: LabelsPlace
  /** Whether there is such a file. */
  readonly isThere: boolean
  readonly messages: readonly Diagnostic[]
  readonly texts: Readonly<Record<string, string>>
}

/** Reads the words of the interface that a user brings for a language, and says what they lack where the program has none. */
export async function interfaceWords(location: DeckLocation, language: string): Promise<InterfaceWords> {
  const [{ english, isShipped }, source] = await Promise.all([labelsFor(language), readOwnLabels(location, language)])
  const messages: Diagnostic[] = []
  const report = source && reportInto(messages, source.file)
  const own = source && report ? readWords(source, english, report) : {}
  const place = placeOfLabels(location, language)
  // What says the same as the English one has not been translated yet.
  const words = Object.entries(english)
  const lacking =
    isShipped || isPseudo(language) ? 0 : words.filter(([name, word]) => (own[name] ?? word) === word).length
  const file = source?.file ?? place.file
  if (lacking > 0)
    messages.push(
      createDiagnostic(interfaceSpeaksLanguage, {
        file: location.file,
        what: `\`${lacking}\` of the \`${words.length}\` words that Backbrief adds stay English in \`${language}\`: buttons, \`Time\` and \`Method\`, headings of the handout`,
        fix: source
          ? `Translate them in \`${file}\`.`
          : `Type \`backbrief languages update ${location.file}\`, which writes \`${file}\`, and translate them there.`
      })
    )
  const texts = source ? { [source.file]: source.text } : {}
  return { own, english, lacking, place: { ...place, file }, isThere: source !== undefined, messages, texts }
}

/** The words in a file of either kind. In a catalogue, what is left empty or needs work is not translated. */
function readWords(
  source: SourceText,
  english: Readonly<Record<string, string>>,
  report: Report
): Readonly<Record<string, string>> {
  if (!source.file.endsWith('.po') || source.fault)
    return readLabelWords(source, english, interfaceWordsCanBeUsed, report)
  const read = readPo(source.text)
  if ('fault' in read) {
    const place = read.line === undefined ? undefined : linePlace(read.line)
    report(interfaceWordsCanBeUsed, {
      what: `Unexpected text in a catalogue: ${read.fault}`,
      fix: 'Open it in a program such as Poedit, or fix the line.',
      place
    })
    return {}
  }
  const written = read.entries
    .filter(({ target, isFuzzy }) => target !== '' && !isFuzzy)
    .map(({ key, target, line }) => ({
      name: key,
      word: target,
      place: line === undefined ? undefined : linePlace(line)
    }))
  return usableWords(written, english, interfaceWordsCanBeUsed, report)
}
