import { periodSentence } from './describe-periods'

test.each([
  [['04-01', '10-01'], '2 kali setahun: 1 April, 1 Oktober.', '2 times a year: 1 April, 1 October.'],
  [['04-01'], '1 kali setahun: 1 April.', '1 time a year: 1 April.'],
  [
    Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-01`),
    'Setiap bulan, pada tanggal 1.',
    'Every month, on the 1st.',
  ],
])('the periods %s are told in words', (days, id, en) => expect(periodSentence({ days })).toEqual({ id, en }))
