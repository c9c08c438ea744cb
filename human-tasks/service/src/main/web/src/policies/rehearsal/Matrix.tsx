import { ScrollRegion } from '../../ui/ScrollRegion'
import type { HindsightOutcome, RehearsalResult } from '../logic/model'
import { useWords } from '../words'

const OUTCOMES: HindsightOutcome[] = ['APPROVE', 'REVIEW', 'REJECT', 'NOT_ACCEPTED']

/** From which outcome to which; what stays is quiet, what moves stands out. */
export function Matrix({ result }: { result: RehearsalResult }) {
  const { text, formats } = useWords()
  const seen = (side: 'before' | 'after') =>
    OUTCOMES.filter((outcome) => (result[side][outcome] ?? 0) > 0 || (outcome !== 'NOT_ACCEPTED' && result.matrix.length > 0))
  const [rows, columns] = [seen('before'), seen('after')]
  const count = (before: HindsightOutcome, after: HindsightOutcome) =>
    result.matrix.find((cell) => cell.before === before && cell.after === after)?.onboardings ?? 0
  return (
    <section>
      <h3 id="matrix-title">{text.rehearsal.beforeAfter}</h3>
      <ScrollRegion className="table-scroll" labelledBy="matrix-title">
        <table className="matrix">
          <caption className="sr-only">{text.rehearsal.matrixCaption}</caption>
          <thead>
            <tr>
              <td className="soft">
                {text.rehearsal.before} ↓ {text.rehearsal.after} →
              </td>
              {columns.map((after) => (
                <th scope="col" key={after}>
                  {text.outcomes[after]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((before) => (
              <tr key={before}>
                <th scope="row">{text.outcomes[before]}</th>
                {columns.map((after) => {
                  const onboardings = count(before, after)
                  return (
                    <td key={after} className="num" data-same={before === after} data-none={onboardings === 0}>
                      {formats.number(onboardings)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
