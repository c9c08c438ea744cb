import type { Same } from '../../i18n'
import type { texts as english } from './texts.en'

export const texts: Same<typeof english> = {
  title: 'Antragsteller finden',
  hint: 'Name, E-Mail, Telefon, Ausweisnummer oder Referenz',
  says: 'Unter allen Anträgen, offenen und beendeten. Wortanfänge genügen, in beliebiger Reihenfolge.',
  tooShort: 'Mindestens zwei Buchstaben oder Ziffern eingeben.',
  searching: 'Wird gesucht',
  none: 'Niemand gefunden. Weniger oder kürzere Wörter finden mehr.',
  found: (count: string) => `${count} gefunden, neueste zuerst`,
  more: 'Mehr zeigen',
  born: (date: string) => `geboren am ${date}`,
  received: (when: string) => `eingegangen am ${when}`,
  all: (count: string) => `Alle ${count} zeigen`,
  same: 'Frühere und ähnliche Anträge',
  shared: {
    NATIONAL_ID: 'gleiche Ausweisnummer',
    NAME_AND_DATE_OF_BIRTH: 'gleicher Name und Geburtstag',
    EMAIL: 'gleiche E-Mail',
    PHONE: 'gleiches Telefon',
  } as Record<string, string>,
  status: {
    RECEIVED: 'Eingegangen',
    CHECKING: 'In Prüfung',
    IN_REVIEW: 'Beim Prüfer',
    AWAITING_APPLICANT: 'Beim Antragsteller',
    APPROVED: 'Angenommen',
    REJECTED: 'Abgelehnt',
    CANCELLED: 'Storniert',
    EXPIRED: 'Abgelaufen',
  } as Record<string, string>,
}
