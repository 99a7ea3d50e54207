/** Asks the laptop not to dim while the lesson runs, and asks again when the page comes back. Where it can't, nothing happens. */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {})
  }
  ask()
  document.addEventListener('visibilitychange', ask)
}
