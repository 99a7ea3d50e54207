// Windows has no file of these names, with or without an ending.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

// Control characters, those that turn the writing direction, and what Windows refuses in a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const refused = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*\\]/

/** Whether a relative path with forward slashes can be a file on every system, inside the folder that it is relative to. */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isSafeName)
}

function isSafeName(name: string): boolean {
  return name !== '' && !/^\.+$/.test(name) && !/[. ]$/.test(name) && !refused.test(name) && !reserved.test(name)
}
