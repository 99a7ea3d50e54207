export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** A message as a colleague would say it in one line, and what was expected. The command line says both in the words of compilers. */
export function inPlainWords(what: string): { readonly said: string; readonly expected?: string } {
  const blank = /^Unexpected blank `\{\{(.*?)\}\}`/.exec(what)
  if (blank) return { said: `Fill in: ${blank[1]}` }
  const [, found, expected] = /^Unexpected (.*?)(?:, expected (.*))?$/s.exec(what) ?? []
  if (found === undefined) return { said: what }
  // What is missing comes first, then where.
  const [, quoted, missing] = /(`[^`]+`) without (?:an?|any) ([^`,]+)$/s.exec(found) ?? []
  const plain = missing === undefined ? capitalised(found) : `No ${missing}: ${quoted}`
  return { said: plain, ...(expected === undefined ? {} : { expected: `Expected: ${expected}` }) }
}

/** Words with those in back quotes set as code, or as `words` where they are words alone. */
export function prose(className: string, text: string, name = 'p', words = 'code'): HTMLElement {
  const paragraph = element(name, className)
  for (const [index, part] of text.split('`').entries()) {
    const isWords = !/[{}<>=#[\]/\\|*_]|::/.test(part)
    paragraph.append(index % 2 === 1 ? element(isWords ? words : 'code', '', part) : part)
  }
  return paragraph
}

export function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  if (made instanceof HTMLButtonElement) made.type = 'button'
  if (className) made.className = className
  made.textContent = text
  return made
}
