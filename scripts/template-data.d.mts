/** What each file of word lists holds, by the language's subtag: not validated yet. */
export const wordLists: Readonly<Record<string, unknown>>

/** Names of the program's themes; `field`, which decks have that name none, is first. */
export const themeNames: readonly [string, ...string[]]

/** The snippets for editors, by name. */
export const snippets: Readonly<
  Record<string, { readonly prefix: readonly string[]; readonly description: string; readonly body: readonly string[] }>
>
