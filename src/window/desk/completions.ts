import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  snippetCompletion
} from '@codemirror/autocomplete'

/** What may be added to a deck. */
export interface Example {
  readonly title: string
  readonly about: string
  readonly name: string
}

/** What the server knows that can be completed. */
export interface DeskWords {
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly snippets: readonly { readonly name: string; readonly about: string; readonly text: string }[]
  readonly icons: readonly string[]
  readonly examples: readonly Example[]
  readonly terms: readonly { readonly text: string; readonly about: string }[]
}

/** Completes whole blocks behind `:` at the beginning of a line, attributes and icons in `{…}`, and elsewhere terms of the glossary. */
export function completionsFrom(words: DeskWords): CompletionSource {
  const blocks = words.snippets.map(({ name, about, text }) =>
    snippetCompletion(text, { label: `:::${name}`, displayLabel: name, detail: about, type: 'class' })
  )
  const icons: Completion[] = words.icons.map(name => ({ label: name, type: 'constant' }))
  const terms: Completion[] = words.terms.map(({ text, about }) => ({ label: text, detail: about, type: 'text' }))

  return context =>
    blocksAt(context, blocks) ?? iconsAt(context, icons) ?? attributesAt(context, words) ?? termsAt(context, terms)
}

function blocksAt(context: CompletionContext, options: readonly Completion[]): CompletionResult | null {
  const word = context.matchBefore(/^:{1,4}[a-z]*/)
  return word && { from: word.from, options, filter: true, validFor: /^:{1,4}[a-z]*$/ }
}

function iconsAt(context: CompletionContext, options: readonly Completion[]): CompletionResult | null {
  const word = context.matchBefore(/\bicon="?[a-z-]*/)
  if (!word) return null
  const from = word.from + word.text.search(/[a-z-]*$/)
  return { from, options, validFor: /^[a-z-]*$/ }
}

function attributesAt(
  context: CompletionContext,
  { attributes }: Pick<DeskWords, 'attributes'>
): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos)
  const [, name = ''] = /^:{2,4}([a-z]+)[^{]*\{[^}]*$/.exec(line.text.slice(0, context.pos - line.from)) ?? []
  const known = attributes[name]
  const word = context.matchBefore(/[{\s][a-z]*/)
  if (!known || !word) return null
  const options = known.map(attribute => ({ label: attribute, apply: `${attribute}=`, type: 'property' }))
  return { from: word.from + 1, options, validFor: /^[a-z]*$/ }
}

/** Terms come unasked behind three letters. */
function termsAt(context: CompletionContext, options: readonly Completion[]): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}\p{N}-]+/u)
  if (!word || (word.text.length < 3 && !context.explicit)) return null
  return { from: word.from, options, validFor: /^[\p{L}\p{N} -]*$/u }
}
