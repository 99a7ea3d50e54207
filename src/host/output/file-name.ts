// Windows has no file of these names, with or without an ending.
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

// Control characters and those that turn the writing direction: a name must be what it looks like.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const deceiving = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\]/

const refusedByWindows = /[<>:"|?*]|[. ]$/

/** Whether a relative path with forward slashes is a file inside the folder that it is relative to, under a plain name. */
export function isSafePath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  return path.split('/').every(name => isSafeName(name, platform))
}

function isSafeName(name: string, platform: NodeJS.Platform): boolean {
  const isPlain = name !== '' && !/^\.+$/.test(name) && !deceiving.test(name) && !reserved.test(name)
  return isPlain && !(platform === 'win32' && refusedByWindows.test(name))
}
