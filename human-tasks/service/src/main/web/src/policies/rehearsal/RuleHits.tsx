import type { RehearsalResult } from '../logic/model'
import { useWords } from '../words'

export function RuleHits({ result }: { result: RehearsalResult }) {
  const { text, formats } = useWords()
  const most = Math.max(1, ...result.rules.map(({ hits }) => hits))
  return (
    <section>
      <h3>{text.rehearsal.rules}</h3>
      <table className="hits">
        <caption className="sr-only">{text.rehearsal.rules}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text.rehearsal.rule}</th>
            <th scope="col">{text.rehearsal.hits}</th>
          </tr>
        </thead>
        <tbody>
          {result.rules.map(({ rule, hits, text: words }) => (
            <tr key={rule} title={words ?? undefined}>
              <th scope="row">
                <code>{rule}</code>
                <span className="bar" aria-hidden>
                  <span style={{ width: `${(100 * hits) / most}%` }} />
                </span>
              </th>
              <td className="num">{formats.number(hits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.neverHit.length > 0 && (
        <div className="never-hit">
          <h4>{text.rehearsal.neverHit}</h4>
          <ul>
            {result.neverHit.map(({ rule, text: words }) => (
              <li key={rule} title={words ?? undefined}>
                <code>{rule}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
