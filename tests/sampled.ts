/**
 * The rows of a table of tests: `count` of them in `npm test`, all in `npm run test:long`, which runs every file that imports this. For
 * tables whose rows each start programs or browsers; put what is most likely to break first.
 */
export function sampled<Row>(rows: readonly Row[], count: number): Row[] {
  return process.env.LONG_TESTS ? [...rows] : rows.slice(0, count)
}

/** How often a property is tried: a quarter of `count` in `npm test`, all in `npm run test:long`. */
export function sampledRuns(count: number): { readonly numRuns: number } {
  return { numRuns: process.env.LONG_TESTS ? count : Math.ceil(count / 4) }
}

/** Of a long row of cases every `step`-th in `npm test`, each in `npm run test:long`. */
export function sampledStep(step: number): number {
  return process.env.LONG_TESTS ? 1 : step
}

/** Whether everything runs: `it.runIf(isLong)` is a test of `npm run test:long`, beside a quicker one of the same capability. */
export const isLong = Boolean(process.env.LONG_TESTS)
