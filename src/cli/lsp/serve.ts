import type { Readable, Writable } from 'node:stream'
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  TextDocuments
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import packageJson from '../../../package.json' with { type: 'json' }
import { complete } from '../../build/writing/complete.js'
import { outlineOf } from '../../build/writing/outline.js'
import { codeActions, definition, hover, prepareRename, references, rename } from './answers.js'
import { completionItem, documentSymbol, pointOf } from './convert.js'
import { type Found, followDecks } from './open-decks.js'
import { isDeckDocument, pathOf } from './places.js'
import { documentOf, publisher } from './publish.js'

const serverInfo = { name: 'backbrief', version: packageJson.version }

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [':', '{', '=', '"', '#'] },
  hoverProvider: true,
  documentSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, `${CodeActionKind.SourceFixAll}.backbrief`] }
}

/** What lies beside decks and may change what is reported about them. */
const watched = '**/{glossary.yaml,brand.yaml,questions.md,CHANGES.md,backbrief.config.*,*.po}'

/** Answers an editor until it leaves. Nothing but answers is written to `output`, and no file: the editor makes every change. */
export async function serveEditor(input: Readable, output: Writable): Promise<void> {
  const connection = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output))
  const documents = new TextDocuments(TextDocument)
  let folders: readonly string[] = []
  let asked: InitializeParams['capabilities'] = {}
  const found = new Map<string, Found>()
  const publish = publisher(connection)
  const decks = followDecks({
    text: uri => documents.get(uri)?.getText(),
    folders: () => folders,
    note: text => connection.console.warn(text),
    found(news) {
      found.set(news.uri, news)
      publish(news)
    }
  })

  connection.onInitialize(params => {
    asked = params.capabilities
    const open = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : [])
    folders = open.flatMap(uri => pathOf(uri) ?? [])
    return { capabilities, serverInfo }
  })
  connection.onInitialized(() => {
    if (!asked.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
    const watchers = { watchers: [{ globPattern: watched }] }
    void connection.client.register(DidChangeWatchedFilesNotification.type, watchers)
  })
  connection.onDidChangeWatchedFiles(() => decks.saved())
  documents.onDidOpen(({ document }) => {
    if (isDeckDocument(document)) decks.open(document.uri)
  })
  documents.onDidChangeContent(({ document }) => decks.changed(document.uri))
  documents.onDidSave(() => decks.saved())
  documents.onDidClose(({ document }) => {
    if (isDeckDocument(document)) decks.close(document.uri)
  })

  connection.onCompletion(async ({ textDocument, position }) => {
    const open = await decks.draft(textDocument.uri)
    const hasSnippets = asked.textDocument?.completion?.completionItem?.snippetSupport ?? false
    const offered = open ? complete(open.draft, pointOf(position)) : []
    // What terms replace depends on every key.
    const isIncomplete = offered.some(({ type }) => type === 'term')
    return { isIncomplete, items: offered.map((one, index) => completionItem(one, index, hasSnippets)) }
  })
  connection.onHover(at => {
    const { uri } = at.textDocument
    const about = found.get(uri)
    const here = about?.messages.filter(
      message => (message.place?.start.line ?? 1) === at.position.line + 1 && documentOf(about, message) === uri
    )
    return hover(decks, at, new Set(here?.map(({ rule }) => rule)))
  })
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const open = await decks.draft(textDocument.uri)
    return open ? outlineOf(open.draft).map(documentSymbol) : []
  })
  connection.onDefinition(at => definition(decks, at))
  connection.onReferences(at => references(decks, at))
  connection.onPrepareRename(at => prepareRename(decks, at))
  connection.onRenameRequest(at => rename(decks, at, at.newName))
  connection.onCodeAction(params => codeActions(decks, params))

  documents.listen(connection)
  connection.listen()
  // The connection ends the program when the editor says so, or is gone.
  await new Promise<void>(ended => input.once('close', ended))
}
