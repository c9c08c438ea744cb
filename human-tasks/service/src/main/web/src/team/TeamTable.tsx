// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the rows are laid out as a grid, and some browsers forget then that it is a table
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormats, useText } from '../i18n'
import { Chip } from '../ui/Chip'
import { useNow } from '../ui/hooks'
import { Stored } from '../ui/Stored'
import { nobody, type Team, type TeamLoad, type TeamMember } from './model'
import { Span } from './Span'
import { teamTexts } from './texts'

interface TeamTableProps {
  team: Team
  /** Whose cases are shown. */
  chosen: string | null
  /** Absent where the person sees numbers alone. */
  addressOf?: (person: string) => string
}

/** A row for each person; what nobody has comes first. The roles say what the narrow form, which is no table to the eye, still is. */
export function TeamTable({ team, chosen, addressOf }: TeamTableProps) {
  const text = useText(teamTexts)
  const row = { chosen, addressOf }
  return (
    <table className="team-table" role="table" aria-label={text.people}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{text.person}</th>
          {[text.tasks, text.overdue, text.toConfirm, text.awaiting, text.oldest, text.average].map((name) => (
            <th key={name} role="columnheader" scope="col" className="num">
              {name}
            </th>
          ))}
          <th role="columnheader" scope="col" className="num" title={text.returnedHint}>
            {text.returned}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <Row {...row} id={nobody} name={text.unassigned} load={team.unassigned} />
        {team.members.map((member) => (
          <Row key={member.id} {...row} id={member.id} name={<Stored>{member.name}</Stored>} load={member.load} returned={member.returned} marks={<Marks member={member} />} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps extends Pick<TeamTableProps, 'chosen' | 'addressOf'> {
  id: string
  name: ReactNode
  load: TeamLoad
  returned?: number
  marks?: ReactNode
}

function Row({ id, name, load, returned, marks, chosen, addressOf }: RowProps) {
  const text = useText(teamTexts)
  const formats = useFormats()
  const number = (label: string, count: number, tone?: 'bad' | 'warn') => (
    <td role="cell" className="num" data-label={label} data-tone={count > 0 ? tone : undefined} data-zero={count === 0}>
      {formats.number(count)}
    </td>
  )
  return (
    <tr role="row" data-current={id === chosen}>
      <th role="rowheader" scope="row">
        {addressOf ? (
          <Link to={addressOf(id)} className="team-person" data-person={id} aria-current={id === chosen ? 'true' : undefined}>
            {name}
          </Link>
        ) : (
          <span className="team-person">{name}</span>
        )}
        {marks}
      </th>
      {number(text.tasks, load.tasks)}
      {number(text.overdue, load.overdue, 'bad')}
      {number(text.toConfirm, load.toConfirm)}
      {number(text.awaiting, load.awaiting)}
      <td role="cell" className="num" data-label={text.oldest} data-zero={!load.oldestSince}>
        <Span since={load.oldestSince} />
      </td>
      <td role="cell" className="num" data-label={text.average} data-zero={!load.averageSince}>
        <Span since={load.averageSince} />
      </td>
      {number(text.returned, returned ?? 0, 'warn')}
    </tr>
  )
}

function Marks({ member }: { member: TeamMember }) {
  const text = useText(teamTexts)
  const formats = useFormats()
  const now = useNow()
  const { absentFrom, absentUntil } = member
  const absent = absentUntil && Date.parse(absentUntil) > now && (!absentFrom || Date.parse(absentFrom) <= now)
  return (
    <>
      {member.senior && <Chip tone="plain">{text.senior}</Chip>}
      {absent && <Chip tone="warn">{text.absent(formats.date(absentUntil))}</Chip>}
    </>
  )
}
