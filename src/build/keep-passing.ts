/**
 * The things that are good: all together where they are, else those of each half, down to the single ones. Of many good things and a few
 * bad ones that takes far fewer looks than to look at each.
 */
export function keepPassing<Thing>(
  areGood: (things: readonly Thing[]) => boolean,
  things: readonly Thing[]
): readonly Thing[] {
  if (things.length === 0 || areGood(things)) return things
  if (things.length === 1) return []
  const middle = things.length >>> 1
  return [...keepPassing(areGood, things.slice(0, middle)), ...keepPassing(areGood, things.slice(middle))]
}
