/** Where each open dialog shows notices, the dialog opened last at the end. */
let hosts: readonly HTMLElement[] = []
const watchers = new Set<() => void>()

function change(next: readonly HTMLElement[]): void {
  hosts = next
  for (const watcher of watchers) {
    watcher()
  }
}

/** Called by a dialog as long as it is open, with the place inside of it where notices belong. Returns how to leave. */
export function enterDialog(host: HTMLElement): () => void {
  change([...hosts, host])
  return () => change(hosts.filter((other) => other !== host))
}

export function topDialog(): HTMLElement | null {
  return hosts.at(-1) ?? null
}

export function watchDialogs(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
