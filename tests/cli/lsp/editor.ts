import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { environmentIn } from '../../environment.js'

const program = join(import.meta.dirname, '../../../dist/program/backbrief.cjs')

/** An editor that talks to the program as real ones do: over the standard input and output of a process, by the protocol's own package. */
export async function openEditor(
  folder: string,
  [command, ...before]: readonly [string, ...string[]] = [process.execPath, program]
) {
  const server = spawn(command, [...before, 'lsp', '--stdio'], { cwd: folder, env: environmentIn(folder, {}) })
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin)
  )
  const published = new Map<string, readonly Diagnostic[]>()
  const addresses = new Set<string>()
  const waiting = new Set<() => void>()
  let stderr = ''
  server.stderr.on('data', text => {
    stderr += text
  })
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(fileURLToPath(uri), diagnostics)
    addresses.add(uri)
    for (const look of waiting) look()
  })
  connection.listen()
  // As Visual Studio Code writes addresses, which differs from Node.
  const uriOf = (path: string) =>
    pathToFileURL(join(folder, path)).href.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'))
  const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'work' }]
  })
  await connection.sendNotification('initialized', {})

  return {
    capabilities,
    uriOf,
    /** Every address that messages came for. */
    addresses,
    stderr: () => stderr,
    ask: <Answer>(method: string, params: object) => connection.sendRequest<Answer>(method, params),
    open: (path: string, text: string) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'markdown', version: 1, text }
      }),
    type: (path: string, version: number, text: string) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version },
        contentChanges: [{ text }]
      }),
    close: (path: string) =>
      connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } }),
    /** The messages on a file, as soon as they are such. */
    until(path: string, isSo: (messages: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
      return new Promise(resolve => {
        const look = () => {
          const messages = published.get(join(folder, path))
          if (!messages || !isSo(messages)) return
          waiting.delete(look)
          resolve(messages)
        }
        waiting.add(look)
        look()
      })
    },
    async quit(): Promise<number | null> {
      await connection.sendRequest('shutdown')
      const ended = exitOf(server)
      await connection.sendNotification('exit')
      return ended
    },
    kill: () => server.kill()
  }
}

function exitOf(server: ChildProcess): Promise<number | null> {
  return new Promise(resolve => server.once('exit', code => resolve(code)))
}

/** A text after edits, as an editor makes them. */
export function edited(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///deck.md', 'markdown', 1, text), edits)
}
