import type { DeckEditor } from '../editor.js'

/** What the desk says to a form that was filled in: the changes of the text, or what is wrong, by the paths of fields. */
export type FormAnswer =
  | { readonly changes: Parameters<DeckEditor['change']>[0] }
  | { readonly faults: Readonly<Record<string, string>> }
