import { Command } from 'commander'
import { build } from '../build/build.js'
import { type BuildOptions, choices, defaultBuild, refuses, type Shard } from '../build/options.js'
import { outsideDiagnostics } from '../build/outside-diagnostics.js'
import { openProject } from '../build/project.js'
import type { MinCoverage } from '../deck/catalogue.js'
import { findCache, makeCache } from '../host/cache/cache-folder.js'
import { printsIn } from '../host/cache/prints-folder.js'
import { today } from '../host/source/day.js'
import { readAskedFiles } from './asked-files.js'
import { haveBug } from './bug.js'
import { showProgress } from './build-progress.js'
import { buildSummary } from './build-summary.js'
import { cacheNote } from './cache-note.js'
import { commandName } from './command-name.js'
import { typedNames } from './display-path.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { choiceFlag, coverageFlag, listFlag, namesFlag, numberFlag, shardFlag, timeFlag } from './flags.js'
import { keepBuilding } from './keep-building.js'
import { projectHere } from './project.js'
import { type RenderingFlags, renderingOf } from './rendering-flags.js'
import { maxShown, maxShownAmongOthers, messagesAsText } from './report/text.js'
import { openTerminal } from './terminal.js'

interface Flags extends RenderingFlags {
  readonly isDefaultOut?: boolean
  readonly to: readonly string[]
  readonly language: readonly string[]
  readonly shard?: Shard
  readonly names?: string
  readonly template?: string
  readonly slideSize?: NonNullable<BuildOptions['rendering']['slideShape']>
  readonly out: string
  readonly pdf: boolean
  readonly verify: boolean
  readonly cache: boolean
  readonly release?: true
  readonly allowPartial?: true
  readonly minCoverage?: MinCoverage
  readonly strict?: true
  readonly watch?: true
  readonly quiet?: true
}

/** `ownFormats` are names of formats that the working folder brings. */
export function buildCommand(ownFormats: readonly string[] = []): Command {
  return new Command('build')
    .description(
      'Make everything to teach with: slides, presenter view, handout and notes, on the screen and on paper.'
    )
    .argument('[deck...]', 'a folder or a deck.md; none means every deck under decks/')
    .addOption(namesFlag('--to <formats>', 'what to make', [...choices.formats, ...ownFormats]))
    .addOption(listFlag('--language <tags>', 'only these languages, such as en,fr'))
    .option('--no-pdf', 'make everything but the PDFs, which take longest')
    .addOption(shardFlag('--shard <i/n>', 'only one of n shares, for several computers'))
    .option('--out <folder>', 'where to put it', defaultBuild.out)
    .addOption(choiceFlag('--paper <size>', 'paper of handout and notes', choices.papers).default('a4'))
    .addOption(
      choiceFlag('--handout <kind>', 'a workbook to write in, or pictures of the slides', choices.handouts).default(
        'workbook'
      )
    )
    .addOption(
      numberFlag('--per-page <count>', 'pictures of slides on a page of the handout', choices.perPage).default(3)
    )
    .addOption(choiceFlag('--ink <amount>', 'low saves toner', choices.inks).default('full'))
    .addOption(
      choiceFlag(
        '--print <for>',
        'how handout and notes are set: large print, or easier letters',
        choices.prints
      ).default('normal')
    )
    .option('--duplex', 'add backs to the cards in the activity sheets, for printing on both sides')
    .option('--template <file>', 'a .pptx or .potx to base presentations on; with --to pptx')
    .addOption(
      choiceFlag('--slide-size <ratio>', 'of presentations without a template', choices.slideShapes).default('16:9')
    )
    .option('--names <file>', 'names for certificates, a CSV file; with --to forms or docx')
    .addOption(timeFlag('--start <time>', 'when the lesson begins').default('09:00'))
    .option('--release', 'refuse what is unfinished')
    .option('--allow-partial', 'let a release show the source where a translation is missing or unreviewed')
    .addOption(coverageFlag('--min-coverage <shares>', 'refuse a language of which less is translated'))
    .option('--strict', 'treat warnings as errors')
    .option('--no-verify', 'do not compare the text of each PDF with its slides')
    .option('--no-cache', 'build everything again, even what has not changed')
    .option('-w, --watch', 'build again after every save, until you stop it')
    .option('-q, --quiet', 'print only what is wrong')
    .action(async (decks: string[], flags: Flags, command: Command) => {
      const isDefaultOut = command.getOptionValueSource('out') === 'default'
      // `--per-page` by itself implies `--handout slides`.
      const asksForSlides =
        command.getOptionValueSource('perPage') === 'cli' && command.getOptionValueSource('handout') === 'default'
      const handout = asksForSlides ? 'slides' : (flags.handout ?? 'workbook')
      const once = () => runBuild(decks, { ...flags, handout, isDefaultOut })
      if (!flags.watch) {
        process.exitCode = await once()
        return
      }
      const { project, out = flags.out } = await openProject(process.cwd(), process.env)
      process.exitCode = await keepBuilding(decks, { out: isDefaultOut ? out : flags.out, project }, once)
    })
}

async function runBuild(decks: readonly string[], flags: Flags): Promise<ExitCode> {
  const {
    to = [],
    language = [],
    shard,
    isDefaultOut = false,
    pdf,
    verify,
    cache: mayCache,
    names: namesFile,
    template: templateFile,
    slideSize: slideShape = '16:9',
    watch = false,
    release = false,
    allowPartial = false,
    minCoverage = {},
    strict = false,
    quiet = false
  } = flags
  const terminal = openTerminal({ quiet })
  const { note: colour } = terminal.colour
  const asked = await readAskedFiles(
    { to, release, allowPartial, names: namesFile, template: templateFile },
    process.cwd()
  )
  if ('rule' in asked) {
    terminal.report(asked)
    return exitCode.usage
  }
  const { names, template } = asked
  // Names stand in what is printed. No cache keeps it.
  const cache = mayCache && names === undefined
  const project = await projectHere(terminal)
  if (!project) return exitCode.deck
  const out = isDefaultOut ? (project.out ?? flags.out) : flags.out
  const found = cache ? findCache(process.env, process.cwd()) : undefined
  if (found && 'refused' in found) terminal.note(cacheNote(found.refused, colour))
  const folder = found && 'folder' in found ? found.folder : undefined
  if (folder !== undefined) makeCache(folder)
  const options: BuildOptions = {
    decks,
    cwd: process.cwd(),
    project,
    release,
    allowPartial,
    minCoverage,
    strict,
    today: today(),
    languages: language,
    ...(shard && { shard }),
    formats: to,
    out,
    isDefaultOut,
    pdf,
    verify,
    ...(template && { template }),
    rendering: { ...renderingOf(flags), slideShape, ...(names && { names }) }
  }
  const report = await build(options, {
    env: process.env,
    ...(found && printsIn(found, process.env)),
    ...(folder !== undefined && !watch && !template && { manifest: { folder, words: process.argv.slice(3) } }),
    progress: showProgress(terminal, 'Built'),
    onStop: () => terminal.note('Stopped. The previous build is unchanged.')
  })
  if ('rule' in report) {
    terminal.report(report)
    return exitCode.usage
  }
  const refused = report.decks.filter(deck => deck.refused)
  const worthSaying = report.decks.flatMap(deck => deck.messages.filter(message => refuses(message, strict)))
  const sources = Object.assign({}, ...report.decks.map(({ texts }) => texts))
  const limit = decks.length === 0 && refused.length < report.decks.length ? maxShownAmongOthers : maxShown
  if (worthSaying.length > 0)
    terminal.note(
      `${messagesAsText(worthSaying, { colour, width: terminal.width, command: commandName(), sources, limit, asked: typedNames(decks) })}\n`
    )
  const outside = outsideDiagnostics(report, process.cwd())
  for (const diagnostic of outside) {
    terminal.report(diagnostic)
    terminal.note('')
  }
  const said = quiet ? '' : buildSummary(report, { out, shard })
  if (!quiet) terminal.out(said)
  const { unknown } = report
  if (unknown) terminal.report(unknown)
  if (haveBug(report.decks, terminal)) return exitCode.outside
  if (refused.length > 0) return exitCode.deck
  if (outside.length > 0) return exitCode.outside
  if (unknown) return exitCode.usage
  await report.writeManifest?.(quiet ? '' : `${terminal.asShown(said)}\n`)
  return exitCode.done
}
