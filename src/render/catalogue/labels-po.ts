import { englishName, quote } from './po.js'

/** Places to fill, and the forms of a word that go with a number: `{minutes:en one=minute other=minutes}`. */
const places = /\{\w+(?::[^{}]*)?\}/g

/** The words of the interface, by name, as a PO file to be translated into a language. `words` are those that there are already. */
export function writeLabelsPo(
  english: Readonly<Record<string, string>>,
  language: string,
  words: Readonly<Record<string, string>> = {}
): string {
  const header = [
    `# Words that Backbrief adds to every deck, such as buttons and headings: translation into ${englishName(language)}.`,
    '# Keep what stands between braces, such as {page}. Where it holds forms of a word, as in',
    `# {minutes:en one=minute other=minutes}, write those of your language: {minutes:${language} one=… other=…}.`,
    '# What is left empty stays English.',
    'msgid ""',
    'msgstr ""',
    ...[
      'Project-Id-Version: Backbrief',
      `Language: ${language.replaceAll('-', '_')}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit'
    ].map(field => quote(`${field}\n`))
  ]
  const entries = Object.entries(english).map(([name, word]) => [
    ...(word.match(places) ?? []).map(place => `#. Keep: ${place}`),
    `msgctxt ${quote(name)}`,
    `msgid ${quote(word)}`,
    `msgstr ${quote(words[name] ?? '')}`
  ])
  return `${[header, ...entries].map(lines => lines.join('\n')).join('\n\n')}\n`
}
