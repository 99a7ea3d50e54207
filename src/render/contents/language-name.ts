// Of the languages that most decks are in: the first name that is asked of the system costs as much as starting Node.
const usual: Readonly<Record<string, string>> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  ru: 'Русский',
  zh: '中文'
}

/** What a language calls itself, by its BCP 47 tag; the tag where that is not known. */
export function languageName(language: string): string {
  return usual[language] ?? nameFromSystem(language)
}

/** The same, as the system has it. */
export function nameFromSystem(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
