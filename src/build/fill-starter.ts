import { withCommandName } from '../deck/diagnostic.js'

/** A text as Markdown that shows it letter by letter, whatever Markdown would make of it. */
export function asPlainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]|:(?=\S)|!(?=\[)|&(?=#?\w+;)/g, mark => `\\${mark}`)
}

/** What a new deck is to say in its front matter. */
export interface StarterAnswers {
  readonly title: string
  readonly language: string
  /** Minutes, at least `shortestBriefing`; in another profile than `plain` at least `shortestStarter`. */
  readonly duration: number
  readonly profile: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** What has to be typed for the program to run. */
  readonly command: string
}

/** The minutes that the starter's slides take, without its one activity. */
const talk = 13

/** The minutes that its activity takes at least. */
const minActivity = 5

/** The part of a lesson that is left free, for questions and for what takes longer. */
const reserve = 0.1

/** The shortest lesson that the starter is a plan for, in minutes. */
export const shortestStarter = Math.ceil((talk + minActivity) / (1 - reserve))

/** The shortest briefing that can be begun, in minutes: five slides take that long. */
export const shortestBriefing = 5

/** Which text a deck begins as: what is too short for the lesson's starter is a briefing. */
export function starterFor({ duration }: Pick<StarterAnswers, 'duration'>): 'deck' | 'briefing' {
  return duration < shortestStarter ? 'briefing' : 'deck'
}

/** The starter deck with the answers in its front matter, the title on its first slide, and an activity that fills the duration. */
export function fillStarter(starter: string, { command, ...answers }: StarterAnswers): string {
  const title = answers.title.replace(/\s+/g, ' ').trim()
  const values = { ...answers, title: JSON.stringify(title), date: JSON.stringify(answers.date) }
  const end = starter.indexOf('\n---\n', 4)
  let frontMatter = starter.slice(0, end)
  for (const [field, value] of Object.entries(values))
    frontMatter = frontMatter.replace(new RegExp(`^${field}: .*$`, 'm'), () => `${field}: ${value}`)
  const slides = starter
    .slice(end)
    .replace(/^# .*$/m, () => `# ${asPlainText(title)}`)
    .replace(/(?<=^::::activity\{minutes=")[^"]*/m, activityMinutes(answers.duration))
  return (
    frontMatter +
    withCommandName(starterFor(answers) === 'briefing' ? withTalk(slides, answers.duration) : slides, command)
  )
}

/** A briefing whose slides share its minutes alike; what is left over is for questions. */
function withTalk(slides: string, duration: number): string {
  const each = Math.max(1, Math.floor((duration * (1 - reserve)) / slides.split('::slide{').slice(1).length))
  return slides.replace(/(?<=^::slide\{minutes=)1/gm, String(each))
}

/** `10-14` for a lesson of 30 minutes: at its longest the lesson leaves a tenth of its time free. */
function activityMinutes(duration: number): string {
  const longest = Math.floor(duration * (1 - reserve)) - talk
  return `${Math.max(minActivity - 2, longest - Math.ceil(longest / 5))}-${longest}`
}
