/** The development server's made-up policies, answered within the test. Imported before the clients, which keep `fetch`. */
import { policyRoutes } from '../../../dev/policies'
import type { Answer, Call } from '../../../dev/route'

interface Asked {
  method: string
  path: string
  body: unknown
}

type Told = Answer | ((call: Asked) => Answer)

const asked: Asked[] = []
const told = new Map<string, Told>()

/** All that was asked since the last test. */
export const calls: readonly Asked[] = asked

/** What the next test hears instead of the made-up answer. */
export function tell(method: string, path: RegExp, answer: Told): void {
  told.set(`${method} ${path.source}`, answer)
}

export function forgetAll(): void {
  asked.length = 0
  told.clear()
}

globalThis.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
  const request = input instanceof Request ? input : new Request(new URL(String(input), 'http://localhost'), init)
  const url = new URL(request.url)
  const text = await request.text()
  const body: unknown = text && /json/.test(request.headers.get('content-type') ?? '') ? JSON.parse(text) : text
  const call = { method: request.method, path: url.pathname, body }
  asked.push(call)
  const { status = 200, body: said, headers } = answerOf(call, url, request)
  return new Response(said === undefined ? null : JSON.stringify(said), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}

function answerOf(call: Asked, url: URL, request: Request): Answer {
  for (const [key, answer] of told) {
    const [method, pattern] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)]
    if (method === call.method && new RegExp(pattern).test(call.path)) {
      return typeof answer === 'function' ? answer(call) : answer
    }
  }
  const route = policyRoutes.find(([method, pattern]) => method === call.method && pattern.test(call.path))
  if (!route) {
    return { status: 404, body: { status: 404, code: 'NOT_FOUND' } }
  }
  const parts = (route[1].exec(call.path) ?? []).slice(1)
  const headers = Object.fromEntries(request.headers) as Call['headers']
  const made = { method: call.method, url, parts, body: call.body, headers, response: {} as Call['response'] }
  return route[2](made) ?? {}
}
