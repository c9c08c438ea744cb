import type { Same } from '../i18n'
import type { texts as english } from './texts.en'

export const texts: Same<typeof english> = {
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptbereich',
  inbox: 'Posteingang',
  team: 'Team',
  policies: 'Regelwerke',
  webhooks: 'Webhooks',
  account: (name: string) => `Konto von ${name}`,
  signOut: 'Abmelden',
  distribution: 'Verteilung der Aufgaben',
  theme: 'Darstellung',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  help: 'Tastenkürzel',
  loading: 'Wird geladen',
  signedOut: {
    title: 'Sie sind abgemeldet',
    says: 'Ihre Sitzung ist abgelaufen. Was Sie geschrieben haben, bleibt in diesem Tab erhalten; melden Sie sich an und machen Sie weiter.',
    welcome: 'Gangway',
    first: 'Melden Sie sich mit dem Konto Ihrer Organisation an, um deren Anträge zu sehen.',
    wanted: 'Von Ihrer Arbeit ist nichts in diesem Browser geblieben. Bis zum nächsten Mal.',
    signIn: 'Anmelden',
  },
  noRole: {
    title: 'Für Ihre Rolle gibt es hier noch nichts',
    says: (name: string, tenant: string) => `${name}, Sie sind bei ${tenant} angemeldet, aber Ihr Konto hat keine Rolle für diese Seite. Die Administration Ihrer Organisation kann Ihnen eine geben.`,
  },
  notFound: { title: 'Nicht gefunden', says: 'Unter dieser Adresse gibt es keine Seite.', home: 'Zum Anfang' },
  failure: { title: 'Die Seite ist gestolpert', says: 'Etwas in der Seite selbst ging schief, oder eine neuere Fassung wurde eingespielt.', reload: 'Neu laden' },
  shortcuts: {
    title: 'Tastenkürzel',
    on: 'Tastenkürzel mit einer Taste verwenden',
    hint: 'Sie wirken nie, während Sie in ein Feld schreiben. Wird in diesem Browser gemerkt.',
    then: 'dann',
    or: 'oder',
    none: 'Diese Seite hat keine Kürzel.',
    general: 'Überall',
  },
}
