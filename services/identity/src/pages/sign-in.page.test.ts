import { initials } from './sign-in.page'

test.each([
  ['Dr. Hamzah Gobel, M.M.', 'HG'],
  ['Suharto', 'S'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, letters) => expect(initials(name)).toBe(letters))
