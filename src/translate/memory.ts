import type { Segment, Unit } from '../deck/catalogue.js'

/** Translations that a person has read, by the words that they are for. */
export type Memory = ReadonlyMap<string, { readonly target: string; readonly role: string }[]>

/** Makes a memory from units of any decks in one language; only what is reviewed goes in. */
export function memoryOf(units: readonly Unit[]): Memory {
  const memory = new Map<string, { target: string; role: string }[]>()
  for (const { hash, target, role, state } of units)
    if (state === 'reviewed') memory.set(hash, [...(memory.get(hash) ?? []), { target, role }])
  return memory
}

/** The translation that a memory has for a segment's words, to be looked at by a person; undefined when it has none. */
export function remember(
  { hash, role }: Segment,
  memory: Memory
): Pick<Unit, 'target' | 'state' | 'origin'> | undefined {
  const known = memory.get(hash)
  const best = known?.find(one => one.role === role) ?? known?.[0]
  if (!best) return undefined
  return { target: best.target, state: 'unsure', origin: best.role === role ? 'TM 100 %' : 'TM 99 %, of another role' }
}
