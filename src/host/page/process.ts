// What the program and its packages use of Node's `process`.

export const env: Readonly<Record<string, string | undefined>> = {}
export const platform = 'page'
export const arch = 'page'
export const version = 'page'
export const pid = 1
export const cwd = () => '/'

/** No signal reaches a page, and none ends it. */
export const on = () => {}
export const off = on
export const once = on
export const emitWarning = (warning: unknown) => console.warn(warning)

export const process = { env, platform, arch, version, pid, cwd, on, off, once, emitWarning }

// biome-ignore lint/style/noDefaultExport: packages import it as Node has it.
export default process
