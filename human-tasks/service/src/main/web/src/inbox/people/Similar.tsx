import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n'
import { useSettled } from '../../ui/hooks'
import { ErrorState } from '../../ui/State'
import { keys } from '../cache'
import { listSimilar } from './calls'
import { PersonList } from './PersonList'
import { peopleTexts } from './texts'

/** Whoever applied before with the same e-mail, phone, national id, or name and birth date. Says nothing where there is nobody. */
export function Similar({ onboardingId }: { onboardingId: string }) {
  const text = useText(peopleTexts)
  const stays = useSettled(onboardingId, 120) === onboardingId
  const similar = useQuery({ queryKey: keys.about(onboardingId, 'similar'), queryFn: ({ signal }) => listSimilar(onboardingId, signal), enabled: stays, staleTime: 15_000 })
  if (!similar.isError && !similar.data?.items.length) {
    return null
  }
  return (
    <section className="card" aria-label={text.same}>
      <h2>{text.same}</h2>
      {similar.isError ? <ErrorState error={similar.error} onRetry={() => void similar.refetch()} /> : <PersonList matches={similar.data?.items ?? []} />}
    </section>
  )
}
