/** What is to be printed: the PDF's address, and the revision of the deck that it shows. */
export interface PrintRequest {
  readonly address: string
  readonly revision: number
}

/** The printed pages of a paper document: none, or on their way, or there. */
export interface Pages {
  /** Has pages printed; `done` is called with their address when they can be shown in a frame, unless something else was asked for meanwhile. */
  print(request: PrintRequest, done: (address: string) => void): void
  /** Shows no pages any more. */
  leave(): void
  /** The deck was saved: pages that show an earlier revision say so. */
  saved(revision: number): void
}

/** The line over paper that says how far its pages are. `stopped` is called when there will be none. */
export function openPages(stopped: () => void): Pages {
  let asked: PrintRequest | undefined
  let isThere = false
  let latest = 0

  async function print(request: PrintRequest, done: (address: string) => void): Promise<void> {
    asked = request
    isThere = false
    say('Printing the pages …')
    const answer = await fetch(request.address).catch(() => undefined)
    const text = answer?.ok === false ? await answer.text() : undefined
    if (asked !== request) return
    if (!answer?.ok) {
      say(text ?? 'The preview does not answer.', { again: true })
      stopped()
      return
    }
    await answer.body?.cancel()
    isThere = true
    // Some browsers have no viewer of their own: they would save the file as soon as a frame asks for it.
    if (navigator.pdfViewerEnabled) done(request.address)
    else stopped()
    tell()
  }

  function tell(): void {
    if (!asked || !isThere) return
    const isOld = latest > asked.revision
    const seen = navigator.pdfViewerEnabled ? 'As it comes out of the printer.' : 'This browser shows no PDF in a page.'
    say(isOld ? 'You have saved since: these pages are older.' : seen, { again: isOld, pdf: asked.address })
  }

  return {
    print: (request, done) => void print(request, done),
    leave() {
      asked = undefined
      say('')
    },
    saved(revision) {
      latest = revision
      tell()
    }
  }
}

function say(text: string, { again = false, pdf }: { readonly again?: boolean; readonly pdf?: string } = {}): void {
  const status = document.getElementById('pages-status')
  if (status && status.textContent !== text) status.textContent = text
  const button = document.getElementById('print-again')
  if (button) button.hidden = !again
  const link = document.getElementById('pdf')
  if (!link) return
  link.hidden = pdf === undefined
  if (pdf === undefined) link.removeAttribute('href')
  else link.setAttribute('href', pdf)
}
