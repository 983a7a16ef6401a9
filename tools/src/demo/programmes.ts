import type { DemoCompetency } from './reference'
import type { Delivery } from './tables'

export interface Programme {
  code: string
  title: string
  summary: string
  skillKind: 'HARD' | 'SOFT'
  hours: number
  delivery: Delivery
  organiser: string
  /** Competency codes with the level that the programme leads to. */
  reaches: [string, number][]
}

/** Titles of the programmes on the standard competencies, for levels 2 to 5. */
const standardTitles: Record<string, string[]> = {
  INTEGRITAS: [
    'Dasar Etika dan Integritas ASN',
    'Pengendalian Gratifikasi dan Benturan Kepentingan',
    'Membangun Unit Kerja Berintegritas',
    'Kepemimpinan Antikorupsi',
  ],
  KERJA_SAMA: [
    'Bekerja dalam Tim',
    'Kolaborasi Lintas Unit',
    'Memimpin Tim Lintas Perangkat Daerah',
    'Membangun Jejaring Antarpemerintah',
  ],
  KOMUNIKASI: [
    'Komunikasi Kerja Efektif',
    'Presentasi dan Penulisan Kedinasan',
    'Komunikasi Strategis bagi Pimpinan Unit',
    'Komunikasi Publik Pejabat Pimpinan',
  ],
  ORIENTASI_HASIL: [
    'Menyusun SKP yang Bermakna',
    'Manajemen Kinerja Individu dan Tim',
    'Pengelolaan Kinerja Organisasi',
    'Transformasi Kinerja Daerah',
  ],
  PELAYANAN_PUBLIK: [
    'Pelayanan Prima',
    'Standar Pelayanan dan Survei Kepuasan',
    'Inovasi Pelayanan Publik',
    'Reformasi Pelayanan Daerah',
  ],
  PENGEMBANGAN_DIRI_ORANG_LAIN: [
    'Belajar Mandiri bagi ASN',
    'Coaching dan Mentoring di Tempat Kerja',
    'Merancang Pengembangan Pegawai',
    'Manajemen Talenta bagi Pimpinan',
  ],
  MENGELOLA_PERUBAHAN: [
    'Adaptasi Kerja Digital',
    'Manajemen Administrasi',
    'Memimpin Perubahan Organisasi',
    'Kepemimpinan Transformasional',
  ],
  PENGAMBILAN_KEPUTUSAN: [
    'Pemecahan Masalah Sehari-hari',
    'Analisis Masalah dan Pengambilan Keputusan',
    'Keputusan Berbasis Data',
    'Keputusan Strategis dan Manajemen Risiko',
  ],
  PEREKAT_BANGSA: [
    'Wawasan Kebangsaan',
    'Pelayanan yang Menghargai Keragaman',
    'Pengelolaan Keragaman di Tempat Kerja',
    'Kepemimpinan yang Merekatkan Bangsa',
  ],
}
const shortCourses: Record<string, [string, string]> = {
  INTEGRITAS: ['Mengenal LHKPN dan Gratifikasi', 'Studi Kasus Benturan Kepentingan'],
  KERJA_SAMA: ['Rapat yang Efektif', 'Mengelola Konflik Tim'],
  KOMUNIKASI: ['Menulis Surat Dinas', 'Berbicara di Depan Umum'],
  ORIENTASI_HASIL: ['Mengisi e-Kinerja', 'Indikator Kinerja yang Terukur'],
  PELAYANAN_PUBLIK: ['Menangani Pengaduan', 'Bahasa Isyarat Dasar untuk Layanan'],
  PENGEMBANGAN_DIRI_ORANG_LAIN: ['Menyusun Rencana Pengembangan Diri', 'Memberi Umpan Balik yang Membangun'],
  MENGELOLA_PERUBAHAN: ['Tanda Tangan Elektronik dan Naskah Dinas', 'Agen Perubahan Zona Integritas'],
  PENGAMBILAN_KEPUTUSAN: ['Membaca Data dengan Lembar Kerja', 'Manajemen Risiko Dasar'],
  PEREKAT_BANGSA: ['Netralitas ASN', 'Budaya Gorontalo dalam Pelayanan'],
}
const technicalGrades: [string, number][] = [
  ['Dasar', 2],
  ['Menengah', 3],
  ['Lanjutan', 4],
  ['Ahli', 5],
]
const leadership: [string, string, number, number][] = [
  ['LATSAR_CPNS', 'Pelatihan Dasar CPNS', 2, 120],
  ['ORIENTASI_PPPK', 'Orientasi PPPK', 2, 24],
  ['PKP', 'Pelatihan Kepemimpinan Pengawas', 3, 320],
  ['PKA', 'Pelatihan Kepemimpinan Administrator', 4, 360],
  ['PKN_II', 'Pelatihan Kepemimpinan Nasional Tingkat II', 5, 380],
  ['PKN_I', 'Pelatihan Kepemimpinan Nasional Tingkat I', 5, 400],
]
const bpsdm = 'BPSDM Provinsi Gorontalo'
/** Learning hours by grade: the higher the level, the longer. */
const standardHours = [16, 24, 32, 40]
const technicalHours = [24, 32, 40, 48]

/** The training catalogue: invented titles; the hours of the leadership programmes are placeholders, LAN decides them. */
export function trainingCatalogue(competencies: readonly DemoCompetency[]): Programme[] {
  const standard = competencies.filter((competency) => competency.kind !== 'TECHNICAL')
  return [
    ...leadership.map(([code, title, level, learningHours]) =>
      leadershipProgramme(code, title, level, learningHours, standard),
    ),
    ...standard.flatMap((competency) => [
      ...standardTitles[competency.code].map((title, grade) => standardProgramme(competency, title, grade)),
      ...shortCourses[competency.code].map((title, course) => shortCourse(competency, title, course)),
    ]),
    ...competencies
      .filter((competency) => competency.kind === 'TECHNICAL')
      .flatMap((competency, index) =>
        technicalGrades.map(([grade, level]) => technicalProgramme(competency, grade, level, index)),
      ),
  ]
}

/** The programme that closes the gap of the first demo person, with its session in January. */
export const administrationManagement = 'MENGELOLA_PERUBAHAN_3'

function leadershipProgramme(
  code: string,
  title: string,
  level: number,
  learningHours: number,
  standard: DemoCompetency[],
): Programme {
  return {
    code,
    title,
    summary: 'Kurikulum LAN; jumlah jam pelajaran di sini hanya contoh.',
    skillKind: 'SOFT',
    hours: learningHours,
    delivery: code === 'ORIENTASI_PPPK' ? 'ONLINE' : 'BLENDED',
    organiser: code === 'PKN_I' ? 'LAN' : bpsdm,
    reaches: standard.map((competency) => [competency.code, level]),
  }
}

function standardProgramme(competency: DemoCompetency, title: string, grade: number): Programme {
  const code = `${competency.code}_${grade + 2}`
  const administration = code === administrationManagement
  const reaches: [string, number][] = [[competency.code, grade + 2]]
  if (administration) reaches.push(['ORIENTASI_HASIL', 3])
  return {
    code,
    title: `Pelatihan ${title}`,
    summary: `Mengembangkan kompetensi ${competency.nameId.toLowerCase()} sampai tingkat ${grade + 2}.`,
    skillKind: administration ? 'HARD' : 'SOFT',
    hours: standardHours[grade],
    delivery: grade === 0 ? 'ONLINE' : grade === 3 ? 'BLENDED' : 'CLASSROOM',
    organiser: grade === 3 ? 'LAN' : administration ? 'BKPSDM Bone Bolango' : bpsdm,
    reaches,
  }
}

function shortCourse(competency: DemoCompetency, title: string, course: number): Programme {
  return {
    code: `KURSUS_${competency.code}_${course + 1}`,
    title: `Kursus ${title}`,
    summary: `Kursus singkat daring yang menunjang kompetensi ${competency.nameId.toLowerCase()}.`,
    skillKind: 'SOFT',
    hours: course === 0 ? 6 : 10,
    delivery: 'ONLINE',
    organiser: course === 0 ? 'UPT BKN Gorontalo' : 'LAN',
    reaches: [[competency.code, course + 1]],
  }
}

function technicalProgramme(competency: DemoCompetency, grade: string, level: number, index: number): Programme {
  return {
    code: `${competency.code}_${level}`,
    title: `Pelatihan ${competency.nameId} Tingkat ${grade}`,
    summary: `Mengembangkan kompetensi ${competency.nameId.toLowerCase()} sampai tingkat ${level}.`,
    skillKind: 'HARD',
    hours: technicalHours[level - 2],
    delivery: level === 2 ? 'ONLINE' : index % 3 === 0 ? 'BLENDED' : 'CLASSROOM',
    organiser: level >= 4 ? 'Instansi pembina' : bpsdm,
    reaches: [[competency.code, level]],
  }
}
