import { ScrollRegion } from '../ui/ScrollRegion'
import type { Catalogue } from './logic/model'
import { HitMark, OutcomeChip } from './Status'
import { useVersion } from './version'
import { cellInWords, labelOf, useWords } from './words'

/** The table for who only reads it. */
export function TableReading({ catalogue, hit }: { catalogue: Catalogue; hit: string | null }) {
  const { policy } = useVersion()
  const words = useWords()
  const { text } = words
  const { decisionTable: table } = policy.terms
  const never = new Set(policy.findings.unreachableRules)
  const inputs = table.inputs.map((name) => ({ name, input: catalogue.inputs.find((input) => input.name === name) }))
  return (
    <section className="card table-card" aria-label={text.table.label}>
      <p className="soft table-hit-policy">
        {text.table.hitPolicy}: {table.hitPolicy === 'UNIQUE' ? text.table.unique : text.table.first}
      </p>
      <ScrollRegion className="table-scroll" label={text.table.region}>
        <table className="rules">
          <thead>
            <tr>
              <th scope="col">{text.table.rule}</th>
              {inputs.map(({ name }) => (
                <th scope="col" key={name}>
                  {labelOf(name, words, catalogue)}
                </th>
              ))}
              <th scope="col" className="then">
                {text.table.outcome}
              </th>
              <th scope="col">{text.table.reason}</th>
            </tr>
          </thead>
          <tbody>
            {table.rules.map((rule, at) => (
              <tr key={rule.id} id={`rule-${rule.id}`} data-hit={rule.id === hit || undefined}>
                <th scope="row">
                  <span className="rule-name">
                    <span className="num rule-number">{at + 1}</span>
                    <code>{rule.id}</code>
                    {rule.id === hit && <HitMark />}
                  </span>
                  {rule.description && <span className="rule-note">{rule.description}</span>}
                  {never.has(rule.id) && <span className="rule-flag">{text.table.neverFires}</span>}
                </th>
                {inputs.map(({ name, input }) => (
                  <td key={name} className={rule.when[name] ? 'cell-text' : 'cell-text soft'}>
                    {cellInWords(rule.when[name], input, words)}
                  </td>
                ))}
                <td className="then">
                  <OutcomeChip outcome={rule.then.outcome} />
                </td>
                <td>
                  <code>{rule.then.reason}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
