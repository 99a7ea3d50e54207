/** What the author looks at: a page, in a theme and a language that are not the deck's own where they are not empty. */
export interface Choice {
  readonly page: string
  /** Where the page is served. */
  readonly address: string
  readonly theme: string
  readonly language: string
  /** Where its printed pages are served, for as long as they are looked at. */
  readonly pdf: string | undefined
}

/** Theme and language of a choice, as a query. */
export function queryOf({ theme, language }: Pick<Choice, 'theme' | 'language'>): URLSearchParams {
  const query = new URLSearchParams()
  if (theme) query.set('theme', theme)
  if (language) query.set('language', language)
  return query
}

/** Where what is chosen is served, as it is in a revision. */
export function addressAt(choice: Choice, revision: number): string {
  const query = queryOf(choice)
  query.set('revision', String(revision))
  return `${choice.address}?${query}`
}

/** The theme that the deck has stands first, by its name, and once. */
export function nameOwnTheme(theme = ''): void {
  for (const option of document.querySelectorAll<HTMLOptionElement>('#theme option'))
    if (option.value === '') option.textContent = theme || option.textContent
    else option.hidden = option.value === theme
}
