import { resolve } from 'node:path'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Hover,
  type Location,
  MarkupKind,
  type Range,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import { examplesFor } from '../../build/check.js'
import { readTranslationFiles, translationsAt } from '../../build/check-draft.js'
import { ruleMetas } from '../../build/rule-metas.js'
import { describeAt } from '../../build/writing/describe.js'
import { findTarget } from '../../build/writing/find-target.js'
import { fixAll, fixable } from '../../build/writing/fixes.js'
import {
  idAt,
  renameFault,
  renameInCatalogue,
  renameInLock,
  renameSlide,
  writtenIds
} from '../../build/writing/slide-ids.js'
import type { Diagnostic } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { sharedFile } from '../../host/source/read-deck.js'
import { ruleChapter } from '../report/rules-page.js'
import { pointOf, rangeOf, textEditOf } from './convert.js'
import type { OpenDecks } from './open-decks.js'
import { uriOf } from './places.js'

type At = Pick<TextDocumentPositionParams, 'textDocument' | 'position'>

/** What stands at a point: first why the messages there are said, as `explain` does, then what the word means. `rules` are those of the messages. */
export async function hover(
  decks: OpenDecks,
  { textDocument, position }: At,
  rules: ReadonlySet<string>
): Promise<Hover | null> {
  const open = await decks.draft(textDocument.uri)
  if (!open) return null
  const found = describeAt(open.draft, pointOf(position))
  const chapters = await Promise.all(
    ruleMetas.filter(({ id }) => rules.has(id)).map(async rule => ruleChapter(rule, await examplesFor(rule)))
  )
  const value = [...chapters, ...(found ? [found.text] : [])].join('\n\n---\n\n')
  if (value === '') return null
  return { contents: { kind: MarkupKind.Markdown, value }, ...(found && { range: rangeOf(found.place) }) }
}

/** Where the slide, outcome or term at a point is; of other words the translations. */
export async function definition(decks: OpenDecks, { textDocument: { uri }, position }: At): Promise<Location[]> {
  const open = await decks.draft(uri)
  if (!open) return []
  const { draft, location, cwd } = open
  const point = pointOf(position)
  const target = findTarget(draft, point)
  if (target?.type === 'deck') return [{ uri, range: rangeOf(target.place) }]
  const glossary = target && sharedFile(location, 'glossary.yaml')
  if (target && glossary) return [{ uri: uriOf(glossary.path), range: rangeOf(target.place) }]
  const translations = await translationsAt(location, draft, point.line)
  return translations.map(({ file, place }) => ({ uri: uriOf(resolve(cwd, file)), range: rangeOf(place) }))
}

/** Every place where the id at a point is written. */
export async function references(decks: OpenDecks, { textDocument: { uri }, position }: At): Promise<Location[]> {
  const open = await decks.draft(uri)
  const at = open && idAt(open.draft, pointOf(position))
  const places = at ? writtenIds(open.draft).filter(({ id }) => id === at.id) : []
  return places.map(({ place }) => ({ uri, range: rangeOf(place) }))
}

/** The id at a point, which may have another name; null for other words. */
export async function prepareRename(decks: OpenDecks, { textDocument, position }: At) {
  const open = await decks.draft(textDocument.uri)
  const at = open && idAt(open.draft, pointOf(position))
  return at ? { range: rangeOf(at.place), placeholder: at.id } : null
}

/** Gives a slide another id, in the deck and in the keys of its translations. */
export async function rename(
  decks: OpenDecks,
  { textDocument: { uri }, position }: At,
  name: string
): Promise<WorkspaceEdit | null> {
  const open = await decks.draft(uri)
  const at = open && idAt(open.draft, pointOf(position))
  if (!open || !at) return null
  const to = name.replace(/^#/, '')
  const fault = to === at.id ? undefined : renameFault(open.draft, to)
  // The number of the protocol for a request that cannot be carried out.
  if (fault) throw new ResponseError(-32_803, fault)
  const { catalogues, lock } = await readTranslationFiles(open.location)
  const files: (readonly [file: string, edits: readonly Edit[]])[] = [
    [uri, renameSlide(open.draft, at.id, to)],
    ...catalogues.map(({ file, text }) => [fileUri(file), renameInCatalogue(text, at.id, to)] as const),
    ...(lock ? [[fileUri(lock.file), renameInLock(lock.text, at.id, to)] as const] : [])
  ]
  const changed = files.filter(([, edits]) => edits.length > 0)
  return { changes: Object.fromEntries(changed.map(([file, edits]) => [file, edits.map(textEditOf)])) }

  function fileUri(file: string): string {
    return uriOf(resolve(open?.cwd ?? '', file))
  }
}

/** The fixes that are certain: of each message in a range, and all that `check --fix` makes. */
export async function codeActions(
  decks: OpenDecks,
  { textDocument: { uri }, range, context }: CodeActionParams
): Promise<CodeAction[]> {
  const open = await decks.draft(uri)
  if (!open) return []
  const wants = (kind: string) =>
    !context.only || context.only.some(only => kind === only || kind.startsWith(`${only}.`))
  const { source } = open.draft
  const here = wants(CodeActionKind.QuickFix) ? await decks.messages(uri, open.draft) : []
  const quick = fixable(
    source,
    here.filter(message => touches(message, range))
  )
  const fixes = quick.map(({ rule, fix, edits = [] }) => ({
    title: fix,
    kind: CodeActionKind.QuickFix,
    diagnostics: context.diagnostics.filter(({ code }) => code === rule),
    edit: { changes: { [uri]: edits.map(textEditOf) } }
  }))
  // Some editors ask at every step of the cursor, and to try all fixes takes a while.
  const isIdle = context.triggerKind === CodeActionTriggerKind.Automatic && fixes.length === 0
  const everything = wants(CodeActionKind.SourceFixAll) && !isIdle ? fixAll(source) : []
  if (everything.length === 0) return fixes
  const edit = { changes: { [uri]: everything.map(textEditOf) } }
  return [...fixes, { title: 'Apply all safe fixes', kind: `${CodeActionKind.SourceFixAll}.backbrief`, edit }]
}

function touches({ place }: Diagnostic, { start, end }: Range): boolean {
  const line = (place?.start.line ?? 1) - 1
  return start.line <= line && line <= end.line
}
