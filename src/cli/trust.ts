import { Command } from 'commander'
import { codeToTrust, forgetFolder, rememberTrust, trustedHere } from '../build/trust.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { displayPath } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

interface Flags {
  readonly list?: true
  readonly remove?: true
}

export function trustCommand(): Command {
  return new Command('trust')
    .description(
      'Allow the code of backbrief.config.mjs to run in this folder: its rules and formats. Code may do anything that you may do, so read it first. A file that changes has to be allowed again.'
    )
    .option('--list', 'say which folders may run code, and allow nothing')
    .option('--remove', 'do not run the code of this folder any more')
    .action(({ list, remove }: Flags) => {
      process.exitCode = list ? listTrusted() : remove ? removeTrust() : addTrust()
    })
}

function addTrust(): ExitCode {
  const terminal = openTerminal()
  const found = codeToTrust(process.cwd(), process.env)
  const refused = 'rule' in found ? found : rememberTrust(found)
  if (refused) return refuse(refused)
  if ('rule' in found) return exitCode.usage
  terminal.out(
    [
      `The code of ${found.folder} may run from now on, as it is:`,
      ...Object.keys(found.files).map(file => `  ${file}`),
      'When one of these files changes, you are asked again.'
    ].join('\n')
  )
  return exitCode.done
}

function removeTrust(): ExitCode {
  const forgotten = forgetFolder(process.cwd(), process.env)
  if (typeof forgotten !== 'boolean') return refuse(forgotten)
  openTerminal().out(
    forgotten ? 'The code of this folder no longer runs.' : 'The code of this folder was not allowed to run.'
  )
  return exitCode.done
}

function listTrusted(): ExitCode {
  const known = trustedHere(process.cwd(), process.env)
  if ('rule' in known) return refuse(known)
  const lines = known.map(({ folder, files }) => `${displayPath(folder)}: ${Object.keys(files).join(', ')}`)
  openTerminal().out(lines.length === 0 ? 'No folder may run code.' : lines.join('\n'))
  return exitCode.done
}

function refuse(diagnostic: Diagnostic): ExitCode {
  openTerminal().report(diagnostic)
  return exitCode.usage
}
