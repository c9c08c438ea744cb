import { ErrorState, Skeleton } from '../ui/State'
import { formOf } from './logic/terms'
import { useVersion } from './version'
import { useCatalogue } from './words'
import { TermsForm } from './terms/TermsForm'
import { TermsReading } from './terms/TermsReading'

/** All terms but the table: as a form for who may change them, as text for others. */
export function TermsSection() {
  const { kept, policy } = useVersion()
  const catalogue = useCatalogue()
  if (catalogue.isError) {
    return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  }
  if (!catalogue.data) {
    return <Skeleton height={280} />
  }
  return kept ? <TermsForm catalogue={catalogue.data} /> : <TermsReading form={formOf(policy.terms)} catalogue={catalogue.data} />
}
