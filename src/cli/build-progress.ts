import type { BuildProgress, BuildStep } from '../build/context.js'
import type { Terminal } from './terminal.js'

/** Cells of the bar. */
const barWidth = 20

/** Shows how far a command is: as a bar where a person watches, and as a line for each finished deck in the log of a CI run. */
export function showProgress(terminal: Pick<Terminal, 'progress' | 'log'>, did: 'Built' | 'Measured'): BuildProgress {
  const parts = new Map<string, number>()
  let editions = 0
  return {
    expect(count) {
      editions += count
    },
    report(step) {
      parts.set(`${step.file} ${step.language}`, step.part)
      const done = [...parts.values()].reduce((sum, part) => sum + part, 0) / Math.max(1, editions)
      if (step.part < 1) terminal.progress(`${bar(done)}  ${words(step)}`)
      else {
        const finished = [...parts.values()].filter(part => part === 1).length
        terminal.log(`${did} ${finished} of ${editions}: ${step.file} (${step.language})`)
      }
    }
  }
}

// Signs that every terminal has: a console of Windows knows no half blocks.
function bar(done: number): string {
  const full = Math.min(barWidth, Math.floor(done * barWidth))
  const percent = `${Math.floor(Math.min(1, done) * 100)} %`
  return `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}] ${percent.padStart(5)}`
}

function words({ file, language, making }: BuildStep): string {
  return `${file} (${language}): ${making}`
}
