import type { IncomingMessage, ServerResponse } from 'node:http'
import { deskLanguage, drawDeckPage, drawNewPage, drawShelf, drawTitle } from '../../build/desk/draw-desk.js'
import { explainRule } from '../../build/desk/explain.js'
import { shelfCard, shelfChecker } from '../../build/desk/shelf.js'
import { deskWords } from '../../build/desk/words.js'
import { previewPages } from '../../build/draw-preview.js'
import { today } from '../../host/source/day.js'
import { opener } from '../open-in-browser.js'
import { choiceOf, showPage } from '../preview/answer-page.js'
import { isSame, refusal } from '../server/guard.js'
import { sendJson, sendLine, sendPage } from '../server/send.js'
import type { Decks, OpenDeck } from './decks.js'
import { editNamed } from './edits.js'
import { takeForFixes, takeText, tellChanges } from './exchange.js'
import { type FilesSetup, filesAnswers } from './files-routes.js'
import { takeFile, takeNew, uploadMebibytes } from './new-routes.js'
import { takePicture } from './picture.js'
import { translationAnswers } from './translation-routes.js'

interface DeskRoutes extends FilesSetup {
  readonly decks: Decks
  /** Opens everything; new for each run. */
  readonly token: string
  readonly port: number
}

/**
 * A function that answers requests to the desk. Everything stands below `/desk/<token>/`; addresses are numbers of decks and names of pages, never of files, so there
 * is nothing to climb out of. `new` and `new/file` take what a new lesson is made from, `deck/<number>/text` and
 * `deck/<number>/fixes` a text, `deck/<number>/build` the options of a build, `deck/<number>/copy` where to copy what is built, `deck/<number>/translation` a translation, `deck/<number>/language` a
 * language.
 */
export function answeringDesk(routes: DeskRoutes) {
  const { decks, cwd, context, command, project, token, port } = routes
  const findings = shelfChecker()
  const files = filesAnswers(routes)
  const translations = translationAnswers(routes)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, headers } = request
    const { host, origin, 'sec-fetch-site': site } = headers
    const refused = refusal({ method, host, origin, site }, port, { takesPosts: true })
    if (refused === 405) return sendLine(response, 405, 'This address can only be looked at.')
    if (refused) return sendLine(response, 403, 'The desk answers only pages of its own.')
    const [path = '', search = ''] = (request.url ?? '').split('?', 2)
    const query = new URLSearchParams(search)
    const [, secret, rest = ''] = /^\/desk\/([^/]*)\/([a-z\d/.-]*)$/.exec(path) ?? []
    if (secret === undefined || !isSame(token, secret)) return nothingThere(response)
    const spoken = (headers['accept-language'] ?? '').split(',').map(part => part.split(';')[0]?.trim() ?? '')
    const language = deskLanguage(query.get('interface') ?? undefined, spoken)
    const [, number, name = ''] = /^deck\/(\d{1,6})\/([a-z.-]*)$/.exec(rest) ?? []
    if (method === 'POST' && (rest === 'new' || rest === 'new/file')) return begin(request, { rest, query }, response)
    if (method === 'POST') return post(request, { number: Number(number), name }, response)
    const [, rule] = /^explain\/([a-z\d-]+)$/.exec(rest) ?? []
    if (rule !== undefined) return explain(rule, response)
    if (rest === '') return shelf(language, response)
    if (rest === 'new') return newLesson(language, response)
    if (number !== undefined) return deckAnswer(Number(number), { name, query, language }, response)
    const [, kind, at] = /^(card|findings|title)\/(\d{1,6})$/.exec(rest) ?? []
    if (at !== undefined) return look(Number(at), kind, response)
    nothingThere(response)
  }

  async function shelf(language: string, response: ServerResponse): Promise<void> {
    const canOpenFolder = opener(process.platform, process.env) !== undefined
    sendPage(response, await drawShelf(decks.list(), { language, canOpenFolder }, context), { framed: false })
  }

  async function newLesson(language: string, response: ServerResponse): Promise<void> {
    const page = { language, mebibytes: uploadMebibytes }
    sendPage(response, await drawNewPage(decks.list(), page, context), { framed: false })
  }

  async function begin(
    request: IncomingMessage,
    { rest, query }: { readonly rest: string; readonly query: URLSearchParams },
    response: ServerResponse
  ): Promise<void> {
    const route = { decks, setup: { cwd, command, date: today(), project: (await project()).project } }
    return rest === 'new' ? takeNew(route, request, response) : takeFile(route, query, request, response)
  }

  async function post(
    request: IncomingMessage,
    { number, name }: { readonly number: number; readonly name: string },
    response: ServerResponse
  ): Promise<void> {
    const edit = editNamed(name)
    if (!takers.includes(name) && !edit) return sendLine(response, 405, 'Nothing can be sent to this address.')
    const deck = await opened(number)
    if (!deck) return nothingThere(response)
    if (name === 'text') return takeText(deck, request, response)
    if (edit) return edit(deck, request, response)
    if (name === 'picture') return takePicture(deck, request, response)
    if (name === 'build') return files.take(deck, request, response)
    if (name === 'folder') return files.openFolder(deck, request, response)
    if (name === 'copy') return files.copy(deck, request, response)
    if (name === 'translation') return translations.take(deck, request, response)
    if (name === 'language') return translations.begin(deck, request, response)
    return takeForFixes(deck, { cwd, today: today(), project: await project() }, request, response)
  }

  async function explain(rule: string, response: ServerResponse): Promise<void> {
    const found = await explainRule(rule, await project())
    return found ? sendJson(response, found) : nothingThere(response)
  }

  /** A number is known once the shelf was looked at; an address may be opened before that. */
  async function opened(number: number): Promise<OpenDeck | undefined> {
    if (!decks.location(number)) decks.list()
    return decks.open(number)
  }

  async function deckAnswer(
    number: number,
    { name, query, language }: { readonly name: string; readonly query: URLSearchParams; readonly language: string },
    response: ServerResponse
  ): Promise<void> {
    const deck = await opened(number)
    if (!deck) return nothingThere(response)
    const { session, text, location } = deck
    if (name === '')
      return sendPage(response, await drawDeckPage(location, { language, command }, context), { framed: false })
    if (name === 'text') {
      const { version, text: now } = text.state()
      return sendJson(response, { version, text: now })
    }
    if (name === 'words') return sendJson(response, deskWords())
    if (name === 'events') return tellChanges(deck, response)
    if (name === 'files') return files.page(deck, language, response)
    if (name === 'built') return files.tell(deck, response)
    if (name === 'translations') return translations.page(deck, { language, to: query.get('to') }, response)
    if (name === 'rows') return translations.rows(deck, query.get('to') ?? '', response)
    if (name === 'presenter.html') return showPage(session, 'presenter', choiceOf(query, []), response)
    const page = previewPages.find(page => name === `${page.name}.html`)
    if (page) return showPage(session, page.name, choiceOf(query, []), response)
    nothingThere(response)
  }

  async function look(number: number, kind: string | undefined, response: ServerResponse): Promise<void> {
    if (!decks.location(number)) decks.list()
    const location = decks.location(number)
    if (!location) return nothingThere(response)
    if (kind === 'findings')
      return sendJson(response, await findings(location, { project: await project(), today: today() }))
    if (kind === 'card') {
      const card = await shelfCard(location, await project())
      return sendJson(response, { ...card, ...(await files.teachable(location, card.languages[0])) })
    }
    const title = await drawTitle(location, context)
    if (title === undefined) return nothingThere(response)
    sendPage(response, title, { framed: true })
  }
}

/** What a page may send something to, below the address of a lesson. */
const takers: readonly string[] = ['text', 'fixes', 'build', 'copy', 'folder', 'picture', 'translation', 'language']

function nothingThere(response: ServerResponse): void {
  sendLine(response, 404, 'There is nothing at this address.')
}
