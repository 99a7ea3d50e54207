/** The tag of a language as office programs know it, with a country: `ar-EG` for `ar`. English is that of the United Nations. */
export function officeLanguage(language: string): string {
  if (language === 'en') return 'en-GB'
  const { language: name, region } = new Intl.Locale(language).maximize()
  return region === undefined ? name : `${name}-${region}`
}
