/**
 * What a reader may press: the sources of a slide, which are folded on a phone, and options of a question, to mark one's own choice. Nothing is
 * revealed, and nothing is kept.
 */
export function setUpTaps(): void {
  if (innerWidth <= 600)
    for (const label of all('.slide-sources .box-label')) {
      press(label, 'aria-expanded', label)
      label.textContent = label.textContent?.replace(/\s?[:：]$/, '') ?? ''
    }
  // The name of a file breaks before what kind it is, or not at all.
  for (const code of all('td code')) code.innerHTML = code.innerHTML.replace(/(?<=\w)\.(?=\w)/g, '<wbr>.')
  for (const option of all('.option')) press(option.firstElementChild as HTMLElement, 'aria-pressed', option)
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector)
}

function press(one: HTMLElement, state: string, target: HTMLElement): void {
  const set = (button: Element, isOn: boolean) => button.setAttribute(state, `${isOn}`)
  one.role = 'button'
  one.tabIndex = 0
  set(one, false)
  target.onclick = () => {
    const isOn = one.getAttribute(state) !== 'true'
    for (const other of one.closest('.quiz:not(.many)')?.querySelectorAll(`[${state}]`) ?? []) set(other, false)
    set(one, isOn)
  }
  one.onkeydown = event => {
    if (!/^(Enter| )$/.test(event.key)) return
    event.preventDefault()
    target.click()
  }
}
