import { ShieldX } from 'lucide-react'
import { Navigate, Outlet } from 'react-router'
import { hasAny, inboxRoles, policyRoles, type Role } from '../api/session'
import { useText } from '../i18n'
import { State } from '../ui/State'
import { useMe } from './me'
import { appTexts } from './texts'

/** Opens the first page that the person's roles allow. */
export function Landing() {
  const me = useMe()
  if (hasAny(me, ...inboxRoles)) {
    return <Navigate to="/inbox" replace />
  }
  return hasAny(me, ...policyRoles) ? <Navigate to="/policies" replace /> : <NoRole />
}

/** Only a convenience: the servers refuse whoever lacks the role. */
export function RequireRole({ roles }: { roles: Role[] }) {
  return hasAny(useMe(), ...roles) ? <Outlet /> : <NoRole />
}

function NoRole() {
  const text = useText(appTexts)
  const me = useMe()
  return (
    <main className="page-state">
      <State icon={ShieldX} heading="h1" title={text.noRole.title}>
        {text.noRole.says(me.name, me.tenant.name)}
      </State>
    </main>
  )
}
