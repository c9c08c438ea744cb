import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { inboxRoutes } from './inbox'
import { policyRoutes } from './policies'
import { teamRoutes } from './team'

export interface Call {
  method: string
  url: URL
  /** What the route's pattern captured. */
  parts: string[]
  body: never
  headers: IncomingMessage['headers']
  response: ServerResponse
}

/** Answers a call; returning undefined means that the route has written the answer itself. */
export type Route = [method: string, pattern: RegExp, handle: (call: Call) => Answer | undefined]
export interface Answer {
  status?: number
  body?: unknown
  headers?: Record<string, string>
}

export function problem(status: number, code: string, detail: string, more: object = {}): Answer {
  return { status, body: { status, code, title: code, detail, ...more }, headers: { 'Content-Type': 'application/problem+json' } }
}

/** For working on the page: made-up people and cases behind `vite`, with the latency of a quick server. Never part of a build. */
export function mockApi(): Plugin {
  const routes: Route[] = [...teamRoutes, ...inboxRoutes, ...policyRoutes]
  return {
    name: 'gangway-mock-api',
    apply: 'serve',
    configureServer: (server) => void server.middlewares.use(answers(routes)),
    configurePreviewServer: (server) => void server.middlewares.use(answers(routes)),
  }
}

function answers(routes: Route[]): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const route = routes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname))
    if (!route) {
      return /^\/(v1|relay|session)\//.test(url.pathname) ? send(response, problem(404, 'NOT_FOUND', 'The mock has no such address.')) : next()
    }
    const parts = (route[1].exec(url.pathname) ?? []).slice(1)
    let text = ''
    request.on('data', (chunk) => (text += chunk))
    request.on('end', () => {
      const call = { method: request.method ?? '', url, parts, body: (/json/.test(request.headers['content-type'] ?? '') && text ? JSON.parse(text) : text) as never, headers: request.headers, response }
      setTimeout(() => {
        const answer = route[2](call)
        if (answer) {
          send(response, answer)
        }
      }, 60)
    })
  }
}

function send(response: ServerResponse, { status = 200, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}
