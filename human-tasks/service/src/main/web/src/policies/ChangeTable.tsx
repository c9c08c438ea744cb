import { Minus, PencilLine, Plus } from 'lucide-react'
import { type ChangeLine, changeLines } from './logic/changes'
import type { Change } from './logic/model'
import { useCatalogue, useWords } from './words'

interface ChangeTableProps {
  caption: string
  showCaption?: boolean
  changes: readonly Change[]
  /** Paths that deserve a second look. */
  marked?: readonly string[]
}

/** Differences as a person reads them: what, before, after. */
export function ChangeTable({ caption, showCaption = false, changes, marked = [] }: ChangeTableProps) {
  const words = useWords()
  const { text } = words
  const catalogue = useCatalogue()
  const areas = [...Map.groupBy(changeLines(changes, words, catalogue.data), (line) => line.area)]
  return (
    <table className="changes">
      <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.diff.what}</th>
          <th scope="col">{text.diff.before}</th>
          <th scope="col">{text.diff.after}</th>
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
            <Line key={line.path + line.what} line={line} marked={marked.some((path) => line.path.startsWith(path))} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Line({ line, marked }: { line: ChangeLine; marked: boolean }) {
  const { text } = useWords()
  const Icon = { added: Plus, removed: Minus, changed: PencilLine }[line.kind]
  return (
    <tr data-kind={line.kind} data-marked={marked || undefined}>
      <th scope="row">
        <span>
          <Icon className="icon" aria-hidden />
          {line.what}
        </span>
      </th>
      <td data-label={text.diff.before}>{line.before !== null && <del>{line.before}</del>}</td>
      <td data-label={text.diff.after}>{line.after !== null && <ins>{line.after}</ins>}</td>
    </tr>
  )
}
