import { basisText, regulationText } from './basis'

test.each([
  ['PP_30_2019', 'PP 30/2019'],
  ['PERMENPANRB_6_2022', 'PermenPANRB 6/2022'],
  ['PERATURAN_BKN_3_2023', 'Peraturan BKN 3/2023'],
  ['SE_MENPANRB_20_2021', 'SE MenPANRB 20/2021'],
  ['PERDA_KOTA_4_2027', 'PERDA KOTA 4/2027'],
  ['SKB_NETRALITAS', 'SKB NETRALITAS'],
])('%s is written %s', (code, text) => expect(regulationText(code)).toBe(text))

test('rules are cited once each, with the article where it is known', () => {
  const credit = { regulationCode: 'PERMENPANRB_1_2023', article: '37-39' }
  const matrix = { regulationCode: 'PERMENPANRB_6_2022', article: 'lampiran' }
  expect(basisText([credit, matrix, credit, { regulationCode: 'PP_30_2019', article: null }])).toBe(
    'PermenPANRB 1/2023 ps. 37-39; PermenPANRB 6/2022 lampiran; PP 30/2019',
  )
  expect(basisText([{ ...credit, article: null }, matrix, credit])).toBe(
    'PermenPANRB 6/2022 lampiran; PermenPANRB 1/2023 ps. 37-39',
  )
  expect(basisText([])).toBeNull()
})
