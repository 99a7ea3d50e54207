import { Command, Option } from 'commander'
import { exchangeFormatNames } from '../pipeline/languages/export-catalogues.js'
import { listFlag } from './flags.js'
import { runAdd, runExport, runImport, runStatus, runUpdate } from './languages/run.js'

const deckArgument = ['[deck...]', 'a folder or a deck.md; none means every deck under decks/'] as const

export function languagesCommand(): Command {
  return new Command('languages')
    .helpCommand(false)
    .description('Translate decks: catalogues for translators, what comes back from them, and how far they are.')
    .addCommand(add())
    .addCommand(update())
    .addCommand(exporting())
    .addCommand(importing())
    .addCommand(status())
}

function add(): Command {
  return new Command('add')
    .summary('give decks a catalogue in a language')
    .description('Give decks a catalogue in a language, to be translated in a program such as Poedit.')
    .argument('<tag>', 'the language, such as fr, ar or pt-BR')
    .argument(...deckArgument)
    .action(async (language: string, decks: string[]) => {
      process.exitCode = await runAdd(language, decks)
    })
}

function update(): Command {
  return new Command('update')
    .summary('bring catalogues in line with their decks')
    .description('Bring every catalogue in line with its deck: new texts come in, changed ones are marked as stale.')
    .argument(...deckArgument)
    .action(async (decks: string[]) => {
      process.exitCode = await runUpdate(decks)
    })
}

function exporting(): Command {
  return new Command('export')
    .summary('write files for translators')
    .description(
      'Write files for translators: texts as PO or XLIFF, what was reviewed as TMX, terms as TBX or for OmegaT.'
    )
    .argument(...deckArgument)
    .addOption(new Option('--format <name>', 'what their program reads').choices(exchangeFormatNames).default('po'))
    .addOption(listFlag('--language <tags>', 'only these languages, such as fr,ar'))
    .option('--only-open', 'leave out what is translated and not stale')
    .option('--prefill-target', 'write the source where a translation is missing, as OmegaT needs it in XLIFF 1.2')
    .option('--out <folder>', 'where to put them', 'dist/translations')
    .action(async (decks: string[], flags) => {
      process.exitCode = await runExport(decks, flags)
    })
}

function importing(): Command {
  return new Command('import')
    .summary('take back what a translator sends')
    .description(
      'Take a translated file back, PO or XLIFF, whole or in part. What is newer here is never written over.'
    )
    .argument('<file>', 'the file')
    .argument(...deckArgument)
    .option('--language <tag>', 'its language, when the file does not say so')
    .option('--reviewed-by <name>', 'who has read all of it and vouches for it')
    .option('--prefer-file', "where both have changed, take the file's words")
    .action(async (file: string, decks: string[], flags) => {
      process.exitCode = await runImport(file, decks, flags)
    })
}

function status(): Command {
  return new Command('status')
    .summary('say how far translations are')
    .description('Say of each deck and language how many words are translated, stale, unreviewed and missing.')
    .argument(...deckArgument)
    .addOption(new Option('--format <name>', 'how to say it').choices(['text', 'json']).default('text'))
    .action(async (decks: string[], flags) => {
      process.exitCode = await runStatus(decks, flags)
    })
}
