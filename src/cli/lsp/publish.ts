import { resolve } from 'node:path'
import type { Connection, Diagnostic as EditorDiagnostic } from 'vscode-languageserver/node'
import type { Diagnostic } from '../../deck/diagnostic.js'
import { commandName } from '../command-name.js'
import { editorDiagnostic } from './convert.js'
import type { Found } from './open-decks.js'
import { uriOf } from './places.js'

/** The document that a message is about. Editors write an address each in their own way: a deck keeps the one that it was opened with. */
export function documentOf({ uri, cwd, file }: Found, message: Pick<Diagnostic, 'file'>): string {
  return message.file === '' || message.file === file ? uri : uriOf(resolve(cwd, message.file))
}

/**
 * Returns a function that shows what was found in a deck, in the files that it is about. Decks may share a glossary: a file shows what all of
 * them have found in it, each message once.
 */
export function publisher(connection: Connection): (found: Found) => void {
  const byDeck = new Map<string, ReadonlyMap<string, readonly EditorDiagnostic[]>>()
  return found => {
    const { uri, messages } = found
    const before = byDeck.get(uri)
    const now = new Map<string, EditorDiagnostic[]>([[uri, []]])
    const command = commandName()
    for (const message of messages) {
      const file = documentOf(found, message)
      now.set(file, [...(now.get(file) ?? []), editorDiagnostic(message, command)])
    }
    byDeck.set(uri, now)
    for (const file of new Set([...(before?.keys() ?? []), ...now.keys()])) {
      const all = [...byDeck.values()].flatMap(of => of.get(file) ?? [])
      const once = new Map(all.map(diagnostic => [JSON.stringify(diagnostic), diagnostic]))
      void connection.sendDiagnostics({ uri: file, diagnostics: [...once.values()] })
    }
  }
}
