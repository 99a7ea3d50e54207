import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Phrasings that a native reader finds odd, most of them from German; beside each, what to write. Comments are not read. */
const banned: readonly [RegExp, string][] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\banew\b/i, 'again'],
  [/\bbeside (the|this|it|a|an|them) (deck|decks|folder|file|slide|program)\b/i, 'next to'],
  [/\bsays? of itself\b/i, 'says'],
  [/\bforetell/i, 'predict'],
  [/\bvouch/i, 'approve, guarantee'],
  [/\bin silence\b/i, 'without a word'],
  [/\bcomes? through every\b/i, 'handles'],
  [/(^|[.:;] )Who (has|have|is|reads|wants|teaches|listens|builds|changes)\b[^?]*$/, 'People who …, if you …'],
  [/(^|[.:;] )Of (a|an|the|each) [^,.]{3,40}, /, 'put the object after the verb'],
  [/\bno approach\b|(?<!there )\bis no (source|title|date|name)\b/i, 'not a …'],
  [/\bthere already\b/i, 'already exists'],
  [/\b(without a space|unexpected [^.]*) behind\b/i, 'after'],
  [/\bhave to be there\b|\bmay be there\b/i, 'are required, are optional']
]

const inStrings = /(['"`])((?:\\.|(?!\1)[^\\])*)\1/g

describe('what users read is plain English', () => {
  it.each(sources())('in %s', file => {
    expect(oddIn(readFileSync(join(root, file), 'utf8'), file.endsWith('.md'))).toEqual([])
  })
})

it('finds an odd phrase in a message, and none in a comment', () => {
  expect(oddIn("// made anew\nconst fix = 'It is made anew.'", false)).toEqual(['anew → again: It is made anew.'])
})

/** Odd phrases of a file: of its strings where it is code, of its lines outside code fences where it is Markdown. */
function oddIn(text: string, isMarkdown: boolean): string[] {
  const texts = isMarkdown
    ? text.replace(/^(~~~|```)[^\n]*\n[\s\S]*?^\1\s*$/gm, '').split('\n')
    : [...text.replace(/^\s*(\/\/|\/?\*).*$/gm, '').matchAll(inStrings)].map(([, , words = '']) => words)
  return texts
    .filter(words => words.includes(' '))
    .flatMap(words =>
      banned.filter(([odd]) => odd.test(words)).map(([odd, plain]) => `${odd.exec(words)?.[0]} → ${plain}: ${words}`)
    )
}

/** Code that holds messages, the English labels, and every page that users read. */
function sources(): string[] {
  const rooms = ['check', 'parse', 'translate', 'build', 'host', 'cli', 'render', 'deck'].map(room => `src/${room}`)
  const code = rooms.flatMap(filesIn).filter(file => file.endsWith('.ts'))
  const pages = filesIn('docs').filter(file => /^docs\/[^/]+\.md$/.test(file))
  return [...code, ...pages, 'README.md', 'templates/labels/en.json']
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
