// Types of their own: the package's types lead here, and a program that uses the package may have no types of Node.

/** What stands at a path in place of a file. */
export type NotAFile = 'a folder' | 'a device' | 'a pipe' | 'a socket'

/** Why a file was not read. */
export type FileFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-file'; readonly found: NotAFile }
  /** A link that leads further than it may. */
  | { readonly kind: 'link' }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly detail: string }
