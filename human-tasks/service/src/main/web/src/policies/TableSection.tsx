import { useState } from 'react'
import { ErrorState, Skeleton } from '../ui/State'
import { Boundary } from './Boundary'
import { FindingsCard } from './Findings'
import type { Sample } from './logic/model'
import { TableEditor } from './TableEditor'
import { TableReading } from './TableReading'
import { TrialCard } from './Trial'
import { useVersion } from './version'
import { useCatalogue } from './words'

/** The decision table, what the server makes of it, and a sample to try it on. */
export function TableSection() {
  const { kept } = useVersion()
  const catalogue = useCatalogue()
  const [hit, setHit] = useState<string | null>(null)
  const [wanted, setWanted] = useState<{ sample: Sample } | null>(null)
  if (catalogue.isError) {
    return <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  }
  if (!catalogue.data) {
    return <Skeleton height={280} />
  }
  return (
    <>
      <Boundary>
        {kept ? <TableEditor catalogue={catalogue.data} hit={hit} /> : <TableReading catalogue={catalogue.data} hit={hit} />}
      </Boundary>
      <div className="two-cards">
        <Boundary>
          <FindingsCard catalogue={catalogue.data} onTry={(sample) => setWanted({ sample })} />
        </Boundary>
        <Boundary>
          <TrialCard catalogue={catalogue.data} wanted={wanted} onHit={setHit} />
        </Boundary>
      </div>
    </>
  )
}
