import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { createBuildContext } from '../build/context.js'
import { untilStopped } from '../build/until-stopped.js'
import { watchDecks } from '../build/watch-decks.js'
import { outsideDiagnostic } from '../deck/diagnostic.js'
import { findCache } from '../host/cache/cache-folder.js'
import { printsIn } from '../host/cache/prints-folder.js'
import { sayBug } from './bug.js'
import { commandName } from './command-name.js'
import { answeringBuilt } from './desk/built-routes.js'
import { openDecks } from './desk/decks.js'
import { answeringDesk } from './desk/routes.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { openInBrowser, portOption, usualPort } from './open-in-browser.js'
import { followProject, projectHere } from './project.js'
import { listen } from './server/listen.js'
import { openTerminal } from './terminal.js'

export function deskCommand(): Command {
  return new Command('desk')
    .description(
      'Write your decks in your browser: their text, slides and messages side by side, saved while you type.'
    )
    .addOption(portOption())
    .option('--no-open', 'do not open the browser; the address is printed either way')
    .action(async (flags: { readonly port?: number; readonly open: boolean }) => {
      process.exitCode = await runDesk(flags.port, flags.open)
    })
}

async function runDesk(wantedPort: number | undefined, wantsWindow: boolean): Promise<ExitCode> {
  const terminal = openTerminal()
  const cwd = process.cwd()
  const first = await projectHere(terminal)
  if (!first) return exitCode.deck
  const building = { env: process.env, ...printsIn(findCache(process.env, cwd), process.env) }
  const context = createBuildContext(building)
  const command = commandName()
  const project = followProject(terminal, first)
  const failed = (error: unknown) => {
    sayBug(error, terminal)
    terminal.note('The desk is still running.')
  }
  const decks = openDecks({ cwd, context, command, project, failed }, first)
  const newToken = () => randomBytes(16).toString('base64url')
  const [token, builtToken] = [newToken(), newToken()]
  const builtFiles = await listen(0, port => answeringBuilt({ decks, project, token: builtToken, port }), failed)
  const builtBase = `${builtFiles?.base}/built/${builtToken}`
  const answering = (port: number) =>
    answeringDesk({ decks, cwd, context, command, project, building, builtBase, failed, token, port })
  const server =
    (await listen(wantedPort ?? usualPort, answering, failed)) ??
    (wantedPort === undefined ? await listen(0, answering, failed) : undefined)
  if (!server || !builtFiles) {
    const what = `The port \`${wantedPort}\` is taken, or may not be used`
    const fix = 'Leave `--port` out, and any free port is used.'
    terminal.report(outsideDiagnostic('preview-can-be-served', { what, fix }))
    return exitCode.outside
  }
  const watching = await watchDecks({
    decks: [],
    cwd,
    project: first.project,
    work: () => decks.readAgain(),
    broken: failed,
    failed: reason => {
      const what = `The files of your decks cannot be watched: ${reason}`
      const fix = 'Close other programs, and start the desk again.'
      terminal.report(outsideDiagnostic('decks-can-be-watched', { what, fix }))
    }
  })
  const stopped = untilStopped()
  const address = `${server.base}/desk/${token}/`
  const opens = wantsWindow && terminal.isWatched
  terminal.out(
    [
      `${opens ? 'Your browser opens the desk; if it does not, open this address yourself' : 'Open this address in your browser'}:`,
      // On a line of its own, so that a narrow window does not break it.
      `\n  ${address}\n`,
      `Only this computer can see it. Ctrl-C ends it. \`${command} --help\` lists all commands.`
    ].join('\n')
  )
  if (opens) openInBrowser(address)
  await stopped
  await watching.stop()
  await decks.close()
  await Promise.all([server.stop(), builtFiles?.stop(), context.dispose()])
  return exitCode.done
}
