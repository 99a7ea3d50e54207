/** What a browser is told when it is started: to reach no network, and to draw letters as on paper. */
export function browserFlags(): string[] {
  return [
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Letters stand where their outlines say, not where the pixels of a screen would have them.
    '--font-render-hinting=none',
    // Chromium refuses to run as root with its sandbox, and nobody else should be without it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
  ]
}

/** Kills a process and those it started. Debian starts its browser from a script: a kill of the script alone would leave the browser. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
