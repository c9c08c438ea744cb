import { skipToken, useQuery } from '@tanstack/react-query'
import { Equal, GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { ErrorState, Notice, Skeleton, State } from '../ui/State'
import { policies } from './api'
import { ChangeTable } from './ChangeTable'
import { Field } from '../ui/Field'
import type { PolicyItem } from './logic/model'
import { useVersion } from './version'
import { useWords, wordOf } from './words'

/** What this version says differently from the one in force, or from any other. */
export function ChangesSection() {
  const { kept } = useVersion()
  const { text } = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const { versions, others, base } = useOthers()
  const since = others.find((other) => other.id === chosen) ?? base
  if (versions.isError) {
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />
  }
  if (versions.isSuccess && !since) {
    return (
      <State icon={GitCompareArrows} title={text.sections.changes}>
        {text.diff.nothingToCompare}
      </State>
    )
  }
  return (
    <section className="card" aria-label={text.sections.changes}>
      <div className="narrow">
        <Field label={text.diff.against}>
          {(field) => (
            <select {...field} value={since?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {`${text.version(other.version)} (${other.status === 'ACTIVE' ? text.diff.inForce : wordOf(text.statuses, other.status).toLocaleLowerCase()})`}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {kept && kept.saving.kind !== 'saved' && <Notice>{text.diff.unsaved}</Notice>}
      {since && <Changes since={since} />}
    </section>
  )
}

/** The version in force; without one, the one it began with, or the one before. */
function usual(others: PolicyItem[], basedOn: string | null | undefined): PolicyItem | undefined {
  return others.find((other) => other.status === 'ACTIVE') ?? others.find((other) => other.id === basedOn) ?? others[0]
}

/** The other versions of the product, and the one that this one is usually compared with. */
export function useOthers() {
  const { policy } = useVersion()
  const versions = useQuery({ queryKey: ['policies', 'list', policy.product], queryFn: () => policies.ofProduct(policy.product) })
  const others = (versions.data?.items ?? []).filter((other) => other.id !== policy.id)
  return { versions, others, base: usual(others, policy.basedOn) }
}

export function useChangesSince(since: PolicyItem | undefined) {
  const { policy } = useVersion()
  return useQuery({
    queryKey: ['policies', 'about', policy.id, 'changes', since?.id],
    queryFn: since ? () => policies.changes(policy.id, since.id) : skipToken,
  })
}

export function Changes({ since, heading: Heading = 'h2' }: { since: PolicyItem; heading?: 'h2' | 'h3' }) {
  const { policy } = useVersion()
  const { text } = useWords()
  const changes = useChangesSince(since)
  if (changes.isError) {
    return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />
  }
  if (!changes.data) {
    return <Skeleton height={120} />
  }
  const found = changes.data.changes
  const other = text.version(since.version)
  if (found.length === 0) {
    return (
      <State icon={Equal} title={text.diff.nothing}>
        {other}
      </State>
    )
  }
  return (
    <>
      <Heading>{text.diff.says(found.length, other)}</Heading>
      <ChangeTable caption={text.diff.caption(text.version(policy.version), other)} changes={found} />
    </>
  )
}
