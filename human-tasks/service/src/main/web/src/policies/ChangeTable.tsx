import { Minus, PencilLine, Plus } from 'lucide-react'
import { type ChangeLine, changeLines } from './logic/changes'
import type { Change } from './logic/model'
import { useCatalogue, useWords } from './words'

interface ChangeTableProps {
  caption: string
  showCaption?: boolean
  changes: readonly Change[]
  /** What the two columns hold, where it is not before and after. */
  columns?: readonly [string, string]
}

/** Differences as a person reads them: what, before, after. */
export function ChangeTable({ caption, showCaption = false, changes, columns }: ChangeTableProps) {
  const words = useWords()
  const { text } = words
  const catalogue = useCatalogue()
  const [before, after] = columns ?? [text.diff.before, text.diff.after]
  const areas = [...Map.groupBy(changeLines(changes, words, catalogue.data), (line) => line.area)]
  return (
    <table className="changes">
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.diff.what}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      {areas.map(([area, lines]) => (
        <tbody key={area}>
          <tr className="area">
            <th scope="rowgroup" colSpan={3}>
              {text.diff.areas[area]}
            </th>
          </tr>
          {lines.map((line) => (
            <Line key={line.path + line.what} line={line} before={before} after={after} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Line({ line, before, after }: { line: ChangeLine; before: string; after: string }) {
  const Icon = { added: Plus, removed: Minus, changed: PencilLine }[line.kind]
  return (
    <tr data-kind={line.kind}>
      <th scope="row">
        <span>
          <Icon className="icon" aria-hidden />
          {line.what}
        </span>
      </th>
      <td data-label={before}>{line.before !== null && <del>{line.before}</del>}</td>
      <td data-label={after}>{line.after !== null && <ins>{line.after}</ins>}</td>
    </tr>
  )
}
