/**
 * Gives the bytes that were made of the same things before, else those that `make` makes now, and keeps them. A failure, which is
 * anything else, is not kept.
 */
export type Remember = <Failure>(
  of: readonly string[],
  make: () => Promise<Uint8Array | Failure>
) => Promise<Uint8Array | Failure>
