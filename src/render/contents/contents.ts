import type { Element } from 'hast'
import { h } from 'hastscript'
import { distinctCharacters } from '../../deck/characters.js'
import { directionOf } from '../../deck/language.js'
import type { FormatFile } from '../format.js'
import { knownFiles } from '../formats.js'
import { htmlDocument } from '../page.js'
import type { Labels, Templates } from '../templates.js'
import { type ContentsEntry, drawActions, drawCard } from './card.js'
import { drawFiles, listedFiles } from './files.js'
import { drawCopyingNote, drawIntroduction, drawProgress, languageName } from './progress.js'

/**
 * `index.html`, which stands above all decks and is what a trainer opens first: every deck, language and file, those for the
 * facilitator alone marked. `ownFiles` are declared by the user's own formats. The page is in English, the names of decks in their
 * own language.
 */
export async function contents(
  entries: readonly ContentsEntry[],
  templates: Templates,
  ownFiles: readonly FormatFile[] = []
): Promise<{ readonly path: string; readonly text: string }> {
  const { labels, styles } = templates
  const declared = [...knownFiles, ...ownFiles]
  const body = h('main', { className: ['contents'] }, [
    h('header', { className: ['contents-head'] }, [
      h('h1', labels.contentsTitle),
      ...drawIntroduction(
        entries.flatMap(entry => listedFiles(entry, declared)),
        labels
      )
    ]),
    ...newestFirst(entries).map(editions => drawDeck(editions, declared, labels))
  ])
  return {
    path: 'index.html',
    text: (
      await htmlDocument({
        language: 'en',
        title: labels.contentsTitle,
        fonts: templates.fonts,
        styles: ['themes/field.css', 'contents/contents.css'].flatMap(name => styles[name] ?? []),
        body: [body]
      })
    ).html
  }
}

/**
 * The editions of each deck together, the decks with the newest text first: what a trainer works on stands above what came with
 * Backbrief or was taught last year. Editions keep their order.
 */
function newestFirst(entries: readonly ContentsEntry[]): ContentsEntry[][] {
  const byDeck = new Map<string, ContentsEntry[]>()
  for (const entry of entries) byDeck.set(entry.deckId, [...(byDeck.get(entry.deckId) ?? []), entry])
  return [...byDeck.values()].sort(([a], [b]) => (a && b ? newerFirst(a, b) : 0))
}

/** Of two with one date, the lower version is the deck that was begun later. */
function newerFirst(a: ContentsEntry, b: ContentsEntry): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.version.localeCompare(b.version, 'en', { numeric: true })
}

/** A deck as it was written, with a chip for each translation that opens below it. */
function drawDeck(
  [original, ...translations]: readonly ContentsEntry[],
  declared: readonly FormatFile[],
  labels: Labels
): Element {
  const drawn = original ? [drawEntry(original, declared, labels)] : []
  if (translations.length === 0) return h('section', { className: ['contents-editions'] }, drawn)
  const [before = '', after = ''] = labels.contentsAlso.split('{languages}')
  return h('section', { className: ['contents-editions'] }, [
    ...drawn,
    h('div', { className: ['contents-translations'] }, [
      ...(before.trim() === '' ? [] : [h('p', before.trim())]),
      ...translations.map(entry => {
        const { language } = entry
        return h('details', [
          h('summary', { lang: language, dir: directionOf(language) }, languageName(language)),
          drawEntry(entry, declared, labels)
        ])
      }),
      ...(after.trim() === '' ? [] : [h('p', after.trim())])
    ])
  ])
}

function drawEntry(entry: ContentsEntry, declared: readonly FormatFile[], labels: Labels): Element {
  const files = listedFiles(entry, declared)
  return h('article', { className: ['contents-deck'] }, [
    ...drawCard(entry, labels),
    h('div', { className: ['contents-actions'] }, drawActions(entry, labels)),
    h('details', { className: ['contents-all'] }, [
      h('summary', labels.contentsFiles),
      ...(entry.translation ? [drawProgress(entry.translation, labels)] : []),
      ...drawCopyingNote(files, labels),
      ...drawFiles(files, declared, entry, labels)
    ])
  ])
}

/** Every character that the page shows of its entries, each once: fonts are chosen by them. */
export function charactersOfContents(entries: readonly ContentsEntry[]): string {
  return distinctCharacters(JSON.stringify(entries.map(entry => [entry, languageName(entry.language)])))
}
