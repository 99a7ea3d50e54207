/**
 * Returns the cached bytes for these inputs, unless they are not what `holds` expects; else those that `make` makes now, which are kept. A failure,
 * which is anything else, is not kept.
 */
export type Remember = <Failure>(
  of: readonly string[],
  make: () => Promise<Uint8Array | Failure>,
  holds?: (kept: Uint8Array) => Promise<boolean>
) => Promise<Uint8Array | Failure>
