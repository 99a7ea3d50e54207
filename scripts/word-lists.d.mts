/** What each file of `templates/words/` holds, by the language's subtag. */
export const wordLists: Readonly<Record<string, unknown>>
