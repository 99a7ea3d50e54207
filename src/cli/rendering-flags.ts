import type { BuildOptions } from '../build/options.js'

type Rendering = BuildOptions['rendering']

/** The flags that say how files are drawn and printed. */
export type RenderingFlags = Pick<Rendering, 'paper' | 'handout' | 'perPage' | 'ink' | 'print' | 'duplex' | 'start'>

/** How files are drawn and printed, as the flags say. */
export function renderingOf(flags: RenderingFlags): Rendering {
  const { paper, handout = 'workbook', perPage, ink, print = 'normal', duplex = false, start } = flags
  return { paper, handout, perPage, ink, print, duplex, start }
}
