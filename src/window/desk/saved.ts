import { label } from './labels.js'

/** How the text is on the server. */
export interface TextState {
  readonly version: number
  readonly isSaved: boolean
  /** Why it is not on disk. */
  readonly failure?: string
}

type PageState = 'sent' | 'sending' | 'too-long' | 'unreachable'

let page: PageState = 'sent'
let server: TextState | undefined

/** Says whether what is typed is on disk, or why not. */
export function showSaved(news: { readonly page?: PageState; readonly server?: TextState }): void {
  page = news.page ?? page
  server = news.server ?? server
  const place = document.getElementById('saved')
  if (!place) return
  const said = words()
  if (place.textContent !== said) place.textContent = said
  place.classList.toggle('failed', isFailed())
}

function isFailed(): boolean {
  return page === 'too-long' || page === 'unreachable' || server?.failure !== undefined
}

function words(): string {
  if (page === 'unreachable') return label('deskStopped')
  if (page === 'too-long') return label('deskTooLong')
  switch (server?.failure) {
    case undefined:
      return label(page === 'sending' || server?.isSaved === false ? 'deskSaving' : 'deskSaved')
    case 'gone':
      return label('deskGone')
    case 'disk-full':
      return label('deskDiskFull')
    default:
      return label('deskRefused')
  }
}
