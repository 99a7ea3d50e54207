/** The id of the question bank where texts are named by their slide: no slide can have it. */
export const bankId = '@questions'

/** What translators see the question bank called. */
export const bankTitle = 'Question bank'

/** The path of a deck's question bank, as diagnostics show it. */
export function bankFile({ file }: { readonly file: string }): string {
  return file.replace(/[^/]*$/, 'questions.md')
}
