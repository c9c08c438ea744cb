import '../inbox/inbox.css'
import './team.css'
import { RefreshCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { hasAny, inboxRoles } from '../api/session'
import { useMe } from '../app/me'
import { useFormats, useText } from '../i18n'
import { IconButton } from '../ui/Button'
import { useShortcuts } from '../ui/shortcuts'
import { ErrorState, Skeleton } from '../ui/State'
import { nobody, seesCases } from './model'
import { teamShortcuts } from './shortcuts'
import { type CasesHandle, TeamCases } from './TeamCases'
import { TeamTable } from './TeamTable'
import { teamTexts } from './texts'
import { useTeam } from './useTeam'

/** How the work lies among the people, for whoever leads them. The address holds whose cases are shown. */
export function TeamPage() {
  const text = useText(teamTexts)
  const formats = useFormats()
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const team = useTeam()
  const page = useRef<HTMLElement>(null)
  const cases = useRef<CasesHandle>(null)
  const chosen = seesCases(me) ? search.get('person') : null
  const member = team.data?.members.find((one) => one.id === chosen)
  const shown = chosen === nobody || member

  const links = () => [...(page.current?.querySelectorAll<HTMLElement>('a.team-person') ?? [])]
  const linkOf = (person: string | null) => links().find((link) => link.dataset.person === person)
  const step = (by: number) => {
    const all = links()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const from = at < 0 ? all.findIndex((link) => link.dataset.person === chosen) : at
    all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)]?.focus()
  }
  const close = () => {
    const left = chosen
    setSearch({}, { replace: true })
    requestAnimationFrame(() => linkOf(left)?.focus())
  }
  useEffect(() => {
    document.title = `${text.title} · Gangway`
  })
  // Whoever asked to see somebody's cases goes on there.
  useEffect(() => {
    if (chosen && shown) {
      page.current?.querySelector<HTMLElement>('.team-cases h2')?.focus()
    }
  }, [chosen, shown])
  useShortcuts(
    teamShortcuts(text, {
      step,
      close: () => chosen && close(),
      selectAll: () => cases.current?.selectAll(),
      reassign: () => cases.current?.reassign(),
      inbox: hasAny(me, ...inboxRoles) ? () => void navigate('/inbox') : undefined,
    }),
  )
  return (
    <main className="team" ref={page}>
      <header className="team-head">
        <div>
          <h1 tabIndex={-1} data-home>
            {text.title}
          </h1>
          <p className="soft">{seesCases(me) ? text.says : `${text.says} ${text.cases.hidden}`}</p>
        </div>
        <span className="team-updated soft">
          {team.dataUpdatedAt > 0 && text.updated(formats.time(new Date(team.dataUpdatedAt).toISOString()))}
          <IconButton icon={RefreshCw} label={text.refresh} disabled={team.isFetching} onClick={() => void team.refetch()} />
        </span>
      </header>
      {team.isPending && (
        <div role="status" aria-label={text.loading}>
          <Skeleton height={240} />
        </div>
      )}
      {team.isError && !team.data && <ErrorState error={team.error} onRetry={() => void team.refetch()} />}
      {team.data && (
        <div className="team-body" data-open={!!shown}>
          <TeamTable team={team.data} chosen={chosen} addressOf={seesCases(me) ? (person) => `?person=${encodeURIComponent(person)}` : undefined} />
          {shown && <TeamCases key={chosen} ref={cases} person={chosen ?? nobody} name={member?.name ?? text.nobody} returned={member?.returned ?? 0} onClose={close} />}
        </div>
      )}
    </main>
  )
}
