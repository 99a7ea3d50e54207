import { type RuleExplanation, showExplanation } from '../explanation.js'
import { label } from './labels.js'
import { fetchJson } from './server.js'

/** Opens a window that explains a rule. */
export async function explain(rule: string): Promise<void> {
  const words = { bad: label('deskBad'), good: label('deskGood'), close: label('deskClose') }
  showExplanation(await fetchJson<RuleExplanation>(`../../explain/${rule}`), words)
}
