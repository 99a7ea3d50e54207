// Without types of Node: these types are part of the package's public types, and its users may not have @types/node.

/** What a path can be other than a file. */
export type NotAFile = 'a folder' | 'a device' | 'a pipe' | 'a socket'

/** Why a file was not read. */
export type FileFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly found: NotAFile }
  /** A link that leads out of the allowed folder. */
  | { readonly kind: 'link' }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly detail: string }

/** Why the text of a file is not available. */
export type Fault =
  | Exclude<FileFault, { readonly kind: 'missing' }>
  | { readonly kind: 'empty' | 'picture' }
  /** `near`: files that may have been meant, as the user would type them. */
  | { readonly kind: 'missing'; readonly near: readonly string[] }
  /** A file of an office program. */
  | { readonly kind: 'document'; readonly program: string }
  | { readonly kind: 'not-text'; readonly line: number; readonly encoding: string }

/** A file's text as decoded from disk: no byte order mark, line ends as `\n`. Empty when there is a fault. */
export interface SourceText {
  /** The path as the user would type it, with forward slashes. */
  readonly file: string
  readonly text: string
  readonly fault?: Fault
}

/** A deck's texts as read from disk. */
export interface SourceDeck {
  /** The name of the deck's folder. */
  readonly id: string
  /** Absolute path of the deck's folder. */
  readonly folder: string
  readonly deck: SourceText
  /** `glossary.yaml` in the deck's folder or beside it. */
  readonly glossary?: SourceText
  /** `brand.yaml` in the deck's folder or beside it. */
  readonly brand?: SourceText
  /** `CHANGES.md` in the deck's folder: the changes made to the original lesson. */
  readonly changes?: SourceText
  /** `questions.md` in the deck's folder: questions for tests. */
  readonly questions?: SourceText
  /** Absolute path of the folder that `brand.yaml` is in. */
  readonly brandFolder?: string
  /** Names of the themes that the user keeps in a folder of themes. */
  readonly themes?: readonly string[]
}

/** The folders of a project, as its configuration sets them: the working folder, and the names of others below it. */
export interface Project {
  /** Absolute path of the working folder. */
  readonly cwd: string
  /** Where decks are looked for. */
  readonly decks: string
  /** Where the user keeps themes, `<name>.css`. */
  readonly themes: string
  /** Where the user keeps words of the interface for all decks; absent means a folder `labels` beside the decks. */
  readonly labels?: string
}

/** A catalogue of a deck as read from disk. */
export interface SourceCatalogue extends SourceText {
  /** The name of its file without `.po`: it should be a language. */
  readonly name: string
}

/** The contents of a deck's folder `languages`. */
export interface SourceLanguages {
  /** That folder, as the user would type it. */
  readonly file: string
  readonly catalogues: readonly SourceCatalogue[]
  /** The file that stores the keys of texts. */
  readonly lock?: SourceText
}
