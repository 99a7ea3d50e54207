import { Command } from 'commander'
import { checkDecks } from '../build/check.js'
import { createBuildContext } from '../build/context.js'
import { previewThemes } from '../build/draw-preview.js'
import { namedDecks } from '../build/plan.js'
import { readForPreview } from '../build/read-preview.js'
import { untilStopped } from '../build/until-stopped.js'
import { watchDecks } from '../build/watch-decks.js'
import { outsideDiagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { findCache } from '../host/cache/cache-folder.js'
import { printsIn } from '../host/cache/prints-folder.js'
import { today } from '../host/source/day.js'
import { isDeckThere } from '../host/source/find-decks.js'
import { sayBug } from './bug.js'
import { commandName } from './command-name.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { openInBrowser, portOption, usualPort } from './open-in-browser.js'
import { serve } from './preview/serve.js'
import { openSession } from './preview/session.js'
import { followProject, projectHere } from './project.js'
import { messagesAsText } from './report/text.js'
import { openTerminal } from './terminal.js'

export function previewCommand(): Command {
  return new Command('preview')
    .description(
      'Show a deck in your browser while you write it: slides, handout, notes and messages, updated at every save.'
    )
    .argument('[deck]', 'a folder or a deck.md; needed if there are several')
    .addOption(portOption())
    .option('--no-open', 'do not open the browser; the address is printed either way')
    .action(async (deck: string | undefined, flags: { readonly port?: number; readonly open: boolean }) => {
      process.exitCode = await runPreview(deck, flags.port, flags.open)
    })
}

async function runPreview(
  asked: string | undefined,
  wantedPort: number | undefined,
  wantsWindow: boolean
): Promise<ExitCode> {
  const terminal = openTerminal()
  const cwd = process.cwd()
  const project = await projectHere(terminal)
  if (!project) return exitCode.deck
  const decks = namedDecks(asked === undefined ? [] : [asked], cwd, { project })
  if ('rule' in decks) {
    terminal.report(decks)
    return exitCode.usage
  }
  const file = decks[0]?.file ?? ''
  if (decks.length > 1) {
    const what = `There are ${decks.length} decks here, expected the name of one`
    terminal.report(usageDiagnostic({ what, fix: `Type \`backbrief preview ${file}\`, or another.` }))
    return exitCode.usage
  }

  const [first] = decks
  if (first && !isDeckThere(first)) {
    const checked = await checkDecks({ decks: [file], cwd, release: false, strict: false, today: today(), project })
    const messages = 'rule' in checked ? [] : checked.flatMap(deck => deck.messages)
    const { note: colour } = terminal.colour
    terminal.note(messagesAsText(messages, { colour, width: terminal.width, command: commandName() }))
    return exitCode.deck
  }

  const context = createBuildContext({ env: process.env, ...printsIn(findCache(process.env, cwd), process.env) })
  const projectNow = followProject(terminal, project)
  const read = async (languages: readonly string[]) =>
    readForPreview(file, cwd, languages, context.pictures, today(), await projectNow())
  const trouble = (error: unknown) => {
    sayBug(error, terminal)
    terminal.note('The preview goes on.')
  }
  const command = commandName()
  const session = await openSession(read, context, command)
  const offered = { context, command, themes: previewThemes({ project: project.project }), failed: trouble }
  const serving =
    (await serve(session, { ...offered, port: wantedPort ?? usualPort })) ??
    (wantedPort === undefined ? await serve(session, { ...offered, port: 0 }) : undefined)
  if (!serving) {
    const what = `The port \`${wantedPort}\` is taken, or may not be used`
    const fix = 'Leave `--port` out, and any free port is used.'
    terminal.report(outsideDiagnostic('preview-can-be-served', { what, fix }))
    return exitCode.outside
  }
  const watching = await watchDecks({
    decks: [file],
    cwd,
    project: project.project,
    work: () => session.refresh(),
    broken: trouble,
    failed: reason => {
      const what = `The files of \`${file}\` cannot be watched: ${reason}`
      const fix = 'Close other programs, and start the preview again.'
      terminal.report(outsideDiagnostic('decks-can-be-watched', { what, fix }))
    }
  })
  const stopped = untilStopped()
  const opens = wantsWindow && terminal.isWatched
  terminal.out(
    [
      `${opens ? 'Your browser opens this address; if it does not, open it yourself' : 'Open this address in your browser'}. Then edit ${file}: it shows what you save.`,
      // On lines of their own, so that a narrow window does not break them.
      `\n  ${serving.author}\n`,
      'For a projector, without notes and messages:',
      `\n  ${serving.audience}\n`,
      'Only this computer can see it. Ctrl-C ends it.'
    ].join('\n')
  )
  if (opens) openInBrowser(serving.author)
  await stopped
  await Promise.all([watching.stop(), serving.stop(), context.dispose()])
  return exitCode.done
}
