import type { Catalogue } from '../../deck/catalogue.js'

/** What a translator has to know, above a catalogue's header. */
export function advice({ title, language }: Pick<Catalogue, 'title' | 'language'>): string[] {
  return [
    `${title}: translation into ${englishName(language)}.`,
    'Keep every tag, such as <b1>…</b1> or <c2/>, once and with its number; put it around or between the right words.',
    'Write plain text: no Markdown, no line breaks. Numbers, codes and addresses stay as they are.',
    'A text marked "fuzzy" needs work: its source has changed, or it was filled in from memory.',
    'Who has read a translation and vouches for it writes the comment "reviewed-by: name" on that text.'
  ]
}

/** The English name of a language, its tag where it has none. */
export function englishName(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(language) ?? language
}
