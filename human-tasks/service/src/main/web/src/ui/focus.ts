/**
 * Keeps the focus on the page. When what had it goes away or is switched off, the browser lets it fall to the body, where the
 * next Tab begins at the top and a screen reader says nothing. Then it goes to the nearest place around that is marked with
 * `data-home`: a heading, or a region. A button that is switched off only while something is sent gets it back.
 */
export function keepFocus(): () => void {
  /** What had the focus, and all that was around it, from the inside out. */
  let path: readonly Element[] = []
  let owed: { to: Element; at: Element } | null = null

  const onFocus = (event: FocusEvent) => {
    path = event.composedPath().filter((one) => one instanceof Element)
  }
  // Whoever clicks on nothing in particular wants the focus nowhere.
  const onPointer = (event: PointerEvent) => {
    const at = event.target
    if (at instanceof Element && !path[0]?.contains(at)) {
      path = []
      owed = null
    }
  }
  const look = () => {
    if (owed && document.activeElement === owed.at && isThere(owed.to)) {
      const { to } = owed
      owed = null
      focus(to)
      return
    }
    const [last, ...around] = path
    if (!last || isThere(last) || !hasFallen(last)) {
      return
    }
    const home = around.filter((one) => one.isConnected).map(homeIn).find((one) => one !== null)
    if (home) {
      owed = last.isConnected ? { to: last, at: home } : null
      focus(home)
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPointer)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPointer)
  }
}

/** A button that is off keeps the focus for a moment in some browsers, and loses it without an event. */
function hasFallen(last: Element): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement === last
}

function isThere(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled')
}

function homeIn(around: Element): Element | null {
  return around.matches('[data-home]') ? around : around.querySelector('[data-home]')
}

function focus(element: Element): void {
  if (element instanceof HTMLElement) {
    element.focus({ preventScroll: true })
  }
}
