import { Command } from 'commander'
import { exchangeFormats } from '../build/languages/exchange-formats.js'
import { choiceFlag, coverageFlag, listFlag } from './flags.js'
import { runAccept, runAdd, runExport, runImport, runStatus, runUpdate } from './languages/run.js'

export function languagesCommand(): Command {
  const languages = new Command('languages')
    .helpCommand(false)
    .description(
      'Translate decks: write files for translators, take back their work, and see how far it is. Each takes folders or deck.md files; none means every deck under decks/.'
    )
  for (const define of [add, update, exporting, importing, accept, status]) define(languages)
  return languages
}

function add(languages: Command): void {
  languages
    .command('add <tag> [deck...]')
    .summary('give decks a catalogue in a language')
    .description(
      'Give decks a catalogue in a language, to be translated in a program such as Poedit. Where there are several decks, name them.'
    )
    .option('--all-decks', 'give it to every deck')
    .action(async (language: string, decks: string[], { allDecks = false }: { readonly allDecks?: boolean }) => {
      process.exitCode = await runAdd(language, decks, allDecks)
    })
}

function update(languages: Command): void {
  languages
    .command('update [deck...]')
    .summary('bring catalogues in line with their decks')
    .description('Bring every catalogue in line with its deck: new texts come in, changed ones are marked as stale.')
    .action(async (decks: string[]) => {
      process.exitCode = await runUpdate(decks)
    })
}

function exporting(languages: Command): void {
  languages
    .command('export [deck...]')
    .summary('write files for translators')
    .description(
      'Write files for translators: texts as PO or XLIFF, or as a page to review; what was reviewed as TMX, terms as TBX or for OmegaT.'
    )
    .addOption(
      choiceFlag(
        '--format <name>',
        'what their program reads; review is a page for people',
        exchangeFormats.map(({ name }) => name)
      ).default('po')
    )
    .addOption(listFlag('--language <tags>', 'only these languages, such as fr,ar'))
    .option('--only-open', 'leave out what is translated and not stale')
    .option('--prefill-target', 'write the source where a translation is missing, as OmegaT needs it in XLIFF 1.2')
    .option('--out <folder>', 'where to put them', 'dist/translations')
    .action(async (decks: string[], flags, command: Command) => {
      const isDefaultOut = command.getOptionValueSource('out') === 'default'
      process.exitCode = await runExport(decks, { ...flags, isDefaultOut })
    })
}

function importing(languages: Command): void {
  languages
    .command('import <file> [deck...]')
    .summary('take back what a translator sends')
    .description(
      'Take a translated file back, PO or XLIFF, whole or in part. What is newer here is never written over.'
    )
    .option('--language <tag>', 'its language, when the file does not say so')
    .option('--reviewed-by <name>', 'the person who has read all of it and approves it')
    .option('--prefer-file', "where both have changed, take the file's words")
    .action(async (file: string, decks: string[], flags) => {
      process.exitCode = await runImport(file, decks, flags)
    })
}

function accept(languages: Command): void {
  languages
    .command('accept [deck...]')
    .summary('keep translations after a small change of their source')
    .description(
      'Let translations stand whose source was edited without a change of meaning, such as a spelling mistake. `languages status --stale` lists the keys.'
    )
    .addOption(listFlag('--minor <keys>', 'the texts that were edited, by key').makeOptionMandatory())
    .addOption(listFlag('--language <tags>', 'only in these languages, such as fr,ar'))
    .action(async (decks: string[], flags) => {
      process.exitCode = await runAccept(decks, flags)
    })
}

function status(languages: Command): void {
  languages
    .command('status [deck...]')
    .summary('show how far translations are')
    .description('Say how many words of each deck and language are translated, stale, unreviewed and missing.')
    .addOption(choiceFlag('--format <name>', 'how messages are written', ['text', 'json']).default('text'))
    .option('--stale', 'also list each stale text, with what its source said before')
    .addOption(coverageFlag('--min-coverage <shares>', 'fail where less is translated'))
    .action(async (decks: string[], flags) => {
      process.exitCode = await runStatus(decks, flags)
    })
}
