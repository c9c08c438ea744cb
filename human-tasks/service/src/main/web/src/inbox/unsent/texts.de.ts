import type { Same } from '../../i18n'
import type { texts as english } from './texts.en'

const plural = (one: string, many: string) => (count: number) => (count === 1 ? one : many.replace('#', String(count)))

export const texts: Same<typeof english> = {
  title: 'Noch nicht gesendet',
  count: plural('1 Entscheidung noch nicht gesendet', '# Entscheidungen noch nicht gesendet'),
  waiting: plural(
    '1 Entscheidung konnte nicht gesendet werden. Sie bleibt hier und wird gesendet, sobald der Server erreichbar ist.',
    '# Entscheidungen konnten nicht gesendet werden. Sie bleiben hier und werden gesendet, sobald der Server erreichbar ist.',
  ),
  refused: (name: string) => `${name} wurde nicht entschieden: Der Server hat es abgelehnt. Es bleibt hier, bis Sie es angesehen haben.`,
  undone: 'Zurückgenommen. Nichts wurde gesendet.',
  show: 'Zeigen',
  says: 'Was Sie entschieden haben, bleibt hier, bis der Server es hat oder Sie es verwerfen. Was Sie geschrieben haben, bleibt in jedem Fall beim Fall.',
  leaving: 'Diese Entscheidungen sind nicht angekommen. Wer sich jetzt abmeldet, verwirft sie.',
  signOut: 'Abmelden und verwerfen',
  signOutNow: 'Abmelden',
  yours: (what: string) => `Sie haben dies schon entschieden: ${what}. Es ist noch nicht angekommen.`,
  state: {
    held: 'Kann noch zurückgenommen werden',
    sending: 'Wird gesendet',
    waiting: 'Kam nicht durch; es wird von selbst noch einmal versucht.',
    refused: 'Abgelehnt.',
  },
  takeBack: 'Zurücknehmen',
  sendNow: 'Jetzt senden',
  retry: 'Noch einmal versuchen',
  retryAll: 'Alle noch einmal versuchen',
  open: 'Fall öffnen',
  giveUp: 'Verwerfen',
  of: (action: string, name: string) => `${action}: ${name}`,
  gaveUp: (name: string) => `${name}: verworfen. Der Fall ist, wie er vor Ihrer Entscheidung war.`,
  none: 'Alles ist gesendet.',
  close: 'Schließen',
  signedOut: plural('1 Entscheidung ist noch nicht gesendet; sie wird gesendet, wenn Sie wieder angemeldet sind.', '# Entscheidungen sind noch nicht gesendet; sie werden gesendet, wenn Sie wieder angemeldet sind.'),
}
