// Starts `backbrief lsp` for the decks of the folders that are open. Everything else is done there.

const { window, workspace } = require('vscode')
const { LanguageClient, TransportKind } = require('vscode-languageclient/node')
const { findServer } = require('./find-server.js')

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client

async function activate() {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath)
  const found = findServer(folders, workspace.getConfiguration('backbrief').get('program', ''))
  if (!found) {
    window.showInformationMessage(
      'Backbrief is not installed in this folder. Type `npm install backbrief` in it, or name the program in the setting `backbrief.program`.'
    )
    return
  }
  const options = { cwd: folders[0] }
  const server = found.script
    ? { module: found.script, args: ['lsp'], transport: TransportKind.stdio, options }
    : { command: found.program, args: ['lsp', '--stdio'], options: { ...options, shell: process.platform === 'win32' } }
  client = new LanguageClient('backbrief', 'Backbrief', server, {
    documentSelector: [
      { scheme: 'file', language: 'backbrief' },
      { scheme: 'file', pattern: '**/deck.md' }
    ]
  })
  await client.start()
}

function deactivate() {
  return client?.stop()
}

module.exports = { activate, deactivate }
