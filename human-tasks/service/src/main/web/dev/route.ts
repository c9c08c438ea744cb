import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Call {
  method: string
  url: URL
  /** What the route's pattern captured. */
  parts: string[]
  body: unknown
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
