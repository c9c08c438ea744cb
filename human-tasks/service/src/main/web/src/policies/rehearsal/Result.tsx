import { Boundary } from '../Boundary'
import type { Rehearsal, RehearsalResult } from '../logic/model'
import { wordsOfIso } from '../logic/duration'
import { useWords } from '../words'
import { Flips } from './Flips'
import { Matrix } from './Matrix'
import { RuleHits } from './RuleHits'

export function Result({ rehearsal, result }: { rehearsal: Rehearsal; result: RehearsalResult }) {
  const { text, formats, language } = useWords()
  const number = formats.number
  if (result.rehearsed === 0) {
    return <p>{text.rehearsal.empty}</p>
  }
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{text.rehearsal.rehearsed}</dt>
          <dd className="num">{number(result.rehearsed)}</dd>
        </div>
        <div data-tone={result.flips > 0 ? 'warn' : 'good'}>
          <dt>{text.rehearsal.flips}</dt>
          <dd className="num">
            {number(result.flips)} <small>{percent(result.flips, result.rehearsed, language)}</small>
          </dd>
        </div>
        {result.withoutResults > 0 && (
          <div>
            <dt>{text.rehearsal.withoutResults}</dt>
            <dd className="num">{number(result.withoutResults)}</dd>
          </div>
        )}
        {result.duration && (
          <div>
            <dt>{text.rehearsal.took}</dt>
            <dd className="num">{wordsOfIso(result.duration, language, 'short')}</dd>
          </div>
        )}
      </dl>
      <div className="two-columns">
        <Boundary>
          <Matrix result={result} />
        </Boundary>
        <Boundary>
          <RuleHits result={result} />
        </Boundary>
      </div>
      <Boundary>
        <Flips rehearsal={rehearsal} result={result} />
      </Boundary>
    </>
  )
}

function percent(part: number, whole: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(whole === 0 ? 0 : part / whole)
}
