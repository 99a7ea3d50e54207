const advice: readonly [RegExp, string][] = [
  [/^<\/?br\b/i, 'End the line with `\\` to begin a new one.'],
  [/^<img\b/i, 'Write `![what the picture shows](images/name.jpg)`.'],
  [/^<\/?(b|strong)\b/i, 'Write `**bold**`.'],
  [/^<\/?(i|em)\b/i, 'Write `*emphasis*`.'],
  [/^<\/?a\b/i, 'Write `[words](https://address)`.'],
  [/^<\/?(ul|ol|li)\b/i, 'Write each item on a line that begins with `- ` or `1. `.'],
  [/^<\/?(h[1-6])\b/i, 'Write `## Title`.'],
  [/^<\/?(table|tr|td|th)\b/i, 'Write a table with `|` between the cells.'],
  [/^<\/?(div|section|aside)\b/i, 'Write a block, such as `:::callout` … `:::` or `::::columns`.'],
  [/^<!--/, 'Close the comment with `-->`.']
]

/** What to write in Markdown instead of a piece of HTML. */
export function htmlAdvice(html: string): string {
  const known = advice.find(([pattern]) => pattern.test(html))
  return known?.[1] ?? 'Write it in Markdown, or put it between back quotes if it is to be read as it stands.'
}
