/** What a browser gave in earlier runs, for the same documents, the same program and the same browser. */
export interface PrintCache {
  /**
   * Returns the cached bytes for these inputs where `isValid` accepts them, else those that `make` makes now, which are cached. A failure,
   * which is anything else, is not cached.
   */
  cached<Failure>(
    inputs: readonly string[],
    make: () => Promise<Uint8Array | Failure>,
    isValid?: (bytes: Uint8Array) => Promise<boolean>
  ): Promise<Uint8Array | Failure>
  /** Whether these inputs were marked before. No browser is asked, so this is no more than an estimate of what is cached. */
  has(inputs: readonly string[]): boolean
  mark(inputs: readonly string[]): void
}

/** Where nothing is cached. */
export const noCache: PrintCache = { cached: (_, make) => make(), has: () => false, mark() {} }
