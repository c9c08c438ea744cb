import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats, useText } from '../../i18n'
import { Button } from '../../ui/Button'
import { useSettled } from '../../ui/hooks'
import { ErrorState } from '../../ui/State'
import { keys } from '../cache'
import { listSimilar } from './calls'
import { PersonList } from './PersonList'
import { peopleTexts } from './texts'

const few = 5

/** Whoever applied before with the same e-mail, phone, national id, or name and birth date. Says nothing where there is nobody. */
export function Similar({ onboardingId }: { onboardingId: string }) {
  const text = useText(peopleTexts)
  const formats = useFormats()
  const stays = useSettled(onboardingId, 120) === onboardingId
  const similar = useQuery({ queryKey: keys.about(onboardingId, 'similar'), queryFn: ({ signal }) => listSimilar(onboardingId, signal), enabled: stays, staleTime: 15_000 })
  const [all, setAll] = useState(false)
  const matches = similar.data?.items ?? []
  if (!similar.isError && !matches.length) {
    return null
  }
  return (
    <section className="card" aria-label={text.same}>
      <h2>{text.same}</h2>
      {similar.isError && <ErrorState error={similar.error} onRetry={() => void similar.refetch()} />}
      <PersonList matches={all ? matches : matches.slice(0, few)} />
      {!all && matches.length > few && (
        <Button size="small" kind="quiet" onClick={() => setAll(true)}>
          {text.all(formats.number(matches.length))}
        </Button>
      )}
    </section>
  )
}
