import { type Fields, fieldsIn, type MarkdownSource } from './tools.js'

/** The text of one slide, with the settings that stand above it. */
export interface SlideText {
  readonly text: string
  readonly fields: Fields
}

/** Cuts a text into slides in the way of its program. Lines inside of code cut nothing. */
export function cutMarkdown({ tool, fields, body }: MarkdownSource): SlideText[] {
  switch (tool) {
    case 'Slidev':
      return slidev(body, fields)
    case 'pandoc':
      return atHeadings(body, slideLevel(fields, body), true)
    case 'Marp': {
      const level = Number(fields.headingDivider ?? /headingDivider:\s*(\d)/.exec(body)?.[1] ?? 0)
      const cut = atRules(body, /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/)
      return level > 0 ? cut.flatMap(({ text }) => atHeadings(text, level, false)) : cut
    }
    case 'remark':
      return atRules(body, /^-{3}[ \t]*$/)
    case 'reveal-md':
      return atRules(body, revealSeparator(fields))
  }
}

/** `---` and `----`, or what the front matter says where that is plain text. */
function revealSeparator({ separator, verticalSeparator }: Fields): RegExp {
  const own = [separator, verticalSeparator]
    .filter(text => text !== undefined && text !== '')
    .map(text => (text ?? '').replace(/^\^?(?:\\r)?\??(?:\\n)+|(?:\\r)?\??(?:\\n)+\$?$/g, ''))
    .filter(text => /^[-*_=<>!|# \w]{2,40}$/.test(text))
    .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(?:${own.length > 0 ? own.join('|') : '-{3,}'})[ \\t]*$`)
}

function slideLevel(fields: Fields, body: string): number {
  const set = Number(fields['slide-level'] ?? 0)
  if (set > 0) return set
  // The highest level that has something of its own below it, as pandoc takes it.
  const found = [1, 2, 3].find(level => new RegExp(`^#{${level}} .*\\n+(?!#|\\n)\\S`, 'm').test(body))
  return found ?? 1
}

function linesOutsideCode(text: string): { line: string; isCode: boolean }[] {
  let fence: string | undefined
  return text.split('\n').map(line => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    const isCode = fence !== undefined || mark !== undefined
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence) && /^\s*[`~]+\s*$/.test(line)) fence = undefined
    return { line, isCode }
  })
}

function atRules(body: string, rule: RegExp): SlideText[] {
  const slides: string[][] = [[]]
  for (const { line, isCode } of linesOutsideCode(body)) {
    if (!isCode && rule.test(line)) slides.push([])
    else slides.at(-1)?.push(line)
  }
  return slides.map(lines => ({ text: lines.join('\n'), fields: {} }))
}

/** Slides begin at headings up to a level; for pandoc at rules, too. */
function atHeadings(body: string, level: number, atRulesToo: boolean): SlideText[] {
  const slides: string[][] = [[]]
  for (const { line, isCode } of linesOutsideCode(body)) {
    const isHeading = !isCode && new RegExp(`^#{1,${level}}\\s`).test(line)
    const isRule = atRulesToo && !isCode && /^(?:-{3,}|\*{3,})[ \t]*$/.test(line)
    if (isHeading || isRule) slides.push([])
    if (!isRule) slides.at(-1)?.push(line)
  }
  return slides
    .filter(lines => lines.some(line => line.trim() !== ''))
    .map(lines => ({ text: lines.join('\n'), fields: {} }))
}

/** Slidev's slides may begin with settings of their own between two `---`. */
function slidev(body: string, first: Fields): SlideText[] {
  const pieces = atRules(body, /^-{3,}[ \t]*$/).map(({ text }) => text)
  const slides: SlideText[] = []
  let settings = first
  for (const [index, text] of pieces.entries()) {
    const lines = text.split('\n').filter(line => line.trim() !== '')
    const isSettings =
      index > 0 &&
      lines.length > 0 &&
      lines.every(line => /^(?:[A-Za-z][\w-]*\s*:|\s+\S|#)/.test(line)) &&
      /^[A-Za-z][\w-]*\s*:/.test(lines[0] ?? '')
    if (isSettings) settings = fieldsIn(text)
    else if (lines.length > 0 || index === 0) {
      slides.push({ text, fields: settings })
      settings = {}
    }
  }
  return slides
}
