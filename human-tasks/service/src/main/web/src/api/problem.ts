/** One field that the server did not like. */
export interface Violation {
  field: string
  message: string
}

/** What an API said when it did not do as asked (RFC 9457), or why it could not be asked at all (`status` 0). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | null
  readonly violations: readonly Violation[]
  /** The whole document, for the members that only one kind of problem has, such as `claimedBy`. */
  readonly document: Readonly<Record<string, unknown>>

  constructor(status: number, document: Record<string, unknown>) {
    const detail = text(document.detail)
    super(detail ?? text(document.title) ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.code = text(document.code) ?? (status === 0 ? 'UNREACHABLE' : `HTTP_${status}`)
    this.detail = detail
    this.violations = violationsOf(document.violations)
    this.document = document
  }

  /** The browser could not reach the server. */
  static unreachable(): Problem {
    return new Problem(0, {})
  }

  get isUnreachable(): boolean {
    return this.status === 0
  }

  /** The session has ended: 499 is what Quarkus answers to a script instead of a redirection to the sign-in page. */
  get isSignedOut(): boolean {
    return this.status === 401 || this.status === 499
  }

  /** The server is in trouble or out of reach: worth asking again. */
  get isTransient(): boolean {
    return this.isUnreachable || this.status === 429 || this.status >= 500
  }

  /** The text for one field, where the server named it (by its last segment). */
  violationOf(field: string): string | undefined {
    return this.violations.find((violation) => lastSegment(violation.field) === field)?.message
  }
}

/** Reads the problem out of an answer that is not a success; an answer of any other shape becomes a problem too. */
export async function problemOf(response: Response): Promise<Problem> {
  const document: unknown = await response.json().catch(() => null)
  return new Problem(response.status, isRecord(document) ? document : {})
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, { detail: error instanceof Error ? error.message : undefined })
}

function violationsOf(value: unknown): Violation[] {
  if (!Array.isArray(value)) {
    return []
  }
  return value.filter(isRecord).map((row) => ({ field: text(row.field) ?? '', message: text(row.message) ?? '' }))
}

function lastSegment(field: string): string {
  return field.split(/[/.]/).at(-1) ?? field
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
