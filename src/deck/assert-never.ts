/** For the end of a `switch` over all types: when one has no case, the compiler names it. */
export function assertNever(unhandled: never): never {
  throw new Error(`No case for ${JSON.stringify(unhandled)}`)
}
