import { Command } from 'commander'
import { usageDiagnostic } from '../deck/diagnostic.js'
import { exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

export function lspCommand(): Command {
  return new Command('lsp')
    .description(
      'Give your editor messages, fixes, suggestions and explanations while you write. Your editor starts this; see docs/editors.md.'
    )
    .option('--stdio', 'accepted because many editors pass it; it changes nothing')
    .action(async () => {
      if (process.stdin.isTTY) {
        const what = '`backbrief lsp` is for an editor to start, not for you to type'
        openTerminal().report(usageDiagnostic({ what, fix: 'Set up your editor as docs/editors.md describes.' }))
        process.exitCode = exitCode.usage
        return
      }
      const { serveEditor } = await import('./lsp/serve.js')
      await serveEditor(process.stdin, process.stdout)
    })
}
