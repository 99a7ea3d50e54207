import { asPlainText } from './plain-text.js'

/** What a new deck is to say in its front matter. */
export interface StarterAnswers {
  readonly title: string
  readonly language: string
  /** Minutes. */
  readonly duration: number
  readonly profile: string
  /** `YYYY-MM-DD`. */
  readonly date: string
}

/** The starter deck with the answers in its front matter, and the title on its first slide. */
export function fillStarter(starter: string, answers: StarterAnswers): string {
  const title = answers.title.replace(/\s+/g, ' ').trim()
  const values = { ...answers, title: JSON.stringify(title), date: JSON.stringify(answers.date) }
  const end = starter.indexOf('\n---\n', 4)
  let frontMatter = starter.slice(0, end)
  for (const [field, value] of Object.entries(values))
    frontMatter = frontMatter.replace(new RegExp(`^${field}: .*$`, 'm'), () => `${field}: ${value}`)
  return frontMatter + starter.slice(end).replace(/^# .*$/m, () => `# ${asPlainText(title)}`)
}
