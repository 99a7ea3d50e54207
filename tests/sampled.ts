/**
 * The rows of a table of tests: the first `count` in `npm test`, the others in `npm run test:long`, which runs every file that imports
 * this. For tables whose rows each start programs or browsers; put what is most likely to break first.
 */
export function sampled<Row>(rows: readonly Row[], count: number): Row[] {
  return process.env.LONG_TESTS ? rows.slice(count) : rows.slice(0, count)
}

/** How often a property is tried: a tenth of `count` in `npm test`, all in `npm run test:long`. */
export function sampledRuns(count: number): { readonly numRuns: number } {
  return { numRuns: process.env.LONG_TESTS ? count : Math.ceil(count / 10) }
}

/** Of a long row of cases every `step`-th in `npm test`, each in `npm run test:long`. */
export function sampledStep(step: number): number {
  return process.env.LONG_TESTS ? 1 : step
}

/**
 * Whether this is `npm run test:long`. `it.runIf(isLong)` is a test for it alone, beside a quicker one of the same capability;
 * `it.skipIf(isLong)` one of `npm test` that takes seconds and need not run in both.
 */
export const isLong = Boolean(process.env.LONG_TESTS)

/** Marks a test that `npm run test:long` runs, alone or with other rows than `npm test`: that runs nothing without this mark. */
export const long = isLong ? { tags: ['long'] } : {}
