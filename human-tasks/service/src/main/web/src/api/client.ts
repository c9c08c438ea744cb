import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as HumanTasks } from './human-tasks.gen'
import type { paths as OnboardingApi } from './onboarding-api.gen'
import { Problem, problemOf } from './problem'
import { reportSignedOut } from './session'

// The server takes this header, which no other site can set without asking first, as proof that our own page is calling.
const ours = { 'X-Requested-With': 'JavaScript' }

const guard: Middleware = {
  async onResponse({ response }) {
    if (response.ok) {
      return
    }
    const problem = await problemOf(response)
    if (problem.isSignedOut) {
      reportSignedOut()
    }
    throw problem
  },
  onError({ error }) {
    return error instanceof DOMException && error.name === 'AbortError' ? error : Problem.unreachable()
  },
}

const origin = globalThis.location?.origin ?? 'http://localhost'

/** The API of human-tasks, which also serves this page. */
export const humanTasks = createClient<HumanTasks, 'application/json'>({ baseUrl: origin, headers: ours })

/** The API of onboarding-api, through the relay of human-tasks, which adds the person's token. */
export const onboardingApi = createClient<OnboardingApi, 'application/json'>({
  baseUrl: `${origin}/relay/onboarding-api`,
  headers: ours,
})

humanTasks.use(guard)
onboardingApi.use(guard)

/** What an answer holds. Anything that is not a success has been thrown as a {@link Problem} before. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}

/** What an answer holds, and the ETag with which it may be changed. */
export async function versionedBodyOf<T>(
  answer: Promise<{ data?: T; response: Response }>,
): Promise<{ body: T; etag: string | null }> {
  const { data, response } = await answer
  return { body: data as T, etag: response.headers.get('ETag') }
}

/** A call that the OpenAPI document does not describe, such as `/session/me`. */
export async function call<T>(method: string, path: string, options: { body?: unknown; ifMatch?: string; keepalive?: boolean; signal?: AbortSignal } = {}): Promise<T> {
  const headers: Record<string, string> = { ...ours, Accept: 'application/json' }
  if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json'
  }
  if (options.ifMatch !== undefined) {
    headers['If-Match'] = options.ifMatch
  }
  const response = await fetch(path, {
    method,
    headers,
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    keepalive: options.keepalive,
    signal: options.signal,
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : Problem.unreachable()
  })
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.isSignedOut) {
      reportSignedOut()
    }
    throw problem
  }
  return (response.status === 204 ? undefined : await response.json()) as T
}
