import type { ElementContent } from 'hast'

/** placeholder */
export function settleText(content: readonly ElementContent[], _language: string): ElementContent[] {
  return [...content]
}
