import { Command } from 'commander'
import { usageDiagnostic } from '../deck/diagnostic.js'
import { exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

export function lspCommand(): Command {
  return new Command('lsp')
    .description(
      'Answer an editor while you write in it: messages, fixes, completion, explanations. Your editor starts this; see docs/editors.md.'
    )
    .option('--stdio', 'talk over standard input and output; there is no other way, and most editors say so')
    .action(async () => {
      if (process.stdin.isTTY) {
        const what = '`backbrief lsp` is started by an editor, and not typed'
        openTerminal().report(usageDiagnostic({ what, fix: 'Set up your editor as docs/editors.md says.' }))
        process.exitCode = exitCode.usage
        return
      }
      const { serveEditor } = await import('./lsp/serve.js')
      await serveEditor(process.stdin, process.stdout)
    })
}
