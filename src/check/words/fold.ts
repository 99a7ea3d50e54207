// Vowel marks and the long stroke of Arabic, which writers set or leave out as they like.
const marks = /[\u064B-\u065F\u0670\u0640]/g

/** A text without the marks that nobody writes in the same way; they are no letters. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}

/** A text as words are compared: small letters, plain apostrophes, one alif, one Russian `е`. Keeps the length but for marks. */
export function fold(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ё/g, 'е')
}
