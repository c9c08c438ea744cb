import { words } from '../../i18n'

export const fileTexts = words(
  { button: 'Save this list for a spreadsheet (CSV)', tooMany: 'These are more than 10,000 tasks. Narrow the filter, for example by date, and save several files.', name: 'tasks' },
  { button: 'Diese Liste für eine Tabelle speichern (CSV)', tooMany: 'Das sind mehr als 10.000 Aufgaben. Grenzen Sie den Filter ein, etwa nach Datum, und speichern Sie mehrere Dateien.', name: 'aufgaben' },
)
