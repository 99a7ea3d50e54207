import type { PreviewMessage } from './preview-message.js'

const severities = ['error', 'warning', 'info']

/** What has to be done first, and of that what is about the slide that is looked at. */
export function inOrder(
  messages: readonly PreviewMessage[],
  first: string | undefined,
  bySeverity: boolean
): PreviewMessage[] {
  const rank = ({ severity, slide }: PreviewMessage) =>
    (bySeverity ? severities.indexOf(severity) * 2 : 0) + (slide !== undefined && slide === first ? 0 : 1)
  return messages.toSorted((a, b) => rank(a) - rank(b))
}

/** Messages that say the same of several places, or of several slides, stand together, unless each has a fix of its own. */
export function grouped(messages: readonly PreviewMessage[], bySlide: boolean): PreviewMessage[][] {
  const groups = new Map<unknown, PreviewMessage[]>()
  for (const message of messages) {
    const isAlone = message.severity === 'error' || (message.mayBeFixed === true && !bySlide)
    const cause = isAlone ? message : `${message.rule} ${(bySlide ? ofSlides(message) : undefined) ?? message.what}`
    groups.set(cause, [...(groups.get(cause) ?? []), message])
  }
  return [...groups.values()]
}

/** What is said of a slide by its name, without the name: `without notes`. */
export function ofSlides({ what, slideNumber }: PreviewMessage): string | undefined {
  return slideNumber === undefined ? undefined : /^Unexpected slide `[^`]*` ([^`]+)$/.exec(what)?.[1]
}
