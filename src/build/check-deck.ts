import { brandMessages } from '../check/brand.js'
import { templateMessages } from '../check/brand-template.js'
import { check, checkInSteps } from '../check/check.js'
import type { DeckBrand } from '../deck/brand.js'
import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { locateEdit } from '../deck/edit.js'
import { pictureAddresses } from '../deck/picture-addresses.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { readDeck } from '../host/source/read-deck.js'
import { type PictureUse, readPictures } from '../host/source/read-pictures.js'
import { readTheme } from '../host/source/read-theme.js'
import { parse } from '../parse/parse.js'
import type { SourceDeck } from '../parse/source.js'
import { fillBlanks } from '../translate/map-texts.js'
import { interfaceWords } from './interface-words.js'
import { type CheckOptions, isRefused } from './options.js'
import { dressed, ownTheme } from './own-words.js'
import { withTemplate } from './read-template.js'
import type { CheckedDeck } from './results.js'
import { ruleMetas } from './rule-metas.js'

/** A brand with its logo and its template as they are on disk, each beside the file that names it. */
async function withFiles(brand: DeckBrand, source: SourceDeck, use: PictureUse): Promise<DeckBrand> {
  const { logo, places } = brand
  const folderOf = (field: 'logo' | 'template') => {
    const isShared = source.brand !== undefined && places[field]?.file === source.brand.file
    return isShared ? (source.brandFolder ?? source.folder) : source.folder
  }
  const pictures = logo === undefined ? {} : await readPictures(folderOf('logo'), [logo], use)
  const picture = logo === undefined ? undefined : pictures[logo]
  return withTemplate(picture ? { ...brand, picture } : brand, folderOf('template'))
}

/** What is wrong with a deck's brand: a logo or a template that is not there, an accent that cannot be read. */
async function checkBrand(deck: Deck, aboutTheme: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  if (!deck.brand) return []
  const aboutTemplate = templateMessages(deck, deck.brand)
  // With a theme that cannot be used, the colours beside an accent are unknown.
  if (aboutTheme.length > 0) return aboutTemplate
  const others = brandMessages(deck, deck.brand, deck.themeSheet ?? (await readTheme(deck.frontMatter.theme)))
  return [...others, ...aboutTemplate]
}

/** A deck as it could be understood, before any rule is held against it. */
interface OpenedDeck {
  readonly location: DeckLocation
  readonly source: SourceDeck
  /** With its blanks filled. */
  readonly deck: Deck
  /** As it is written, with its blanks open: what translations are made of. */
  readonly written: Deck
  /** What is wrong with its text. */
  readonly messages: readonly Diagnostic[]
  /** What is wrong with its theme, where that is one of the user's own. */
  readonly aboutTheme: readonly Diagnostic[]
  /** What is to be said about the words of the interface in its language. */
  readonly aboutInterface: readonly Diagnostic[]
  /** The texts that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
}

/** Reads one deck, unless its texts are given, and its pictures for some use; `part` leaves of its slides those that are wanted. */
export async function openDeck(
  location: DeckLocation,
  use: PictureUse,
  given?: SourceDeck,
  part: (deck: Deck) => Deck = deck => deck
): Promise<OpenedDeck> {
  const source = given ?? (await readDeck(location))
  const { deck: whole, messages } = parse(source)
  const text = part(whole)
  const addresses = pictureAddresses(text)
  const theme = await ownTheme(location, text)
  const pictures = await readPictures(source.folder, addresses, use)
  const words = await interfaceWords(location, text.language)
  const brand = text.brand && (await withFiles(text.brand, source, use))
  const found = {
    ...text,
    pictures,
    labels: words.own,
    ...(brand && { brand })
  }
  const written = await dressed(found, theme.sheet)
  const read = [source.deck, source.glossary, source.brand, source.questions].flatMap(one =>
    one ? [[one.file, one.text] as const] : []
  )
  const texts = { ...Object.fromEntries(read), ...words.texts, ...theme.texts }
  return {
    location,
    source,
    deck: fillBlanks(written),
    written,
    messages,
    aboutTheme: theme.messages,
    aboutInterface: words.messages,
    texts
  }
}

/** Holds a deck against the rules; where others have to be answered meanwhile, `pause` is awaited after each. */
export async function judgeDeck(
  { location, source, deck, written, messages: syntaxErrors, aboutTheme, aboutInterface, texts }: OpenedDeck,
  { release, strict, today, project }: Pick<CheckOptions, 'release' | 'strict' | 'today' | 'project'>,
  pause?: () => Promise<void>
): Promise<CheckedDeck> {
  // A deck without slides breaks every rule; that it has none is said already.
  const isPartial = syntaxErrors.some(({ severity, file }) => severity === 'error' && file === deck.file)
  const causes = syntaxErrors.map(message => ({ ...message, isCause: true as const }))
  const found =
    deck.slides.length > 0
      ? [
          ...causes,
          ...aboutTheme,
          ...(await checkBrand(deck, aboutTheme)),
          ...aboutInterface,
          ...(await checkWith(pause, deck, {
            release,
            isPartial,
            ruleMetas,
            ...(today && { today }),
            ...(project && { project })
          }))
        ]
      : causes
  const lines = source.deck.text.split('\n')
  const messages = found.map(message => onItsSlide(withSettledRepair(message, lines), deck))
  return { location, deck, written, messages, refused: isRefused(messages, { strict }), texts }
}

async function checkWith(
  pause: (() => Promise<void>) | undefined,
  ...[deck, options]: Parameters<typeof check>
): Promise<Diagnostic[]> {
  if (!pause) return check(deck, options)
  const steps = checkInSteps(deck, options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pause()
  }
}

/** Reads one deck, unless its texts are given, and its pictures, and holds it against the rules. */
export async function checkDeck(
  location: DeckLocation,
  options: Pick<CheckOptions, 'release' | 'strict' | 'project'>,
  use: PictureUse = {},
  given?: SourceDeck
): Promise<CheckedDeck> {
  return judgeDeck(await openDeck(location, use, given), options)
}

/** A repair that cannot be made at its place is none. */
function withSettledRepair({ edits, ...message }: Diagnostic, lines: readonly string[]): Diagnostic {
  const settled = edits?.flatMap(edit => locateEdit(edit, lines) ?? []) ?? []
  return settled.length > 0 ? { ...message, edits: settled } : message
}

/** The message with the slide that it is about, so that reports can group the messages of one slide. */
function onItsSlide(message: Diagnostic, { file, slides }: Deck): Diagnostic {
  const line = message.file === file ? message.place?.start.line : undefined
  const index = line === undefined ? -1 : slides.findLastIndex(({ place }) => place.start.line <= line)
  return index < 0 ? message : { ...message, slide: index + 1 }
}
