import { useQuery } from '@tanstack/react-query'
import { LocateFixed, Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { useFormats, useLanguage, useText } from '../../i18n'
import { IconButton } from '../../ui/Button'
import { useMedia } from '../../ui/hooks'
import { useSettings } from '../../ui/settings'
import { ErrorState, Skeleton } from '../../ui/State'
import { keys } from '../cache'
import { type Diagram, getDiagram } from '../calls'
import { inboxTexts } from '../texts'
import { modelIn } from './processWords'

/** The parts of bpmn-js that are used here. */
interface Canvas {
  zoom: (to?: number | 'fit-viewport', around?: 'auto') => number
  addMarker: (element: string, marker: string) => void
  scrollToElement: (element: string, padding?: number) => void
}
interface Registry {
  get: (id: string) => { type: string; businessObject: { name?: string } } | undefined
}

export function Process({ onboardingId }: { onboardingId: string }) {
  const diagram = useQuery({ queryKey: keys.about(onboardingId, 'diagram'), queryFn: ({ signal }) => getDiagram(onboardingId, signal) })
  const dark = useDark()
  if (diagram.isPending) {
    return <Skeleton height={320} />
  }
  if (diagram.isError) {
    return <ErrorState error={diagram.error} onRetry={() => void diagram.refetch()} />
  }
  // bpmn-js takes its colours when it draws, so another theme is another drawing.
  return <Drawing key={String(dark)} diagram={diagram.data} dark={dark} />
}

function useDark(): boolean {
  const { theme } = useSettings()
  const system = useMedia('(prefers-color-scheme: dark)')
  return theme === 'dark' || (theme === 'system' && system)
}

function Drawing({ diagram, dark }: { diagram: Diagram; dark: boolean }) {
  const text = useText(inboxTexts).diagram
  const formats = useFormats()
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer>(null)
  const [names, setNames] = useState<{ active: string[]; passed: string[] } | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const colours = dark ? { defaultFillColor: '#1d2126', defaultStrokeColor: '#b4bac3', defaultLabelColor: '#e9ebee' } : { defaultFillColor: '#ffffff', defaultStrokeColor: '#4c5159', defaultLabelColor: '#1b1d21' }
    const drawn = new NavigatedViewer({ container: host.current ?? undefined, bpmnRenderer: colours, textRenderer: { defaultStyle: { fontFamily: 'Arial, sans-serif' } }, zoomScroll: { enabled: false } })
    viewer.current = drawn
    drawn
      .importXML(modelIn(language, diagram.bpmn))
      .then(() => {
        if (viewer.current !== drawn) {
          return
        }
        const canvas = drawn.get<Canvas>('canvas')
        const registry = drawn.get<Registry>('elementRegistry')
        const known = (ids: string[]) => ids.filter((id) => registry.get(id))
        for (const id of known(diagram.passed)) {
          canvas.addMarker(id, registry.get(id)?.type === 'bpmn:SubProcess' ? 'token-around' : 'token-passed')
        }
        for (const id of known(diagram.active)) {
          canvas.addMarker(id, 'token-active')
        }
        const named = (ids: string[]) => [...new Set(known(ids).filter((id) => !registry.get(id)?.type.endsWith('Flow')).map((id) => registry.get(id)?.businessObject.name).filter((name) => name !== undefined))]
        setNames({ active: named(diagram.active), passed: named(diagram.passed) })
        whereItStands(drawn, diagram)
      })
      // Taken away before it was drawn: nobody looks any more.
      .catch((fault: unknown) => viewer.current === drawn && setError(fault))
    return () => {
      viewer.current = null
      drawn.destroy()
    }
  }, [diagram, dark, language])
  const canvas = () => viewer.current?.get<Canvas>('canvas')
  const zoom = (factor: number) => canvas()?.zoom((canvas()?.zoom() ?? 1) * factor, 'auto')
  return (
    <figure className="process">
      {error !== null && <ErrorState error={error} />}
      <section className="process-drawing" ref={host} aria-label={text.label} />
      <div className="process-tools">
        <IconButton size="small" kind="plain" icon={LocateFixed} label={text.here} onClick={() => viewer.current && whereItStands(viewer.current, diagram)} />
        <IconButton size="small" kind="plain" icon={ZoomIn} label={text.zoomIn} onClick={() => zoom(1.25)} />
        <IconButton size="small" kind="plain" icon={ZoomOut} label={text.zoomOut} onClick={() => zoom(0.8)} />
        <IconButton size="small" kind="plain" icon={Maximize} label={text.fit} onClick={() => canvas()?.zoom('fit-viewport', 'auto')} />
      </div>
      {names && (
        <figcaption>
          <p>
            <b>{text.now}:</b> {names.active.length > 0 ? formats.list(names.active) : text.nowhere}
          </p>
          {names.passed.length > 0 && (
            <p className="soft">
              <b>{text.been}:</b> {formats.list(names.passed)}
            </p>
          )}
        </figcaption>
      )}
    </figure>
  )
}

/** Big enough to be read, with the token in sight; all of it where that is big enough. */
function whereItStands(viewer: NavigatedViewer, diagram: Diagram): void {
  const canvas = viewer.get<Canvas>('canvas')
  const fitting = canvas.zoom('fit-viewport', 'auto')
  const active = diagram.active.at(-1)
  if (active && fitting < 0.7) {
    canvas.zoom(0.8)
    canvas.scrollToElement(active, 120)
  }
}
