// What talks to editors: loaded by `backbrief lsp` alone.
export * from 'vscode-languageserver/node'
export { TextDocument } from 'vscode-languageserver-textdocument'
