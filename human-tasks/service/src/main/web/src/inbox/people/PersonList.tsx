import { Link } from 'react-router'
import { useFormats, useText } from '../../i18n'
import { Chip, type Tone } from '../../ui/Chip'
import { useCodes } from '../codes'
import type { Match } from './calls'
import { peopleTexts } from './texts'

const tones: Record<string, Tone> = { APPROVED: 'good', REJECTED: 'bad', EXPIRED: 'warn', CANCELLED: 'neutral' }

/** Applications of people, each leading to why it was answered as it was. */
export function PersonList({ matches }: { matches: readonly Match[] }) {
  const text = useText(peopleTexts)
  const formats = useFormats()
  const codes = useCodes()
  return (
    <ul className="people">
      {matches.map((match) => (
        <li key={match.id}>
          <div className="person-head">
            <Link to={`/onboardings/${match.id}`}>
              <bdi>
                {match.givenName} {match.familyName}
              </bdi>
            </Link>
            <Chip tone={tones[match.status] ?? 'info'}>{text.status[match.status] ?? match.status}</Chip>
          </div>
          <p className="soft">
            {text.born(formats.date(`${match.dateOfBirth}T12:00:00`))} · {codes.alone(match.product)}
            {match.externalReference && (
              <>
                {' · '}
                <bdi>{match.externalReference}</bdi>
              </>
            )}
            {' · '}
            {text.received(formats.dateTime(match.createdAt))}
          </p>
          {match.shared.length > 0 && <p>{formats.list(match.shared.map((one) => text.shared[one] ?? one))}</p>}
        </li>
      ))}
    </ul>
  )
}
