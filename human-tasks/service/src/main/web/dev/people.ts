/** Made-up people; none of them exists. */
export const reviewers = [
  { id: 'rita', name: 'Rita Castillo', senior: false, absentFrom: null as string | null, absentUntil: null as string | null, holding: 3 },
  { id: 'tom', name: 'Tom Weber', senior: false, absentFrom: null, absentUntil: null, holding: 7 },
  { id: 'selma', name: 'Selma Aydın', senior: true, absentFrom: null, absentUntil: null, holding: 2 },
  { id: 'jonas', name: 'Jonas Lindqvist', senior: false, absentFrom: at(-24), absentUntil: at(72), holding: 0 },
]

export const given = ['Ada', 'Mirko', 'Lena', 'Yusuf', 'Clara', 'Pavel', 'Noor', 'Emil', 'Greta', 'Hugo', 'Ines', 'Kofi']
export const family = ['Sommer', 'Petrov', 'Okafor', 'Brandt', 'Lindgren', 'Moreau', 'Castelli', 'Novak', 'Haddad', 'Winter']

/** That many hours from now. */
export function at(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString()
}
