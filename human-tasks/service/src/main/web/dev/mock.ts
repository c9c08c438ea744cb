import type { ServerResponse } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { inboxRoutes } from './inbox'
import { policyRoutes } from './policies'
import { webhookRoutes } from './webhooks'
import { problem, type Answer, type Route } from './route'
import { teamRoutes } from './team'

/** For working on the page: made-up people and cases behind `vite`, with the latency of a quick server. Never part of a build. */
export function mockApi(): Plugin {
  const routes: Route[] = [...teamRoutes, ...inboxRoutes, ...policyRoutes, ...webhookRoutes]
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
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const call = { method: request.method ?? '', url, parts, body: /json/.test(request.headers['content-type'] ?? '') && text ? JSON.parse(text) : text, headers: request.headers, response }
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
