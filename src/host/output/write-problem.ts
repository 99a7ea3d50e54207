/** Why files could not be written. */
export interface WriteProblem {
  /** Absolute path of the file or folder in question. */
  readonly path: string
  readonly reason:
    | 'permission'
    | 'read-only'
    | 'disk-full'
    | 'name-too-long'
    | 'bad-name'
    | 'in-the-way'
    | 'changed'
    | 'other'
  /** The system's own code, such as `EACCES`, or more words. */
  readonly detail: string
  /** Files that were replaced before that, and could not be put back. */
  readonly notRestored?: readonly NotRestored[]
  /** The folder that was put aside for the new one, and could not be put back. */
  readonly aside?: string
}

/** A file that is the new one though it should not be, and where the earlier one is, if there was one. Absolute paths. */
export interface NotRestored {
  readonly path: string
  readonly earlier?: string
}

const reasons: Readonly<Record<string, WriteProblem['reason']>> = {
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
  EEXIST: 'in-the-way',
  ENOTDIR: 'in-the-way',
  EISDIR: 'in-the-way',
  ENOTEMPTY: 'in-the-way',
  EBUSY: 'in-the-way'
}

/** Turns the exception of a failed call on `path` into the problem that it is. Exceptions that are no system errors are thrown on. */
export function writeProblem(path: string, error: unknown): WriteProblem {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error
  const code = String(error.code)
  return { path, reason: reasons[code] ?? 'other', detail: code }
}
