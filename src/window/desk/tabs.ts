/** Binds the tabs above what the deck becomes. The plan is a part of this page; `show` is called with the name of any other. Returns what opens a tab by its name. */
export function bindTabs(show: (page: string) => void): (page: string) => void {
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('button[data-page]')]
  for (const button of tabs)
    button.addEventListener('click', () => {
      const { page = '' } = button.dataset
      for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab === button))
      document.getElementById('plan')?.toggleAttribute('hidden', page !== 'plan')
      document.querySelector('.view')?.toggleAttribute('hidden', page === 'plan')
      if (page !== 'plan') show(page)
    })
  return page => tabs.find(tab => tab.dataset.page === page)?.click()
}
