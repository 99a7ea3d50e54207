import type { Command } from 'commander'

interface Entry {
  readonly name: string
  readonly summary: string
  /** Loads the command with all that it needs; nothing of another command is loaded. */
  load(): Promise<Command>
}

/** Every command, in the order in which help names them. */
export const commands: readonly Entry[] = [
  {
    name: 'desk',
    summary: 'write decks in your browser',
    load: async () => (await import('./desk.js')).deskCommand()
  },
  {
    name: 'new',
    summary: 'write a deck to begin with',
    load: async () => (await import('./new.js')).newCommand()
  },
  {
    name: 'check',
    summary: 'look for mistakes in decks',
    load: async () => (await import('./check.js')).checkCommand()
  },
  {
    name: 'build',
    summary: 'make slides, presenter view, handout and notes',
    load: async () => (await import('./build.js')).buildCommand(await ownFormatNames())
  },
  {
    name: 'preview',
    summary: 'show a deck while you write it',
    load: async () => (await import('./preview.js')).previewCommand()
  },
  {
    name: 'languages',
    summary: 'translate decks',
    load: async () => (await import('./languages.js')).languagesCommand()
  },
  {
    name: 'trust',
    summary: 'allow the code of a folder to run',
    load: async () => (await import('./trust.js')).trustCommand()
  },
  {
    name: 'explain',
    summary: 'explain a message',
    load: async () => (await import('./explain.js')).explainCommand()
  },
  {
    name: 'doctor',
    summary: 'list what works and what is missing',
    load: async () => (await import('./doctor.js')).doctorCommand()
  },
  {
    name: 'lsp',
    summary: 'give your editor messages and fixes while you write',
    load: async () => (await import('./lsp.js')).lspCommand()
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the front matter, or of the configuration',
    load: async () => (await import('./schema.js')).schemaCommand()
  },
  {
    name: 'completion',
    summary: 'let a shell complete what you type',
    load: async () => (await import('./completion.js')).completionCommand(everyCommand)
  }
]

/** Names of the formats that the working folder brings. What is wrong with its configuration is said when a command runs. */
async function ownFormatNames(): Promise<readonly string[]> {
  const { openProject } = await import('../build/project.js')
  return (await openProject(process.cwd(), process.env)).formats.map(({ name }) => name)
}

/** Every command with all of its options. */
async function everyCommand(): Promise<Command[]> {
  const loading = commands.map(async ({ summary, load }) => (await load()).summary(summary))
  return Promise.all(loading)
}
