/** Asks the laptop not to dim while this page is seen, and asks again when it comes back. Where it can't, nothing happens. */
export function keepAwake(): void {
  ask()
  document.addEventListener('visibilitychange', ask)
}

function ask(): void {
  if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {})
}
