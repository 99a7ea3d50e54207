import type { Templates } from './templates.js'

/** A style sheet of `templates/` by its path there. Throws where there is none: a template that is named must be there. */
export function style(templates: Pick<Templates, 'styles'>, path: string): string {
  const text = templates.styles[path]
  if (text === undefined) throw new Error(`There is no style sheet templates/${path}`)
  return text
}
