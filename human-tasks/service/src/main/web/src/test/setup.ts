import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, vi } from 'vitest'
import { loadTexts } from '../i18n'

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

/** What the tests put in the place of the server; see `server` in `./server`. */
export const answering: { handle: (request: Request) => Promise<Response> } = {
  handle: () => Promise.reject(new Error('No server in this test')),
}

// Node's Request does not take jsdom's signals; nothing is aborted here anyway.
const NodeRequest = globalThis.Request
globalThis.Request = class extends NodeRequest {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(typeof input === 'string' ? new URL(input, 'http://localhost:3000') : input, { ...init, signal: undefined, keepalive: undefined })
  }
}
globalThis.fetch = (input, init) => answering.handle(input instanceof NodeRequest ? input : new Request(input, init))

globalThis.EventSource = class {
  static readonly CLOSED = 2
  readyState = 1
  addEventListener() {}
  close() {}
} as unknown as typeof EventSource
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.matchMedia = (query) => ({ matches: query.includes('min-width'), media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList

// jsdom has dialogs that cannot be opened, and elements without a size.
HTMLDialogElement.prototype.showModal = function () {
  this.setAttribute('open', '')
}
HTMLDialogElement.prototype.close = function () {
  this.removeAttribute('open')
}
Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 600 })
Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 400 })
Element.prototype.scrollTo = () => undefined

beforeAll(async () => {
  await Promise.all([loadTexts('en'), loadTexts('de')])
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.useRealTimers()
})
