import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { findDecks, isDeckThere } from '../host/source/find-decks.js'
import { meantLanguage } from './meant-answer.js'

/** What somebody meant by names behind a command that are no decks: a name with a space in it, or, where `takesLanguage`, a language. */
export function misheardNames(
  asked: readonly string[],
  cwd: string,
  { takesLanguage }: { readonly takesLanguage: boolean }
): Diagnostic | undefined {
  const isThere = (name: string) => findDecks([name], cwd).every(isDeckThere)
  const first = asked.find(name => !isThere(name))
  if (first === undefined) return undefined
  const joined = [' ', '-', '_'].map(sign => asked.join(sign)).find(name => asked.length > 1 && isThere(name))
  if (joined !== undefined)
    return usageDiagnostic({
      what: `There is no deck \`${first}\`, did you mean \`${joined}\`?`,
      fix: joined.includes(' ')
        ? `Type \`"${joined}"\`: a name with a space stands between quotation marks.`
        : `Type \`${joined}\`.`
    })
  const tag = meantLanguage(first)
  if (!takesLanguage || tag === undefined) return undefined
  return usageDiagnostic({
    what: `There is no deck \`${first}\`, did you mean \`--language ${tag}\`?`,
    fix: `Type \`backbrief build ${[...asked.filter(name => name !== first), '--language', tag].join(' ')}\`.`
  })
}
