import { CircleAlert, CircleCheck } from 'lucide-react'
import { Chip } from '../ui/Chip'
import { ScrollRegion } from '../ui/ScrollRegion'
import type { Attempt } from './model'
import { useWords } from './words'

/** One try. What the receiver said was written by a stranger, and is text and nothing else. */
export function AttemptView({ attempt }: { attempt: Attempt }) {
  const { text, formats, outcome } = useWords()
  const taken = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
  return (
    <div className="attempt">
      <div className="attempt-line">
        <Chip tone={taken ? 'good' : 'bad'} icon={taken ? CircleCheck : CircleAlert}>
          {outcome(attempt)}
        </Chip>
        <span className="soft">
          <time dateTime={attempt.at}>{formats.dateTime(attempt.at)}</time> · {text.milliseconds(formats.number(attempt.latencyMillis))}
        </span>
      </div>
      {attempt.body && (
        <ScrollRegion className="attempt-body" label={text.bodyOf}>
          <pre dir="auto">{attempt.body}</pre>
        </ScrollRegion>
      )}
    </div>
  )
}
