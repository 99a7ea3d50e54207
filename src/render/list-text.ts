import { fill, type Labels } from './templates.js'

/** Things in a row, as a language writes them: `1, 4`, `1، 4`, `1、4`. */
export function listText(items: readonly (string | number)[], { listPair }: Pick<Labels, 'listPair'>): string {
  return items.map(String).reduce((list, item) => (list === '' ? item : fill(listPair, { list, item })), '')
}
