import type { Browser, BrowserContext, Page } from 'playwright-core'
import { askAs, inSchema, letIn, seeOut } from './behind-the-graph'
import {
  expectInOrder,
  faintTextOf,
  LANGUAGES,
  launchBrowser,
  newSignedInVisitor,
  open,
  settled,
  turnTo,
} from './browser'

/** A subordinate of the demo superior who is nobody of the cast, and the superior of that superior. */
interface Someone {
  id: string
  name: string
}
let [member, head, superior]: [Someone, Someone, Someone] = [] as never
let evaluation: string

let browser: Browser
let visitor: BrowserContext

const [MEMBER, HEAD] = ['team-member', 'team-head']
const TEAM = '/kinerja/tim'
const page = (path: string, of = member.id) => `${path}?pegawai=${of}`
const ratingPage = () => page(`${TEAM}/penilaian/${evaluation}`)

async function someone(id: string): Promise<Someone> {
  const [found] = await inSchema<Someone>('personnel', 'select id, name from personnel.employee where id = $1', [id])
  return found!
}

beforeAll(async () => {
  browser = await launchBrowser()
  // The rating window of the month before is open on the day of the tests.
  await inSchema('performance', `update performance.cycle_window set from_day = 1, to_day = 28 where kind = 'RATING'`)
  const [boss] = await inSchema<{ id: string }>(
    'identity',
    `select employee_id as id from identity.account where demo_key = 'superior'`,
  )
  superior = await someone(boss!.id)
  const [found] = await inSchema<{ member: string; head: string; plan: string }>(
    'performance',
    `select d.employee_id as member, s.superior_ids[1] as head, p.id as plan
       from performance.directory d join performance.directory s on s.employee_id = d.superior_ids[1]
       join performance.performance_plan p on p.employee_id = d.employee_id and p.status = 'APPROVED'
      where d.superior_ids[1] = $1 and d.employment_type = 'PNS' and d.position_code like '%.AHLI_%'
        and exists (select 1 from performance.credit_entry c where c.employee_id = d.employee_id)
      order by d.position_code desc, d.employee_id limit 1`,
    [superior.id],
  )
  member = await someone(found!.member)
  head = await someone(found!.head)
  evaluation = `${found!.plan}.Y2026`
  await letIn(MEMBER, member)
  await letIn(HEAD, head)
})
afterAll(async () => {
  await browser.close()
  await inSchema('performance', `update performance.cycle_window set from_day = 8, to_day = 15 where kind = 'RATING'`)
  await seeOut(MEMBER, HEAD)
})
afterEach(() => visitor.close())

/** The box that chooses every report of a person. */
const boxOf = (at: Page, name: string) => at.getByRole('checkbox', { name: new RegExp(`^Pilih \\d+ laporan ${name}$`) })

test('reports are approved together, and the approval is taken back within ten seconds', async () => {
  visitor = await newSignedInVisitor(browser, 'superior')
  const inbox = await open(visitor, TEAM)
  const box = boxOf(inbox, member.name)
  await box.focus()
  await inbox.keyboard.press('Space')
  const approve = inbox.getByRole('button', { name: /^Setujui [1-9]\d* laporan$/ })
  const [count] = /\d+/.exec((await approve.textContent()) ?? '') ?? []
  await approve.press('Enter')
  await inbox.locator('.undo').getByText(`${count} laporan disetujui.`).waitFor()
  await box.waitFor({ state: 'detached' })
  await inbox.getByRole('button', { name: 'Batalkan' }).press('Enter')
  await box.waitFor()
  expect(await inbox.locator('.undo').count()).toBe(0)
})

test('a return needs a reason, and the reason stands with the report', async () => {
  visitor = await newSignedInVisitor(browser, 'superior')
  const inbox = await open(visitor, TEAM)
  const box = boxOf(inbox, member.name)
  await inbox.locator('.member-month').filter({ has: box }).locator('summary').click()
  const report = inbox.locator('.member-month').filter({ has: box }).locator('.references input').first()
  await report.check()
  await inbox.getByRole('button', { name: 'Kembalikan…' }).click()
  await inbox.getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await inbox.locator('.field-error, .notice').first().waitFor()
  await inbox.getByLabel('Apa yang perlu diperbaiki').fill('Sebutkan berkas mana saja.')
  await inbox.getByRole('button', { name: 'Kembalikan', exact: true }).click()
  await inbox.getByLabel('Apa yang perlu diperbaiki').waitFor({ state: 'detached' })
  const { employee } = await askAs<{ employee: { performancePlan: { workResults: { progress: object }[] } } }>(
    inbox,
    `query ($id: ID!) { employee(id: $id) { performancePlan(year: 2026) { workResults { progress(first: 5) { nodes { status returnReason } } } } } }`,
    { id: member.id },
  )
  expect(JSON.stringify(employee)).toContain('"status":"RETURNED","returnReason":"Sebutkan berkas mana saja."')
})

test('feedback is given from the row of a subordinate', async () => {
  visitor = await newSignedInVisitor(browser, 'superior', { width: 360 })
  const inbox = await open(visitor, TEAM)
  const row = inbox.locator('.member-month').filter({ has: boxOf(inbox, member.name) })
  await row.getByRole('button', { name: 'Beri umpan balik' }).click()
  await row.getByLabel('Tentang').selectOption({ label: 'Kolaboratif' })
  await row.getByRole('button', { name: 'Kirim umpan balik' }).click()
  await row.locator('.field-error').first().waitFor()
  await row.getByLabel('Yang Anda lihat').fill('Rekan baru terbantu')
  await row.getByLabel('Akibatnya').fill('Berkas selesai bersama')
  await row.getByLabel('Langkah berikutnya').fill('Teruskan setiap pekan')
  await row.getByRole('button', { name: 'Kirim umpan balik' }).click()
  await row.getByLabel('Yang Anda lihat').waitFor({ state: 'detached' })
  await turnTo(inbox, `${TEAM}/${member.id}`)
  await inbox.getByText('Rekan baru terbantu').waitFor()
})

test('an HR officer records what the agency achieved, and the distribution is held against its pattern', async () => {
  visitor = await newSignedInVisitor(browser, 'hr')
  const unit = await open(visitor, '/kinerja/unit?tahun=2026')
  await unit.getByLabel('Predikat kinerja organisasi').selectOption({ label: 'Istimewa' })
  await unit.getByRole('button', { name: 'Simpan predikat instansi' }).click()
  await unit.getByRole('heading', { name: 'Pola untuk instansi berpredikat Istimewa' }).waitFor()
  await unit.getByText(/Sangat Baik: paling banyak 70 %/).waitFor()
  await unit.getByRole('button', { name: 'Periksa seluruh buku besar' }).click()
  await unit.getByText(/^Utuh: [\d.]+ catatan diperiksa/).waitFor()
})

describe('the evaluation of a plan', () => {
  beforeAll(async () => {
    // A transfer ended the plan with the month before: the whole of it is rated now, and credit points follow.
    const [plan] = evaluation.split('.')
    await inSchema('performance', `update performance.performance_plan set ends_on = '2026-07-31' where id = $1`, [
      plan,
    ])
    // Patterns are looked at from ten people on: most of them have the best predicate already.
    await inSchema(
      'performance',
      `insert into performance.plan_evaluation (plan_id, key, starts_on, ends_on, status, predicate)
       select p.id, 'Y2026', '2026-01-01', '2026-12-31', 'RATED', 'VERY_GOOD' from performance.performance_plan p
         join performance.directory d on d.employee_id = p.employee_id and d.agency_code = '7104'
        where p.id <> $1 and not exists (
          select 1 from performance.plan_evaluation e where e.plan_id = p.id and e.key = 'Y2026')`,
      [plan],
    )
    visitor = await newSignedInVisitor(browser, MEMBER)
    const own = await open(visitor, '/jalur-saya')
    const { assessOwnPerformance } = await askAs<{ assessOwnPerformance: { refusals: object[] } }>(
      own,
      `mutation ($input: AssessOwnPerformanceInput!) { assessOwnPerformance(input: $input) { refusals { code message } } }`,
      {
        input: {
          ...{ id: evaluation, expectedVersion: 0, workRating: 'ABOVE', behaviourRating: 'MEETS' },
          ...{ note: 'Semua berkas selesai sebelum waktunya', submit: true },
        },
      },
    )
    if (assessOwnPerformance.refusals.length) throw new Error(JSON.stringify(assessOwnPerformance.refusals))
    await visitor.close()
  })

  afterAll(async () => {
    await inSchema('performance', `delete from performance.plan_evaluation where key = 'Y2026' and status = 'RATED'`)
    // The plan goes on, for the tests of whose plan it is.
    await inSchema(
      'performance',
      `update performance.performance_plan set ends_on = '2026-12-31', status = 'APPROVED' where id = $1`,
      [evaluation.split('.')[0]],
    )
  })

  const choose = (at: Page, part: string, rating: string) =>
    at.getByRole('region', { name: part, exact: true }).getByLabel(rating).check()

  test('another superior sees nothing of it', async () => {
    visitor = await newSignedInVisitor(browser, 'integrity')
    const other = await open(visitor, ratingPage())
    await other.getByRole('heading', { name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
    expect(await other.getByText('Semua berkas selesai').count()).toBe(0)
    await turnTo(other, `${TEAM}/${member.id}`)
    await other.getByRole('heading', { name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
    await turnTo(other, '/kinerja/unit')
    await other.getByRole('heading', { name: 'Halaman ini bukan untuk akun Anda' }).waitFor()
  })

  test('the preview equals the result, and the person sees it once it is issued', async () => {
    visitor = await newSignedInVisitor(browser, 'superior')
    const rating = await open(visitor, TEAM)
    await rating.getByRole('link', { name: new RegExp(`^Nilai ${member.name}`) }).click()
    await rating.getByRole('heading', { name: `Nilai kinerja ${member.name}` }).waitFor()
    await rating.getByText('Semua berkas selesai sebelum waktunya').waitFor()

    await choose(rating, 'Hasil kerja', 'Di atas ekspektasi')
    await choose(rating, 'Perilaku kerja', 'Di atas ekspektasi')
    await rating.getByText(/menyimpang dari pola distribusi instansi/).waitFor()
    await rating.getByRole('button', { name: 'Simpan penilaian' }).click()
    await rating.getByRole('alert').getByText('Alasan menyimpang dari pola: wajib diisi').waitFor()
    await rating.getByRole('alert').getByText('Dasar rating hasil kerja: pilih paling sedikit satu dasar').waitFor()

    await choose(rating, 'Hasil kerja', 'Sesuai ekspektasi')
    await choose(rating, 'Perilaku kerja', 'Sesuai ekspektasi')
    for (const part of ['Hasil kerja', 'Perilaku kerja']) {
      await rating.getByRole('region', { name: part, exact: true }).locator('.references input').first().check()
    }
    await rating.getByLabel('Catatan hasil kerja').fill('Tepat waktu dan lengkap')
    await rating.reload()
    await settled(rating)
    expect(await rating.getByLabel('Catatan hasil kerja').inputValue()).toBe('Tepat waktu dan lengkap')
    const answer = rating.locator('.tentative-answer')
    await answer.getByText('Predikat: Baik').waitFor()
    const points = /[\d,.]+ angka kredit/.exec((await answer.textContent()) ?? '')?.[0]
    expect(points).toBeDefined()
    expect(await rating.locator('.matrix td[data-chosen=true]').textContent()).toContain('Baik')
    await rating.getByRole('button', { name: 'Simpan penilaian' }).click()

    const view = rating.getByRole('region', { name: 'Menurut Anda' })
    await view.getByText(points!).waitFor()
    await view.getByText('Tepat waktu dan lengkap').waitFor()
    await rating.getByRole('button', { name: 'Tetapkan dan serahkan' }).click()
    await rating.getByRole('button', { name: 'Ya, serahkan sekarang' }).click()
    await rating.getByRole('heading', { level: 1, name: `${member.name}: Baik` }).waitFor()
    await visitor.close()

    visitor = await newSignedInVisitor(browser, MEMBER)
    const own = await open(visitor, ratingPage())
    await own.getByRole('heading', { level: 1, name: `${member.name}: Baik` }).waitFor()
    await own.getByText('Tepat waktu dan lengkap').waitFor()
    await own.getByText(points!).first().waitFor()
    expect(await own.getByRole('button', { name: /Simpan|serahkan|Kembalikan/ }).count()).toBe(0)
  })

  test('on paper both views and the reasons stand, and nothing to press', async () => {
    visitor = await newSignedInVisitor(browser, 'superior')
    const rating = await open(visitor, ratingPage())
    await rating.emulateMedia({ media: 'print' })
    expect(await rating.getByText('Tepat waktu dan lengkap').isVisible()).toBe(true)
    expect(await rating.getByText('Semua berkas selesai sebelum waktunya').isVisible()).toBe(true)
    expect(await rating.getByRole('button').count()).toBe(0)
  })

  test('an objection is answered, decided by the superior of the assessor, and changes the points', async () => {
    visitor = await newSignedInVisitor(browser, MEMBER)
    const own = await open(visitor, ratingPage())
    const { fileObjection } = await askAs<{ fileObjection: { objection: { id: string } } }>(
      own,
      `mutation ($input: FileObjectionInput!) { fileObjection(input: $input) { objection { id } } }`,
      { input: { evaluation, expectedVersion: 3, reason: 'Tugas tambahan belum dihitung' } },
    )
    const objection = page(`/kinerja/keberatan/${fileObjection.objection.id}`)
    const before = await pointsOf(own)
    await visitor.close()

    visitor = await newSignedInVisitor(browser, 'superior')
    const assessor = await open(visitor, TEAM)
    await assessor.getByRole('link', { name: new RegExp(`^Tanggapi keberatan ${member.name}`) }).click()
    await assessor.getByText('Tugas tambahan belum dihitung').waitFor()
    await assessor.getByRole('button', { name: 'Kirim tanggapan' }).click()
    await assessor.locator('.field-error').waitFor()
    await assessor.getByLabel('Tanggapan Anda').fill('Tugas itu memang di luar rencana')
    await assessor.getByRole('button', { name: 'Kirim tanggapan' }).click()
    await assessor.getByRole('heading', { level: 1, name: /^Kedua pihak sudah didengar/ }).waitFor()
    await visitor.close()

    visitor = await newSignedInVisitor(browser, HEAD)
    const decider = await open(visitor, objection)
    await decider.getByText('Tugas itu memang di luar rencana').waitFor()
    await decider.getByLabel('Ubah hasilnya').check()
    await decider.getByText('Kedua rating masih sama seperti semula.', { exact: false }).waitFor()
    await decider.getByRole('group', { name: 'Hasil kerja' }).getByLabel('Di atas ekspektasi').check()
    await decider.getByRole('group', { name: 'Perilaku kerja' }).getByLabel('Di atas ekspektasi').check()
    await decider.getByText('Predikat: Baik menjadi Sangat Baik.').waitFor()
    await decider.getByText(/100 % menjadi 150 %/).waitFor()
    await decider.getByLabel('Alasan keputusan').fill('Tugas tambahan disetujui atasan')
    await expectInOrder(decider)
    await decider.getByRole('button', { name: 'Putuskan sekarang' }).click()
    await decider.getByRole('heading', { level: 1, name: 'Diputuskan: hasil berubah menjadi Sangat Baik' }).waitFor()
    await visitor.close()

    visitor = await newSignedInVisitor(browser, MEMBER)
    const after = await open(visitor, objection)
    await after.getByText('Tugas tambahan disetujui atasan').waitFor()
    expect(await pointsOf(after)).toBeCloseTo(before * 1.5, 4)
  })

  /** Credit points that follow from the evaluation, as the person reads them. */
  async function pointsOf(at: Page): Promise<number> {
    const { me } = await askAs<{ me: { performancePlan: { evaluations: { id: string; creditPoints: number }[] } } }>(
      at,
      '{ me { performancePlan(year: 2026) { evaluations { id creditPoints } } } }',
    )
    return me.performancePlan.evaluations.find(({ id }) => id === evaluation)!.creditPoints
  }
})

test('a leader sees the agency as pictures and numbers, groups that are too small are said to be hidden', async () => {
  visitor = await newSignedInVisitor(browser, 'leader')
  const unit = await open(visitor, '/kinerja/unit')
  await unit.getByRole('row', { name: /^Sangat Baik/ }).waitFor()
  await unit
    .getByRole('listitem')
    .filter({ hasText: /kelompok disembunyikan: kurang dari 10 orang/ })
    .first()
    .waitFor()
  const coaching = unit.getByRole('table', { name: /^Seberapa membantu dialog dengan atasan/ })
  expect(await coaching.getByRole('row').count()).toBeGreaterThan(1)
  await unit
    .getByText(/bawahan mendapat umpan balik/)
    .first()
    .waitFor()
  expect(await unit.getByRole('button', { name: 'Simpan predikat instansi' }).count()).toBe(0)
  expect(await unit.getByRole('button', { name: 'Periksa seluruh buku besar' }).count()).toBe(0)
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['the inbox', 'superior', () => TEAM],
    ['who has reported nothing', 'superior', () => `${TEAM}?keadaan=belum&bulan=2026-08`],
    ['the plans', 'superior', () => `${TEAM}?lihat=rencana&keadaan=disetujui`],
    ['a subordinate', 'superior', () => `${TEAM}/${member.id}`],
    ['an evaluation', 'superior', ratingPage],
    ['the agency', 'hr', () => '/kinerja/unit?tahun=2025'],
    ['an unknown objection', 'superior', () => '/kinerja/keberatan/tidak-ada'],
  ])('%s has nothing that axe finds, and fits a telephone and a desk', async (_name, role, path) => {
    visitor = await newSignedInVisitor(browser, role, { language })
    await expectInOrder(await open(visitor, path()))
  })
})

test.each([
  ['the inbox', 'superior', () => TEAM],
  ['an evaluation', 'superior', ratingPage],
  ['the agency', 'hr', () => '/kinerja/unit?tahun=2025'],
])('in the dark %s keeps enough contrast', async (_name, role, path) => {
  visitor = await newSignedInVisitor(browser, role, { colorScheme: 'dark' })
  expect(await faintTextOf(await open(visitor, path()))).toEqual([])
})

test('without a connection the inbox keeps what was loaded, and says that nothing was decided', async () => {
  visitor = await newSignedInVisitor(browser, 'superior')
  const inbox = await open(visitor, TEAM)
  await inbox.getByRole('checkbox', { name: /^Pilih semua/ }).check()
  await visitor.setOffline(true)
  await inbox.getByRole('button', { name: /^Setujui [1-9]\d* laporan$/ }).click()
  await inbox.getByText(/Belum ada yang tersimpan/).waitFor()
  expect(await inbox.getByRole('checkbox', { name: /^Pilih semua/ }).isChecked()).toBe(true)
})
