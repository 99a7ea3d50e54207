/** Why a file cannot be imported: what is wrong with it, why that matters, and what helps. */
export interface ImportFault {
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** Whether reading a file has ended in a fault. */
export function isFault<Value extends object>(read: Value | ImportFault): read is ImportFault {
  return 'what' in read && 'why' in read && 'fix' in read
}

/** A file that was cut off on its way, or never was what its name says. */
export function damaged(detail: string): ImportFault {
  return {
    what: `The file is damaged: ${detail}`,
    why: 'Files break off when they are copied or sent.',
    fix: 'Open it in the program that made it, save it under another name, and try that copy.'
  }
}
