import { useQueryClient } from '@tanstack/react-query'
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
  // The same answer would break it again: it is read anew first. A draft is left alone, it may hold what is not saved.
  const retry = async () => {
    await client.invalidateQueries({ queryKey: ['policies'], predicate: ({ queryKey }) => queryKey[1] !== 'version' })
    onRetry()
  }
  return (
    <section className="card" role="alert">
      <State icon={CircleAlert} title={text.broken.title} actions={<Button onClick={() => void retry()}>{text.broken.retry}</Button>}>
        {text.broken.says}
      </State>
    </section>
  )
}
