import type { Element } from 'hast'
import { h } from 'hastscript'
import { distinctCharacters } from '../../deck/characters.js'
import { directionOf } from '../../deck/language.js'
import type { FormatFile } from '../format.js'
import { knownFiles } from '../formats.js'
import { sizeText } from '../formatting.js'
import { htmlDocument } from '../page.js'
import type { Labels, Templates } from '../templates.js'
import { type CardOptions, drawBlanks, drawCard } from './card.js'
import { coverLook } from './cover.js'
import type { ContentsEntry } from './entry.js'
import { drawFiles, listedFiles } from './files.js'
import { drawHead, languageStyle } from './page-language.js'
import { drawCopyingNote, drawProgress, languageName } from './progress.js'

/**
 * `index.html`, which stands above all decks and is what a trainer opens first: every deck, language and file, those for the
 * facilitator alone marked. `ownFiles` are declared by the user's own formats. The card of each edition is in its own language where `labels` has its
 * words, and the page in that in which all decks were written, else in English.
 */
export async function contents(
  entries: readonly ContentsEntry[],
  templates: Templates,
  ownFiles: readonly FormatFile[] = [],
  labelsIn: ReadonlyMap<string, Labels> = new Map()
): Promise<{ readonly path: string; readonly text: string }> {
  const { labels: english, styles } = templates
  const declared = [...knownFiles, ...ownFiles]
  const wordsOf = (language: string) => {
    const own = labelsIn.get(language)
    return own ? { labels: own, spoken: language } : { labels: english, spoken: 'en' }
  }
  const decks = newestFirst(entries)
  const originals = decks.flatMap(([original]) => original ?? [])
  const { labels, spoken } = wordsOf(shared(originals.map(({ language }) => language)) ?? 'en')
  const organisation = shared(originals.map(original => original.organisation))
  const files = entries.flatMap(entry => listedFiles(entry, declared))
  const languages = [...new Set(entries.map(({ language }) => language))].filter(language => /^[\w-]+$/.test(language))
  const heads = [spoken, ...languages.filter(language => language !== spoken && labelsIn.has(language))].map(language =>
    drawHead(organisation, files, wordsOf(language))
  )
  const body = h('main', { className: ['contents'] }, [
    ...heads,
    ...(decks.length > fewDecks ? [drawDeckList(decks, labels)] : []),
    ...decks.map((editions, index) =>
      drawDeck(editions, {
        index,
        declared,
        wordsOf,
        hasAllPictures: entries.length <= fewPictures,
        isOpen: decks.length === 1
      })
    )
  ])
  return {
    path: 'index.html',
    text: (
      await htmlDocument({
        language: spoken,
        title: labels.contentsTitle,
        fonts: templates.fonts,
        styles: [
          ...['themes/field.css', 'contents/contents.css'].flatMap(name => styles[name] ?? []),
          // In the sheet of the page, as each of its editions shows it.
          ...decks.flatMap((editions, index) => coverLook(editions, index)?.style ?? []),
          ...(languages.length > 1 ? languages.map(languageStyle) : [])
        ],
        body: [body]
      })
    ).html
  }
}

/** What all of them have. */
function shared<Value>([first, ...others]: readonly Value[]): Value | undefined {
  return others.every(other => other === first) ? first : undefined
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

/** How many editions are few enough that each card has a picture, and each file its size. Where there are more, only the card of a deck that is seen first has a picture of its title slide: a page is opened from a slow stick. */
export const fewPictures = 60

/** As many decks are found by looking. */
const fewDecks = 8

/** The names of many decks in the order of the alphabet, to find one by. */
function drawDeckList(decks: readonly (readonly ContentsEntry[])[], labels: Labels): Element {
  const links = decks.flatMap(([entry], index) =>
    entry ? [{ title: entry.title, lang: entry.language, href: `#${idOf(index, entry.language)}` }] : []
  )
  const sorted = links.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  return h('nav', { className: ['contents-list'], ariaLabel: labels.contentsTitle }, [
    h(
      'ul',
      sorted.map(({ title, lang, href }) => h('li', [h('a', { href, lang, dir: 'auto' }, title)]))
    )
  ])
}

function idOf(deck: number, language: string): string {
  return `deck-${deck}-${language}`
}

/** A deck as it was written; its translations are there to be chosen. */
function drawDeck(
  entries: readonly ContentsEntry[],
  {
    index,
    declared,
    wordsOf,
    hasAllPictures,
    isOpen
  }: {
    readonly index: number
    /** Whether its files are seen at once: where it is the only deck there is room for them. */
    readonly isOpen: boolean
    readonly hasAllPictures: boolean
    readonly declared: readonly FormatFile[]
    wordsOf(language: string): Pick<CardOptions, 'labels' | 'spoken'>
  }
): Element {
  const editions = entries.map(({ language }) => ({ language, id: idOf(index, language) }))
  const cover = coverLook(entries, index)?.classes ?? []
  return h(
    'section',
    { className: ['contents-editions'] },
    entries.map((entry, at) =>
      drawEntry(entry, declared, isOpen, {
        ...wordsOf(entry.language),
        cover,
        editions,
        showsTitleSlide: hasAllPictures || at === 0
      })
    )
  )
}

function drawEntry(
  entry: ContentsEntry,
  declared: readonly FormatFile[],
  isOpen: boolean,
  options: CardOptions
): Element {
  const { labels, spoken, editions } = options
  const files = listedFiles(entry, declared)
  const id = editions.find(({ language }) => language === entry.language)?.id
  return h('article', { id, className: ['contents-deck'], lang: spoken, dir: directionOf(spoken) }, [
    ...drawCard(entry, options),
    h('details', { className: ['contents-all'], open: isOpen }, [
      h('summary', labels.contentsFiles),
      ...drawBlanks(entry, labels),
      ...drawFiles(files, declared, entry, { labels, spoken }).map(grid => {
        return { ...grid, children: [...grid.children, ...drawCopyingNote(files, labels)] }
      }),
      ...(entry.translation ? [drawProgress(entry.translation, labels)] : [])
    ])
  ])
}

/** Every character that the page shows of its entries, and of the words around them, each once: fonts are chosen by them. */
export function charactersOfContents(entries: readonly ContentsEntry[], labels: Iterable<Labels> = []): string {
  const shown = entries.map(({ cover: _, titleSlide: __, ...entry }) => [
    entry,
    languageName(entry.language),
    Object.values(entry.sizes ?? {}).map(size => sizeText(size, entry.language))
  ])
  return distinctCharacters(JSON.stringify([shown, ...labels]))
}
