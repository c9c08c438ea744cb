import { type Query, useQueryClient } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { State } from '../ui/State'
import { useWords } from './words'

/** Around a part of the page: a fault in it leaves the others usable. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { text } = useWords()
  const client = useQueryClient()
  // The same answer would break it again: what it showed is forgotten, and all else is read anew. A draft is left alone.
  const retry = async () => {
    const all = { queryKey: ['policies'], predicate: ({ queryKey }: Query) => queryKey[1] !== 'version' }
    client.removeQueries({ ...all, type: 'inactive' })
    await client.invalidateQueries(all)
    // The parts hear of new answers a moment after they came.
    setTimeout(onRetry)
  }
  return (
    <section className="card" role="alert">
      <State icon={CircleAlert} title={text.broken.title} actions={<Button onClick={() => void retry()}>{text.broken.retry}</Button>}>
        {text.broken.says}
      </State>
    </section>
  )
}
