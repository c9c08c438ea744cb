import type { ReactNode } from 'react'
import { useFormats, useLanguage, useText } from '../../i18n'
import { Chip } from '../../ui/Chip'
import { Quote } from '../../ui/Quote'
import { Repeated, Skeleton } from '../../ui/State'
import { Stored } from '../../ui/Stored'
import type { Applicant as Person, InformationEntry, Onboarding } from '../calls'
import { useCodes } from '../codes'
import { inboxTexts } from '../texts'

export function Applicant({ onboarding }: { onboarding: Onboarding | undefined }) {
  const text = useText(inboxTexts)
  return (
    <section className="card" aria-label={text.applicant.title}>
      <h2>{text.applicant.title}</h2>
      {!onboarding && <LoadingFacts />}
      {onboarding && !onboarding.applicant && <p className="soft">{text.applicant.erased}</p>}
      {onboarding?.applicant && <Facts onboarding={onboarding} applicant={onboarding.applicant} />}
    </section>
  )
}

function Facts({ onboarding, applicant }: { onboarding: Onboarding; applicant: Person }) {
  const text = useText(inboxTexts).applicant
  const formats = useFormats()
  const codes = useCodes()
  const country = useCountry()
  const { address, dateOfBirth } = applicant
  const { order } = onboarding
  const name = [applicant.givenName, applicant.familyName].filter(Boolean).join(' ')
  const born = dateOfBirth && `${formats.date(`${dateOfBirth}T12:00:00`)} · ${text.age(ageAt(dateOfBirth, new Date()))}`
  const lines = address && [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' '), address.region, address.country && country(address.country)].filter(Boolean)
  return (
    <dl className="facts">
      <Fact label={text.name}>{name}</Fact>
      <Fact label={text.born}>{born}</Fact>
      <Fact label={text.address}>
        {lines?.map((line) => (
          <span key={line} className="line">
            <Stored>{String(line)}</Stored>
          </span>
        ))}
      </Fact>
      <Fact label={text.email}>{applicant.email}</Fact>
      <Fact label={text.phone}>{applicant.phone}</Fact>
      <Fact label={text.nationalId}>{applicant.nationalId}</Fact>
      <Fact label={text.payment}>{order?.paymentMethod && codes.alone(order.paymentMethod)}</Fact>
      <Fact label={text.amount}>{order?.monthlyAmount != null && formats.number(order.monthlyAmount)}</Fact>
      <Fact label={text.received}>{formats.dateTime(onboarding.createdAt)}</Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const empty = !children || (Array.isArray(children) && children.length === 0)
  return (
    !empty && (
      <div>
        <dt>{label}</dt>
        <dd>{typeof children === 'string' ? <Stored>{children}</Stored> : children}</dd>
      </div>
    )
  )
}

function LoadingFacts() {
  return (
    <div className="facts">
      <Repeated times={6}>
        <div>
          <Skeleton width={60} height={10} />
          <Skeleton width="80%" style={{ marginTop: 6 }} />
        </div>
      </Repeated>
    </div>
  )
}

export function ageAt(dateOfBirth: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = dateOfBirth.split('-').map(Number)
  const before = now.getMonth() + 1 < month || (now.getMonth() + 1 === month && now.getDate() < day)
  return now.getFullYear() - year - (before ? 1 : 0)
}

function useCountry(): (code: string) => string {
  const names = new Intl.DisplayNames(useLanguage(), { type: 'region', fallback: 'code' })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}

/** What the applicant was asked, and what came back. */
export function Information({ entries }: { entries: readonly InformationEntry[] | undefined }) {
  const text = useText(inboxTexts).information
  const formats = useFormats()
  const codes = useCodes()
  if (!entries?.length) {
    return null
  }
  return (
    <section className="card" aria-label={text.title}>
      <h2>{text.title}</h2>
      <ul className="information">
        {entries.map(({ request, status, answers }) => (
          <li key={request.id}>
            <div className="check-head">
              <h3>{formats.list(request.items.map((item, at) => (at === 0 ? codes.alone(item) : codes.inline(item))))}</h3>
              <Chip tone={{ OPEN: 'info', ANSWERED: 'good', EXPIRED: 'warn', WITHDRAWN: 'neutral' }[status] as 'info'}>{text[status]}</Chip>
              <span className="soft">
                {text.asked(formats.dateTime(request.requestedAt))}, {text.until(formats.dateTime(request.until))}
              </span>
            </div>
            {request.message && <Quote>{request.message}</Quote>}
            {answers.map((answer) => (
              <div key={answer.receivedAt} className="answer">
                <p className="soft">
                  {text.arrived(formats.dateTime(answer.receivedAt))}
                  {answer.late && `, ${text.late}`}
                </p>
                <dl className="facts">
                  {answer.items.map((item) => (
                    <Fact key={item.item} label={codes.alone(item.item)}>
                      {item.text && <Stored>{item.text}</Stored>}
                      {item.text && item.reference && ' · '}
                      {item.reference && (
                        <>
                          {text.reference} <Stored>{item.reference}</Stored>
                        </>
                      )}
                    </Fact>
                  ))}
                </dl>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
