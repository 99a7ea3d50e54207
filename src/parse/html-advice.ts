const advice: readonly [RegExp, string][] = [
  [/^<\/?br\b/i, 'End the line with `\\` to begin a new one.'],
  [/^<img\b/i, 'Write `![what the picture shows](images/name.jpg)`.'],
  [/^<\/?(b|strong)\b/i, 'Write `**bold**`.'],
  [/^<\/?(i|em)\b/i, 'Write `*emphasis*`.'],
  [
    /^<\/?(u|ins|font|span|mark|small|big)\b/i,
    'Take the mark out, or write `**bold**`: it stands out on screen and on paper.'
  ],
  [
    /^<\/?center\b/i,
    'Take the mark out: the layout of the slide places the words. `# Title` alone makes a slide of one line.'
  ],
  [/^<\/?(s|del|strike)\b/i, 'Write `~~struck out~~`, or take the words out.'],
  [/^<\/?(sub|sup)\b/i, 'Write the sign itself, such as `²` or `₂`, or write it on the line.'],
  [/^<\/?(p|o:p)\b/i, 'Take the mark out, and leave an empty line between two paragraphs.'],
  [/^<\/?blockquote\b/i, 'Begin each line with `> `.'],
  [/^<\/?(code|pre|kbd)\b/i, 'Put the words between back quotes.'],
  [
    /^<(video|audio|iframe|embed|object)\b/i,
    'Put a picture of it on the slide, `![what it shows](images/name.jpg)`, and open the film yourself.'
  ],
  [/^<hr\b/i, 'Write `---` between two empty lines where a new slide begins, or take it out.'],
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
