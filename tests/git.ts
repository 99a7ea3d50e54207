import { execFileSync } from 'node:child_process'

/** Runs Git in a folder, as somebody whose name it knows. */
export function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder, stdio: 'pipe' })
}
