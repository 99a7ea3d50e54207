import { zipSync } from 'fflate'
import { createBuildContext } from '../../build/context.js'
import { type AskedPoint, completionsAt } from '../../build/desk/completions.js'
import { type DeckText, openDeckText, type SentText, type SyncedText } from '../../build/desk/deck-text.js'
import { explainRule } from '../../build/desk/explain.js'
import { type Fixes, findFixes } from '../../build/desk/fixes.js'
import { beginFromStarter } from '../../build/desk/new-lesson.js'
import type { OpenProject } from '../../build/project.js'
import { readForPreview } from '../../build/read-preview.js'
import type { Deck } from '../../deck/deck.js'
import { today } from '../../host/source/day.js'
import { decode } from '../../host/source/decode.js'
import { type DeckLocation, findDecks } from '../../host/source/find-decks.js'
import { openSession, type Session } from '../preview/session.js'
import { type BuildRequest, type BuiltFiles, buildFiles } from './build-files.js'
import { type OpenedFolder, openFolder, type SentFolder, type ShownDeck, shownDecks, takenFile } from './open-folder.js'

/** What the page may ask for. */
export interface Answers {
  /** Takes in the files of a folder, in place of what was there, and says which lessons are in it. */
  open(folder: SentFolder): Promise<OpenedFolder>
  /** Closes the lesson that is open, and says which are in the folder now. */
  close(): Promise<readonly ShownDeck[]>
  /** Begins a lesson from the starter, and says what is to be written into the user's folder. */
  begin(lesson: { readonly title: string; readonly minutes: number }): Promise<BegunFile | { readonly problem: string }>
  /** Opens a lesson for writing, and reports its states from then on. */
  write(file: string): Promise<{ readonly version: number; readonly text: string } | undefined>
  /** Takes in what was typed. */
  sync(sent: SentText): Promise<SyncedText | { readonly refused: 'unknown-base' }>
  /** The file of the lesson as it is to be saved. `disk` is what stands in the folder now: what another program wrote is merged. */
  save(disk: Uint8Array | undefined): Promise<Uint8Array | undefined>
  /** A page of the lesson, in one of its languages; undefined while nothing can be shown. */
  draw(view: { readonly page: string; readonly language?: string }): Promise<string | undefined>
  fixes(text: string): Promise<Fixes>
  /** What may be written at a point of the text. */
  complete(point: AskedPoint): ReturnType<typeof completionsAt>
  explain(rule: string): ReturnType<typeof explainRule>
  build(request: BuildRequest): Promise<BuiltFiles>
  /** Files as one zip, to be downloaded where no folder can be written into. */
  zip(files: BuiltFiles['files']): Promise<Uint8Array>
}

/** A new lesson: its source in the folder. */
interface BegunFile {
  readonly file: string
  readonly bytes: Uint8Array | undefined
}

/** A lesson that is written. */
interface Written {
  readonly location: DeckLocation
  readonly text: DeckText
  readonly session: Session
  /** The last deck that was read of the text. */
  deck(): Deck | undefined
  /** What stood in the user's folder when it was last read or written. */
  saved: Uint8Array | undefined
}

/** What is typed in the page cannot be typed there: a command. Messages name it as somebody would type it who has the program. */
const command = 'npx backbrief'

/** The first day that a zip knows: one lesson makes the same zip on every day. */
const zipDate = new Date(1980, 0, 1)

/** The answers of the program to the page. `tell` tells of a lesson that has changed: its `state`, or the version of its `text`. */
export function openAnswers(tell: (event: 'state' | 'text', data: unknown) => void): Answers {
  const context = createBuildContext({ env: {} })
  let project: OpenProject | undefined
  let written: Written | undefined

  function current(): { readonly project: OpenProject; readonly written: Written } {
    if (!project || !written) throw new Error('No lesson is open')
    return { project, written }
  }

  return {
    async open(sent) {
      written = undefined
      const opened = await openFolder(sent)
      project = opened.project
      return opened.shown
    },
    async close() {
      await written?.text.save()
      written = undefined
      return project ? shownDecks(project) : []
    },
    async begin({ title, minutes }) {
      if (!project) throw new Error('No folder is open')
      const { cwd } = project.project
      const wanted = { title, minutes, language: 'en', profile: 'plain' } as const
      const begun = await beginFromStarter(wanted, { cwd, project: project.project, date: today(), command })
      if ('rule' in begun) return { problem: `${begun.what}. ${begun.fix}` }
      const path = `${begun.folder}/deck.md`
      return { file: path.slice(cwd.length + 1), bytes: takenFile(path) }
    },
    async write(file) {
      const [location] = project ? findDecks([file], project.project.cwd, project.project) : []
      const text = location && (await openDeckText(location, undefined))
      if (!project || !location || !text) return undefined
      const { cwd } = project.project
      const open = project
      let deck: Deck | undefined
      const read = async (languages: readonly string[]) => {
        const now = text.state().text
        const found = await readForPreview(file, cwd, languages, context.pictures, today(), open, now)
        deck = found?.own.deck
        return found
      }
      const session = await openSession(read, context, command)
      written = { location, text, session, deck: () => deck, saved: takenFile(location.path) }
      let shown = text.state().version
      // A lesson that was closed may still be read to its end.
      const isOpen = () => written?.text === text
      const tellState = () => {
        const titles = deck?.slides.map(({ title }) => title) ?? []
        if (isOpen()) tell('state', { ...session.state(), titles })
      }
      text.listen(() => {
        const { version } = text.state()
        if (version === shown || !isOpen()) return
        shown = version
        tell('text', { version })
        void session.refresh()
      })
      session.listen(tellState)
      tellState()
      return { version: shown, text: text.state().text }
    },
    sync: async sent => current().written.text.sync(sent) ?? { refused: 'unknown-base' },
    async save(disk) {
      const { written } = current()
      const { text, location, saved } = written
      // What another program has written is taken in as if it had been typed in another window.
      if (disk && saved && !Buffer.from(disk).equals(saved)) {
        const [base, theirs] = [decode(saved), decode(disk)]
        if ('fault' in base || 'fault' in theirs) throw new Error('The file is no longer text')
        text.sync({ base: 0, baseText: base.text, text: theirs.text })
      }
      await text.save()
      written.saved = takenFile(location.path)
      return written.saved
    },
    draw: async ({ page, language }) => current().written.session.page(page, { language }),
    async fixes(text) {
      const { project, written } = current()
      const { cwd } = project.project
      const options = { decks: [], cwd, release: false, strict: false, today: today(), project }
      return findFixes(written.location, text, options)
    },
    async complete(point) {
      const { written } = current()
      return completionsAt(written.location, written.deck(), point)
    },
    explain: async rule => explainRule(rule, current().project),
    async build(request) {
      const { project, written } = current()
      await written.text.save()
      return buildFiles(request, written.location, project)
    },
    zip: async files => zipSync(Object.fromEntries(files), { level: 6, mtime: zipDate })
  }
}
