/** Who is signed in, as `GET /session/me` tells it. */
export interface Me {
  id: string
  name: string
  roles: string[]
  tenant: { id: string; name: string }
  expiresAt: string
}

export type Role = 'reviewer' | 'senior-reviewer' | 'tenant-admin' | 'rule-approver' | 'operator' | 'auditor'

export function hasAny(me: Me, ...roles: Role[]): boolean {
  return roles.some((role) => me.roles.includes(role))
}

/** Works on cases, instead of only looking at them. */
export function actsIn(me: Me): boolean {
  return hasAny(me, 'reviewer', 'senior-reviewer')
}

/** May see the inbox. */
export const inboxRoles: Role[] = ['reviewer', 'senior-reviewer', 'auditor', 'operator']

/** Lead reviewers, or run what they work with: may see who has what. */
export const teamRoles: Role[] = ['senior-reviewer', 'tenant-admin', 'operator']

/** May see the policies. */
export const policyRoles: Role[] = ['tenant-admin', 'rule-approver', 'auditor', 'operator']

/** May see the webhooks. */
export const webhookRoles: Role[] = ['tenant-admin', 'auditor', 'operator']

let signedOut = false
const listeners = new Set<() => void>()

/** Any call that finds the session gone says so here; the shell then shows it, whatever page is open. */
export function reportSignedOut(): void {
  if (!signedOut) {
    signedOut = true
    for (const listener of listeners) {
      listener()
    }
  }
}

export function isSignedOut(): boolean {
  return signedOut
}

export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where Keycloak sends people back to when they have signed out. */
export const signedOutPath = '/app/signed-out'

export function signInAddress(): string {
  const { pathname, search } = window.location
  if (pathname === signedOutPath) {
    return '/session/sign-in'
  }
  return `/session/sign-in?return=${encodeURIComponent(pathname + search)}`
}
