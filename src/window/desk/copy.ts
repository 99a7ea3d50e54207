import { prose } from '../message-words.js'
import { label } from './labels.js'
import { postJson } from './server.js'

type Copied =
  | { readonly folder: string; readonly count: number }
  | { readonly refused: 'no-folder' | 'nothing-built' }
  | { readonly problem: string; readonly fix: string }

/** Lets the form copy what is built to the folder that is typed, and says what became of it. */
export function openCopyForm(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('#copy-now')
  const said = form.querySelector('#copied')
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const data = new FormData(form)
    const whom = data.getAll('whom')
    const languages = data.getAll('copied').map(String)
    const to = String(data.get('to') ?? '').trim()
    if (whom.length === 0 || languages.length === 0) {
      said?.replaceChildren(label('deskNothingChosen'))
      return
    }
    if (button) button.disabled = true
    said?.replaceChildren(label('deskWorking'))
    const asked = {
      to,
      languages,
      forParticipants: whom.includes('participants'),
      forFacilitator: whom.includes('facilitator')
    }
    const copied = await postJson<Copied>('copy', asked)
    if (button) button.disabled = false
    said?.replaceChildren(...(copied ? words(copied, to) : [label('deskUnreachable')]))
  })
}

function words(copied: Copied, to: string): (string | Node)[] {
  if ('folder' in copied) return [label('deskCopied', { ...copied, folder: isolated(copied.folder) })]
  if ('problem' in copied) return [prose('', copied.problem), prose('', copied.fix)]
  return [copied.refused === 'no-folder' ? label('deskNoFolder', { folder: isolated(to) }) : label('deskNothingToCopy')]
}

/** A path that keeps its own direction in a sentence that runs from right to left. */
function isolated(path: string): string {
  return `\u2066${path}\u2069`
}
