import type { Finding } from '../deck/diagnostic.js'
import { type Line, shortened } from './lines.js'
import { linePlace } from './report.js'

const settings =
  /^(?:layout|class|background|background-image|transition|level|clicks|clicksStart|hideInToc|image|routeAlias|template|count|zoom|preload|disabled)\s*:\s*\S/

/** Settings of a slide as Slidev and remark write them above it. */
export function foreignSettings(lines: readonly Line[]): Finding | undefined {
  const [first] = lines
  if (!first || !lines.every(({ text }) => settings.test(text))) return undefined
  return {
    what: `Unexpected \`${shortened(first.text)}\`, which is a setting in other programs and is shown as text here`,
    fix: 'Take it out, and the `---` below it. Columns stand in `::::columns`, and a background in `::slide{background=…}`.',
    place: linePlace(first.number, first.text.length)
  }
}
