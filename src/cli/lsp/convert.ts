import type { Position as Place, Point } from 'unist'
import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Diagnostic as EditorDiagnostic,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type Range,
  SymbolKind,
  type TextEdit
} from 'vscode-languageserver/node'
import { type Completion, plainSnippet } from '../../build/writing/completion.js'
import type { OutlineItem } from '../../build/writing/outline.js'
import { adviseWith, type Diagnostic } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'

// The protocol counts lines and characters from 0, all of our rooms from 1.

export function pointOf({ line, character }: Position): Point {
  return { line: line + 1, column: character + 1 }
}

export function positionOf({ line, column }: Point): Position {
  return { line: Math.max(0, line - 1), character: Math.max(0, column - 1) }
}

export function rangeOf({ start, end }: Place): Range {
  return { start: positionOf(start), end: positionOf(end) }
}

export function textEditOf({ place, after }: Pick<Edit, 'place' | 'after'>): TextEdit {
  return { range: rangeOf(place), newText: after }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** A message as editors show it. Of a place of many lines, the first is marked: else half a deck would be underlined. */
export function editorDiagnostic(message: Diagnostic, command: string): EditorDiagnostic {
  const { place, severity, rule, what, fix } = adviseWith(message, command)
  const start = place?.start ?? { line: 1, column: 1 }
  const end = place && place.end.line === start.line ? place.end : { line: start.line + 1, column: 1 }
  return {
    range: rangeOf({ start, end }),
    severity: severities[severity],
    code: rule,
    source: 'backbrief',
    message: `${what}\n${fix}`
  }
}

const completionKinds = {
  block: CompletionItemKind.Snippet,
  attribute: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  field: CompletionItemKind.Field,
  slide: CompletionItemKind.Reference,
  term: CompletionItemKind.Text,
  icon: CompletionItemKind.Constant,
  blank: CompletionItemKind.Variable
} as const satisfies Record<Completion['type'], CompletionItemKind>

/** What is offered, in our order. `hasSnippets` says whether the editor knows places to fill in. */
export function completionItem(
  { label, type, detail, description, place, insert, isSnippet }: Completion,
  index: number,
  hasSnippets: boolean
): CompletionItem {
  const newText = isSnippet && !hasSnippets ? plainSnippet(insert) : insert
  return {
    label,
    kind: completionKinds[type],
    ...(detail !== undefined && { detail }),
    ...(description && { documentation: { kind: MarkupKind.Markdown, value: description } }),
    sortText: String(index).padStart(4, '0'),
    filterText: label,
    insertTextFormat: isSnippet && hasSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(place), newText }
  }
}

export function documentSymbol({ title, type, detail, place, name, children }: OutlineItem): DocumentSymbol {
  return {
    name: title,
    detail,
    kind: type === 'part' ? SymbolKind.Module : SymbolKind.String,
    range: rangeOf(place),
    selectionRange: rangeOf(name),
    children: children.map(documentSymbol)
  }
}
