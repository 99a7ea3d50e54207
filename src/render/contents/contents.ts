import type { Element } from 'hast'
import { h } from 'hastscript'
import { distinctCharacters } from '../../deck/characters.js'
import { directionOf } from '../../deck/language.js'
import { dateText } from '../date-text.js'
import { htmlDocument } from '../page.js'
import { fill, type Labels, type Templates } from '../templates.js'
import { describeFiles, type FileDescription } from './describe-files.js'
import { languageName } from './language-name.js'
import { drawProgress, type Progress } from './progress.js'

/** One deck in one language, as it stands in the output folder. */
export interface ContentsEntry {
  readonly deckId: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly subtitle?: string | undefined
  /** Minutes. */
  readonly duration: number
  readonly audience: string
  readonly version: string
  readonly date: string
  /** How far it is, where it is a translation. */
  readonly translation?: Progress | undefined
  /** Names of its files, relative to `<deck>/<language>/`. */
  readonly files: readonly string[]
  /** Those of them that were made from an earlier text, with its version. */
  readonly older?: Readonly<Record<string, string>> | undefined
  /** Whether the deck itself is not there any more. */
  readonly gone?: boolean | undefined
}

/**
 * `index.html`, which stands above all decks and is what a trainer opens first: every deck, language and file, those for the
 * facilitator alone set apart. The page is in English, the names of decks in their own language.
 */
export async function contents(
  entries: readonly ContentsEntry[],
  templates: Templates
): Promise<{ readonly path: string; readonly text: string }> {
  const { labels, styles } = templates
  const body = h('main', { className: ['contents'] }, [
    h('h1', labels.contentsTitle),
    h('p', { className: ['contents-start'] }, labels.contentsStart),
    ...entries.map(entry => drawEntry(entry, labels))
  ])
  return {
    path: 'index.html',
    text: await htmlDocument({
      language: 'en',
      title: labels.contentsTitle,
      fonts: templates.fonts,
      styles: ['themes/field.css', 'contents/contents.css'].flatMap(name => styles[name] ?? []),
      body: [body]
    })
  }
}

function drawEntry(entry: ContentsEntry, labels: Labels): Element {
  const { language, title, subtitle, duration, audience, version, date, files } = entry
  const described = describeFiles(files, labels)
  const own = { lang: language, dir: directionOf(language) }
  const facts = [
    fill(labels.minutesShort, { minutes: duration }),
    fill(labels.version, { version }),
    dateText(date, 'en')
  ]
  return h('article', { className: ['contents-deck'] }, [
    h('h2', own, title),
    ...(entry.gone ? [h('p', [h('strong', { className: ['contents-older'] }, labels.contentsGone)])] : []),
    ...(subtitle === undefined ? [] : [h('p', { ...own, className: ['contents-subtitle'] }, subtitle)]),
    h('p', { ...own, className: ['contents-language'] }, languageName(language)),
    h('p', own, audience),
    h('p', facts.join(' · ')),
    ...(entry.translation ? [drawProgress(entry.translation, labels)] : []),
    h('div', { className: ['contents-files'] }, [
      ...drawFiles(labels.forEveryone, 'everyone', described, entry, labels),
      ...drawFiles(labels.facilitatorOnly, 'facilitator', described, entry, labels)
    ])
  ])
}

function drawFiles(
  heading: string,
  reader: FileDescription['reader'],
  described: readonly FileDescription[],
  { deckId, language, older = {} }: ContentsEntry,
  labels: Labels
): Element[] {
  const mine = described.filter(file => file.reader === reader)
  if (mine.length === 0) return []
  const items = mine.map(({ file, name }) =>
    h('li', [
      h('a', { href: [deckId, language, file].map(encodeURIComponent).join('/') }, name),
      h('span', { className: ['contents-file'] }, ` ${file}`),
      ...olderNote(older[file], labels)
    ])
  )
  return [h('div', { className: ['contents-group', `for-${reader}`] }, [h('h3', heading), h('ul', items)])]
}

// Old paper must not pass for the new version.
function olderNote(version: string | undefined, labels: Labels): Element[] {
  if (version === undefined) return []
  return [h('strong', { className: ['contents-older'] }, ` ${fill(labels.contentsOlder, { version })}`)]
}

/** Every character that the page shows of its entries, each once: fonts are chosen by them. */
export function charactersOfContents(entries: readonly ContentsEntry[]): string {
  return distinctCharacters(JSON.stringify(entries.map(entry => [entry, languageName(entry.language)])))
}
