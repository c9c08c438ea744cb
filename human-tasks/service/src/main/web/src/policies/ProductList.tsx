import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { FilePlus2, FolderPlus, Scale } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { asProblem } from '../api/problem'
import { hasAny } from '../api/session'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { fits, ShortText } from '../ui/LongText'
import { ErrorState, Skeleton, State } from '../ui/State'
import { toast } from '../ui/toasts'
import { policies } from './api'
import { Boundary } from './Boundary'
import { Field } from '../ui/Field'
import type { PolicyItem } from './logic/model'
import { byProduct, nameOfProduct, productName } from './logic/products'
import { LONGEST_NAME } from './logic/terms'
import { lastStep, StatusChip } from './Status'
import { usePeople, useWords } from './words'

/** All products of the tenant, each with its versions. */
export function ProductList() {
  const { text } = useWords()
  const mayWrite = hasAny(useMe(), 'tenant-admin')
  const [asking, setAsking] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['policies', 'list'],
    queryFn: ({ pageParam }) => policies.list(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchOnWindowFocus: true,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const products = byProduct(items)
  const newProduct = mayWrite && (
    <Button icon={FolderPlus} onClick={() => setAsking(true)}>
      {text.list.newProduct}
    </Button>
  )
  return (
    <main className="policies">
      <header className="policies-head">
        <div>
          <h1>{text.title}</h1>
          <p className="soft">{text.intro}</p>
        </div>
        {products.length > 0 && newProduct}
      </header>
      {list.isPending && <ListSkeleton />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && products.length === 0 && (
        <State icon={Scale} title={text.list.empty} actions={newProduct}>
          {mayWrite ? text.list.emptySays : text.list.emptyReader}
        </State>
      )}
      {products.map(([product, versions]) => (
        <Boundary key={product}>
          <Product product={product} versions={versions} mayWrite={mayWrite} />
        </Boundary>
      ))}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
          {text.more}
        </Button>
      )}
      {asking && <NewProduct bases={items.filter((item) => item.status === 'ACTIVE')} onClose={() => setAsking(false)} />}
    </main>
  )
}

const SHOWN = 4

function Product({ product, versions, mayWrite }: { product: string; versions: PolicyItem[]; mayWrite: boolean }) {
  const { text } = useWords()
  const [all, setAll] = useState(false)
  const active = versions.find((version) => version.status === 'ACTIVE')
  const draft = versions.find((version) => version.status === 'DRAFT')
  const name = nameOfProduct(product, versions)
  const shown = all ? versions : versions.filter((version, at) => at < SHOWN || version === active)
  const hidden = versions.length - shown.length
  return (
    <section className="product" aria-label={name}>
      <header>
        <div>
          <h2>{name}</h2>
          <p className="soft">
            {name !== product && (
              <>
                <code>{product}</code>
                {' · '}
              </>
            )}
            {active ? text.list.inForce(active.version) : text.list.notInForce}
          </p>
        </div>
        {draft && (
          <Link className="button" to={`/policies/${draft.id}`} aria-label={text.list.openDraft(name, draft.version)}>
            {text.list.openDraftShort}
          </Link>
        )}
        {!draft && mayWrite && <NewDraft product={product} name={name} />}
      </header>
      <Versions name={name} versions={shown} />
      {(hidden > 0 || all) && versions.length > SHOWN && (
        <Button kind="quiet" size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? text.list.fewer : text.list.older(hidden)}
        </Button>
      )}
    </section>
  )
}

/** Begins a draft, or opens the one that there is. */
function useNewDraft() {
  const { text } = useWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ product, basedOn, displayName }: { product: string; basedOn?: string; displayName?: string }) => {
      const draft = await policies.draft(product, basedOn)
      return displayName ? policies.save(draft.policy.id, { ...draft.policy.terms, displayName }, draft.etag) : draft
    },
    onSuccess: async (draft) => {
      client.setQueryData(['policies', 'version', draft.policy.id], draft)
      void client.invalidateQueries({ queryKey: ['policies', 'list'] })
      await navigate(`/policies/${draft.policy.id}`)
    },
    onError: async (error) => {
      const problem = asProblem(error)
      const { draft } = problem.document
      if (problem.code === 'DRAFT_EXISTS' && typeof draft === 'string') {
        toast(text.list.exists)
        await navigate(`/policies/${draft}`)
      } else if (problem.status !== 400) {
        toast(text.failed(problem.isUnreachable ? text.unreachable : (problem.detail ?? '')), { tone: 'bad' })
      }
    },
  })
}

function NewDraft({ product, name }: { product: string; name: string }) {
  const { text } = useWords()
  const create = useNewDraft()
  return (
    <Button
      icon={FilePlus2}
      aria-label={text.list.newDraft(name)}
      disabled={create.isPending}
      onClick={() => create.mutate({ product })}
    >
      {text.list.newDraftShort}
    </Button>
  )
}

function Versions({ name, versions }: { name: string; versions: PolicyItem[] }) {
  const words = useWords()
  const { text, formats } = words
  const nameOf = usePeople()
  return (
    <table className="versions">
      <caption className="sr-only">{text.list.versions(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.list.columns.version}</th>
          <th scope="col">{text.list.columns.status}</th>
          <th scope="col">{text.list.columns.what}</th>
          <th scope="col">{text.list.columns.since}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <Link to={`/policies/${version.id}`} aria-label={text.versionOf(name, version.version)}>
                {text.version(version.version)}
              </Link>
            </th>
            <td>
              <StatusChip status={version.status} />
            </td>
            <td className="what">{lastStep(version, words, nameOf)}</td>
            <td className="since num" data-label={text.list.columns.since}>{version.activeFrom ? text.list.from(formats.dateTime(version.activeFrom)) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NewProduct({ bases, onClose }: { bases: PolicyItem[]; onClose: () => void }) {
  const { text } = useWords()
  const [product, setProduct] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [basedOn, setBasedOn] = useState('')
  const [tried, setTried] = useState(false)
  const create = useNewDraft()
  const wrong = !/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(product.trim())
  const submit = () => {
    setTried(true)
    if (!wrong && fits(displayName, LONGEST_NAME)) {
      create.mutate({ product: product.trim(), displayName: displayName.trim(), ...(basedOn ? { basedOn } : {}) })
    }
  }
  return (
    <Dialog
      title={text.list.newProduct}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button kind="primary" type="submit" disabled={create.isPending}>
            {text.list.create}
          </Button>
        </>
      }
    >
      <Field label={text.list.productName} hint={text.list.productHint} faults={tried && wrong ? [text.list.productFault] : []}>
        {(field) => (
          <input {...field} data-autofocus autoComplete="off" value={product} onChange={(event) => setProduct(event.target.value)} />
        )}
      </Field>
      <Field label={text.terms.displayName} hint={text.list.displayNameHint}>
        {(field) => <ShortText {...field} autoComplete="off" limit={LONGEST_NAME} value={displayName} onChange={setDisplayName} />}
      </Field>
      <Field label={text.list.basedOn}>
        {(field) => (
          <select {...field} value={basedOn} onChange={(event) => setBasedOn(event.target.value)}>
            <option value="">{text.list.startingTerms}</option>
            {bases.map((base) => (
              <option key={base.id} value={base.id}>
                {text.versionOf(productName(base.product, base.displayName), base.version)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Dialog>
  )
}

function ListSkeleton() {
  const { text } = useWords()
  return (
    <div role="status" aria-label={text.loading} className="skeletons">
      {[0, 1].map((at) => (
        <div key={at} className="product">
          <Skeleton width="30%" height={20} />
          <Skeleton width="90%" />
          <Skeleton width="80%" />
          <Skeleton width="85%" />
        </div>
      ))}
    </div>
  )
}
