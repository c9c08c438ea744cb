import { ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link, NavLink, useBlocker, useParams } from 'react-router'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { NotFound } from '../app/NotFound'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { composing } from '../ui/shortcuts'
import { ErrorState, Skeleton } from '../ui/State'
import { Actions, StateSentence } from './Actions'
import { Boundary } from './Boundary'
import { ChangesSection } from './ChangesSection'
import { HistorySection } from './HistorySection'
import type { Keeper, Versioned } from './logic/keeper'
import { InFlightNotice } from './Moving'
import { RehearsalSection } from './RehearsalSection'
import { ConflictNotice, EndedNotice, Lost, SaveState } from './Saving'
import { StatusChip } from './Status'
import { TableSection } from './TableSection'
import { TermsSection } from './TermsSection'
import { useKeeper, usePolicy, useRights, type Version, VersionProvider } from './version'
import { productName } from './logic/products'
import { useWords } from './words'

const SECTIONS = ['table', 'terms', 'rehearsal', 'changes', 'history'] as const
type Section = (typeof SECTIONS)[number]

/** One version of one product's policy. */
export function VersionPage() {
  const { id = '', section = 'table' } = useParams()
  const { text } = useWords()
  const version = usePolicy(id)
  if (!SECTIONS.includes(section as Section)) {
    return <NotFound />
  }
  if (version.isError) {
    return (
      <main className="policies">
        <h1 className="sr-only">{text.title}</h1>
        <ErrorState error={version.error} onRetry={() => void version.refetch()} />
      </main>
    )
  }
  if (!version.data) {
    return (
      <main className="policies" role="status" aria-label={text.loading}>
        <Skeleton width="40%" height={26} />
        <Skeleton width="70%" />
        <Skeleton height={280} />
      </main>
    )
  }
  return <Shown key={id} begin={version.data} section={section as Section} />
}

function Shown({ begin, section }: { begin: Versioned; section: Section }) {
  const { text } = useWords()
  const me = useMe()
  const { policy, etag } = begin
  const editing = useKeeper(begin, policy.status === 'DRAFT' && hasAny(me, 'tenant-admin'))
  const rights = useRights(policy)
  const version: Version = { policy, etag: editing.kept?.etag ?? etag, ...editing, ...rights }
  const { keeper } = editing
  const name = productName(policy.product, editing.kept ? editing.kept.form.present.displayName : policy.terms.displayName)
  useEffect(() => {
    document.title = `${text.versionOf(name, policy.version)} · Gangway`
    return () => {
      document.title = 'Gangway'
    }
  }, [text, name, policy.version])
  return (
    <VersionProvider value={version}>
      <main className="policies version" onKeyDown={(event) => keeper && undoKeys(event, keeper)}>
        <header className="version-head">
          <nav className="crumbs" aria-label={text.title}>
            <Link to="/policies">{text.title}</Link>
            <ChevronRight className="icon" aria-hidden />
            {name === policy.product ? <span>{name}</span> : <code>{policy.product}</code>}
          </nav>
          <div className="version-title">
            <h1>{text.versionOf(name, policy.version)}</h1>
            <StatusChip status={policy.status} />
          </div>
          <StateSentence />
        </header>
        <div className="version-bar">
          <nav className="sections" aria-label={text.sections.label}>
            {SECTIONS.map((name) => (
              <NavLink
                key={name}
                to={name === 'table' ? `/policies/${policy.id}` : `/policies/${policy.id}/${name}`}
                end
                preventScrollReset
              >
                {text.sections[name]}
                <FaultDot section={name} version={version} />
              </NavLink>
            ))}
          </nav>
          {keeper && <SaveState section={section} />}
          <Boundary>
            <Actions />
          </Boundary>
        </div>
        <Boundary>
          <ConflictNotice />
          <EndedNotice />
        </Boundary>
        <Boundary>
          <InFlightNotice />
        </Boundary>
        <Boundary key={section}>
          <SectionOf name={section} />
        </Boundary>
        {keeper && <LeaveQuestion keeper={keeper} id={policy.id} />}
      </main>
    </VersionProvider>
  )
}

function SectionOf({ name }: { name: Section }) {
  switch (name) {
    case 'table':
      return <TableSection />
    case 'terms':
      return <TermsSection />
    case 'rehearsal':
      return <RehearsalSection />
    case 'changes':
      return <ChangesSection />
    case 'history':
      return <HistorySection />
  }
}

function FaultDot({ section, version }: { section: Section; version: Version }) {
  const { text } = useWords()
  const paths = [...(version.kept?.faults.keys() ?? [])]
  const here = paths.filter((path) => (path === 'table' || path.startsWith('rule:') ? 'table' : 'terms') === section)
  return here.length > 0 ? (
    <span className="fault-dot">
      <span className="sr-only">, {text.checks.faults(here.length)}</span>
    </span>
  ) : null
}

/** The browser's own way back knows one field; this one knows the whole draft. */
function undoKeys(event: React.KeyboardEvent, keeper: Keeper): void {
  const key = event.key.toLowerCase()
  const ownWay = (event.target as Element).closest('dialog, .trial, .start-form')
  if (ownWay || composing(event.nativeEvent) || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) {
    return
  }
  event.preventDefault()
  if (key === 'y' || event.shiftKey) {
    keeper.redo()
  } else {
    keeper.undo()
  }
}

/** Asks before what was typed gets lost; first it tries to save it, and asks only when that does not work. */
function LeaveQuestion({ keeper, id }: { keeper: Keeper; id: string }) {
  const { text } = useWords()
  const blocker = useBlocker(({ nextLocation }) => !isWithin(nextLocation.pathname, id) && keeper.isUnsaved())
  const asked = useRef(false)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.isUnsaved()) {
        void keeper.flush()
        event.preventDefault()
      }
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [keeper])
  const { state } = blocker
  useEffect(() => {
    if (state === 'blocked' && !asked.current) {
      asked.current = true
      void keeper.flush().then((saved) => saved && blocker.proceed?.())
    }
    if (state === 'unblocked') {
      asked.current = false
    }
  }, [state, blocker, keeper])
  if (state !== 'blocked' || keeper.now().saving.kind === 'saving' || keeper.now().saving.kind === 'waiting') {
    return null
  }
  return (
    <Dialog
      title={text.leave.title}
      onClose={() => blocker.reset()}
      footer={
        <>
          <Button
            kind="bad-quiet"
            onClick={() => {
              keeper.drop()
              blocker.proceed()
            }}
          >
            {text.leave.leave}
          </Button>
          <Button kind="primary" data-autofocus onClick={() => blocker.reset()}>
            {text.leave.stay}
          </Button>
        </>
      }
    >
      <p>{text.leave.says}</p>
      <Lost changes={keeper.unsaved()} />
    </Dialog>
  )
}

function isWithin(pathname: string, id: string): boolean {
  return pathname.split('/').includes(id)
}
