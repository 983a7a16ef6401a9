import type { Language } from '@jalur/common'
import type { Duty } from '../account/account'

/** Persons are offered in groups, in this order. */
export const GROUPS: readonly { title: 'staff' | 'agency' | 'national'; duties: readonly Duty[] }[] = [
  { title: 'staff', duties: ['asn', 'superior'] },
  { title: 'agency', duties: ['hr', 'leader', 'integrity'] },
  { title: 'national', duties: ['bkn'] },
]

const id = {
  brandHome: 'Jalur, ke beranda',
  otherLanguage: 'English',
  signIn: 'Masuk',
  signInTitle: 'Masuk sebagai siapa?',
  signInLede: 'Pilih satu orang. Jalur menunjukkan apa yang boleh dilihat orang itu.',
  demoTitle: 'Ini peragaan, tanpa kata sandi.',
  demoText: 'Semua orang di sini rekaan. Jangan memasukkan data pegawai yang sebenarnya.',
  staff: 'Pegawai dan atasan',
  agency: 'Pejabat instansi',
  national: 'Badan Kepegawaian Negara',
  duties: {
    asn: 'Pegawai ASN',
    superior: 'Atasan',
    hr: 'Pengelola kepegawaian',
    leader: 'Pimpinan instansi',
    integrity: 'Pengelola integritas',
    bkn: 'Petugas BKN',
  },
  nobody: 'Belum ada orang peragaan di basis data ini. Muat data peragaan dahulu, lalu buka halaman ini lagi.',
  cancel: 'Batal dan kembali',
  signOutTitle: 'Keluar dari Jalur?',
  signOutLede: 'Perangkat ini tidak lagi dikenali sampai Anda masuk kembali.',
  signOut: 'Keluar',
  stay: 'Tetap masuk',
  signedOutTitle: 'Anda sudah keluar',
  signedOutLede: 'Sesi di perangkat ini telah berakhir.',
  backToJalur: 'Kembali ke Jalur',
  errorTitle: 'Proses masuk terhenti',
  expired: 'Halaman masuk ini sudah kedaluwarsa atau dibuka di peramban lain. Mulailah lagi dari Jalur.',
  refused: 'Aplikasi mengirim permintaan masuk yang tidak dapat diterima. Mulailah lagi dari Jalur.',
  failed: 'Terjadi gangguan di pihak kami. Cobalah beberapa saat lagi.',
  notFound: 'Halaman ini tidak ada.',
  unknownPerson: 'Orang itu tidak dapat dipilih. Mulailah lagi dari Jalur.',
  forPeopleWhoRunIt: 'Keterangan untuk pengelola',
}

export type Texts = typeof id

const en: Texts = {
  brandHome: 'Jalur, to the start page',
  otherLanguage: 'Bahasa Indonesia',
  signIn: 'Sign in',
  signInTitle: 'Who do you want to be?',
  signInLede: 'Choose a person. Jalur shows what that person may see.',
  demoTitle: 'This is a demonstration, without passwords.',
  demoText: 'Everybody here is invented. Do not enter data of real employees.',
  staff: 'Employees and superiors',
  agency: 'Officers of the agency',
  national: 'National Civil Service Agency',
  duties: {
    asn: 'Civil servant',
    superior: 'Superior',
    hr: 'HR officer',
    leader: 'Agency leader',
    integrity: 'Integrity officer',
    bkn: 'BKN officer',
  },
  nobody: 'This database has no demonstration persons yet. Load the demonstration data, then open this page again.',
  cancel: 'Cancel and go back',
  signOutTitle: 'Sign out of Jalur?',
  signOutLede: 'This device is no longer recognised until you sign in again.',
  signOut: 'Sign out',
  stay: 'Stay signed in',
  signedOutTitle: 'You are signed out',
  signedOutLede: 'The session on this device has ended.',
  backToJalur: 'Back to Jalur',
  errorTitle: 'Signing in has stopped',
  expired: 'This sign-in page has expired or was opened in another browser. Start again from Jalur.',
  refused: 'The application sent a sign-in request that cannot be accepted. Start again from Jalur.',
  failed: 'Something went wrong on our side. Please try again in a moment.',
  notFound: 'There is no such page.',
  unknownPerson: 'That person cannot be chosen. Start again from Jalur.',
  forPeopleWhoRunIt: 'Details for those who run Jalur',
}

/** All words of the pages. */
export const TEXTS: Readonly<Record<Language, Texts>> = { id, en }
