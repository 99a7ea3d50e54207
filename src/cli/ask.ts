import { isCancel, select, text } from '@clack/prompts'
import type { Reading } from './flags.js'
import {
  offeredLanguages,
  type Profile,
  readLanguage,
  readMinutes,
  usual,
  type WantedStarter
} from './starter-answers.js'

// Results go to stdout; a question is none.
const { stderr: output } = process

/** Asks for the folder of a new deck. `undefined` when the user would rather stop. */
export async function askFolder(): Promise<string | undefined> {
  const answer = await text({
    message: 'Which folder shall the deck be written into?',
    placeholder: 'decks/water',
    validate: value => (value?.trim() ? undefined : 'Type a name, such as decks/water.'),
    output
  })
  return isCancel(answer) ? undefined : answer.trim()
}

/** Asks what a lesson is called; Enter takes `usualTitle`. `undefined` when the user would rather stop. */
export async function askTitle(usualTitle: string): Promise<string | undefined> {
  return askText('What is the lesson called?', usualTitle)
}

/** Asks for what is not said yet, one question after the other; Enter takes what is usual. `undefined` when the user would rather stop. */
export async function askStarter(
  wanted: WantedStarter,
  usualTitle: string
): Promise<Required<WantedStarter> | undefined> {
  const title = wanted.title ?? (await askTitle(usualTitle))
  if (title === undefined) return undefined
  const language = wanted.language ?? (await askLanguage())
  if (language === undefined) return undefined
  const duration =
    wanted.duration ?? (await askText('How many minutes does it take?', String(usual.duration), readMinutes))
  if (duration === undefined) return undefined
  const profile = wanted.profile ?? (await askProfile())
  if (profile === undefined) return undefined
  return { title, language, duration: readMinutes(String(duration)).value ?? usual.duration, profile }
}

async function askText(
  message: string,
  usualAnswer: string,
  read: (text: string) => Reading<unknown> = text => ({ value: text })
): Promise<string | undefined> {
  const answer = await text({
    message,
    placeholder: usualAnswer,
    defaultValue: usualAnswer,
    validate: value => (value?.trim() ? fault(read(value.trim())) : undefined),
    output
  })
  return isCancel(answer) ? undefined : answer.trim()
}

/** What was expected, as a sentence of its own. */
function fault(reading: Reading<unknown>): string | undefined {
  if (!('expected' in reading)) return undefined
  return `${reading.expected.charAt(0).toUpperCase()}${reading.expected.slice(1)}.`.replaceAll('`', '')
}

/** The languages that are offered, each by its own name; any other is typed. */
async function askLanguage(): Promise<string | undefined> {
  const chosen = await select<string>({
    message: 'In which language is it written?',
    options: [
      ...offeredLanguages.map(tag => ({ value: tag, label: nameOf(tag), hint: tag })),
      { value: '', label: 'Another language' }
    ],
    initialValue: usual.language,
    output
  })
  if (isCancel(chosen)) return undefined
  if (chosen !== '') return chosen
  const answer = await askText('Which one? Type its tag, such as sw or pt-BR', usual.language, readLanguage)
  return answer === undefined ? undefined : readLanguage(answer).value
}

/** `français`, as those who speak it look for it. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}

async function askProfile(): Promise<Profile | undefined> {
  const answer = await select<Profile>({
    message: 'Which rules shall it be held against?',
    options: [
      { value: 'plain', label: 'plain', hint: 'a lesson of your own' },
      { value: 'stm', label: 'stm', hint: 'Specialised Training Materials of the UN' },
      { value: 'cptm', label: 'cptm', hint: 'Core Pre-deployment Training Materials of the UN' }
    ],
    initialValue: usual.profile,
    output
  })
  return isCancel(answer) ? undefined : answer
}
