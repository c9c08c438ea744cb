import type { Language } from '../../i18n'

/** The names of the process model in German; the model itself speaks English. */
const german: Record<string, string> = {
  'Customer onboarding': 'Kundenaufnahme',
  'Onboarding accepted': 'Antrag angenommen',
  'Plan checks': 'Prüfungen planen',
  'Bound to another instance': 'An eine andere Instanz gebunden',
  Superfluous: 'Überzählig',
  'Run the checks': 'Prüfungen durchführen',
  'Checks planned': 'Prüfungen geplant',
  'Address check wanted?': 'Adressprüfung gewünscht?',
  'Check address': 'Adresse prüfen',
  'No answer in time': 'Keine rechtzeitige Antwort',
  'Provider cannot answer': 'Anbieter kann nicht antworten',
  'Conclude unanswered attempt': 'Versuch ohne Antwort abschließen',
  'Attempts left?': 'Noch Versuche?',
  'Back-off over': 'Wartezeit vorbei',
  yes: 'ja',
  no: 'nein',
  'Credit check wanted?': 'Bonitätsprüfung gewünscht?',
  'Check credit': 'Bonität prüfen',
  'Criminal record check wanted?': 'Führungszeugnis gewünscht?',
  'Check criminal record': 'Führungszeugnis prüfen',
  'Checks concluded': 'Prüfungen abgeschlossen',
  'Decisive result': 'Entscheidendes Ergebnis',
  'Withdraw the rest': 'Den Rest zurückziehen',
  Decide: 'Entscheiden',
  'Decision?': 'Entscheidung?',
  'Review onboarding': 'Antrag prüfen',
  'Reminder due': 'Erinnerung fällig',
  'Remind reviewer': 'Prüfer erinnern',
  'Reviewer reminded': 'Prüfer erinnert',
  'Escalation due': 'Eskalation fällig',
  'Escalate review': 'Aufgabe eskalieren',
  'Review escalated': 'Aufgabe eskaliert',
  'Ask the applicant?': 'Antragsteller fragen?',
  'Ask the applicant': 'Antragsteller fragen',
  'No information in time': 'Keine rechtzeitigen Angaben',
  'Conclude without information': 'Ohne Angaben abschließen',
  'Policy’s reaction?': 'Reaktion des Regelwerks?',
  'Reviewer’s decision?': 'Entscheidung des Prüfers?',
  'Conclude as approved': 'Als angenommen abschließen',
  'Conclude as rejected': 'Als abgelehnt abschließen',
  Approved: 'Angenommen',
  Rejected: 'Abgelehnt',
  approve: 'annehmen',
  review: 'prüfen',
  reject: 'ablehnen',
  'check resolved': 'Prüfung entschieden',
  'Deadline warning: say that time is short': 'Fristwarnung: sagen, dass die Zeit knapp ist',
  'Deadline near': 'Frist rückt näher',
  'Warn of the deadline': 'Vor der Frist warnen',
  Warned: 'Gewarnt',
  'Deadline: expire the onboarding': 'Frist: Antrag ablaufen lassen',
  'Deadline passed': 'Frist abgelaufen',
  'Withdraw open checks': 'Offene Prüfungen zurückziehen',
  'Close open review': 'Offene Aufgabe schließen',
  'Conclude as expired': 'Als abgelaufen abschließen',
  Expired: 'Abgelaufen',
  'Cancellation: end the onboarding on request': 'Abbruch: Antrag auf Wunsch beenden',
  'Cancellation requested': 'Abbruch verlangt',
  'Conclude as cancelled': 'Als abgebrochen abschließen',
  Cancelled: 'Abgebrochen',
  'Instance superfluous': 'Instanz überzählig',
  'Check failed': 'Prüfung gescheitert',
}

/** Labels beside a gateway or on an arrow were drawn for shorter words. */
const labelWidth = 72

function makeRoom(model: Document): void {
  for (const label of model.getElementsByTagNameNS('*', 'BPMNLabel')) {
    const bounds = label.getElementsByTagNameNS('*', 'Bounds')[0]
    const missing = labelWidth - Number(bounds?.getAttribute('width'))
    if (bounds && missing > 0) {
      bounds.setAttribute('width', String(labelWidth))
      bounds.setAttribute('x', String(Number(bounds.getAttribute('x')) - missing / 2))
    }
  }
}

/** The model with its names in the reader's language. A name that is not known stays as it is. */
export function modelIn(language: Language, bpmn: string): string {
  if (language === 'en') {
    return bpmn
  }
  const model = new DOMParser().parseFromString(bpmn, 'application/xml')
  for (const element of model.querySelectorAll('[name]')) {
    const name = element.getAttribute('name')?.replaceAll("'", '’').replaceAll(/\s+/g, ' ') ?? ''
    if (Object.hasOwn(german, name)) {
      element.setAttribute('name', german[name] ?? name)
    }
  }
  makeRoom(model)
  return new XMLSerializer().serializeToString(model)
}
