declare const PROGRAM_VERSION: string | undefined

/** What the program is made from, as one word: the compiler writes it in. Without a compiler, as in tests, it is `source`. */
export const version = typeof PROGRAM_VERSION === 'string' ? PROGRAM_VERSION : 'source'
