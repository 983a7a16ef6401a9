import type { Text } from '@jalur/common'

/** What a code tells the client. */
export interface ErrorEntry {
  /** HTTP statuses that it comes with; 200 where it stands beside data that did arrive. */
  statuses: readonly number[]
  meaning: Text
  /** What the caller can do about it. */
  remedy: Text
}

/** Every code that `extensions.code` of an answer can have, and what it tells the client. A code outlives its message. */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    statuses: [200, 401],
    meaning: {
      id: 'Belum ada yang masuk, atau token akses tidak (lagi) berlaku.',
      en: 'Nobody is signed in, or the access token is not valid (any more).',
    },
    remedy: {
      id: 'Minta token baru, lalu kirim di tajuk authorization.',
      en: 'Ask for a new token and send it in the header authorization.',
    },
  },
  FORBIDDEN: {
    statuses: [200, 403],
    meaning: {
      id: 'Pemanggil dikenal, tetapi tidak berhak atas data ini.',
      en: 'The caller is known and may not do this.',
    },
    remedy: {
      id: 'Periksa cakupan token dan instansi yang diberikan kepada klien Anda.',
      en: 'Check the scopes of the token and the agencies granted to your client.',
    },
  },
  PURPOSE_REQUIRED: {
    statuses: [200],
    meaning: {
      id: 'Mitra meminta data rahasia tanpa tujuan yang dikenal di tajuk x-purpose.',
      en: 'A partner asks for confidential data without a known purpose in the header x-purpose.',
    },
    remedy: {
      id: 'Kirim salah satu kode tujuan di tajuk x-purpose.',
      en: 'Send one of the purpose codes in the header x-purpose.',
    },
  },
  NOT_FOUND: {
    statuses: [200],
    meaning: {
      id: 'Tidak ada yang memiliki id atau kode ini; fields menyebut argumennya.',
      en: 'Nothing has this id or code; fields names the argument.',
    },
    remedy: { id: 'Periksa id atau kodenya.', en: 'Check the id or code.' },
  },
  BAD_USER_INPUT: {
    statuses: [200, 400],
    meaning: {
      id: 'Argumen atau variabel tidak dapat diterima; fields menyebut masing-masing dengan alasannya.',
      en: 'An argument or variable cannot be accepted; fields names each with the reason.',
    },
    remedy: { id: 'Perbaiki masukan yang disebut.', en: 'Correct the input that is named.' },
  },
  CONFLICT: {
    statuses: [200],
    meaning: { id: 'Keadaan sudah berubah sejak dibaca.', en: 'The state has changed since it was read.' },
    remedy: { id: 'Baca lagi, lalu ulangi.', en: 'Read again, then repeat.' },
  },
  BAD_REQUEST: {
    statuses: [400, 413, 415],
    meaning: { id: 'Permintaan HTTP tidak dapat dibaca.', en: 'The HTTP request is not one that can be read.' },
    remedy: {
      id: 'Kirim JSON dengan content-type application/json, di bawah batas ukuran.',
      en: 'Send JSON with the content type application/json, below the size limit.',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    statuses: [200, 400],
    meaning: { id: 'Dokumennya bukan GraphQL.', en: 'The document is not GraphQL.' },
    remedy: {
      id: 'Perbaiki tulisannya di tempat yang ditunjuk locations.',
      en: 'Correct the syntax where locations points.',
    },
  },
  GRAPHQL_VALIDATION_FAILED: {
    statuses: [200, 400],
    meaning: { id: 'Dokumennya tidak sesuai dengan skema.', en: 'The document does not fit the schema.' },
    remedy: { id: 'Bandingkan dengan rujukan skema.', en: 'Compare it with the schema reference.' },
  },
  OPERATION_RESOLUTION_FAILURE: {
    statuses: [200, 400],
    meaning: {
      id: 'Dokumen tidak memuat operasi bernama ini, atau memuat beberapa tanpa ada yang dipilih.',
      en: 'The document holds no operation of this name, or several and no name was given.',
    },
    remedy: { id: 'Kirim operationName yang ada di dokumen.', en: 'Send an operationName that the document holds.' },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    statuses: [200, 400],
    meaning: {
      id: 'Dokumen tidak dapat disebut dengan sidik jari di sini.',
      en: 'Documents cannot be named by hash here.',
    },
    remedy: { id: 'Kirim dokumennya sendiri.', en: 'Send the document itself.' },
  },
  QUERY_TOO_COMPLEX: {
    statuses: [400],
    meaning: {
      id: 'Operasi melampaui batas; limit, maximum, dan found menyebut batas yang mana.',
      en: 'The operation is beyond a limit; limit, maximum and found tell which.',
    },
    remedy: {
      id: 'Minta lebih sedikit sekaligus: halaman lebih kecil, atau beberapa operasi.',
      en: 'Ask for less at once: smaller pages, or several operations.',
    },
  },
  RATE_LIMITED: {
    statuses: [429],
    meaning: { id: 'Jatah untuk menit ini habis.', en: 'The budget for this minute is spent.' },
    remedy: {
      id: 'Ulangi setelah jumlah detik di tajuk Retry-After.',
      en: 'Repeat after the number of seconds in the header Retry-After.',
    },
  },
  OVERLOADED: {
    statuses: [200, 503],
    meaning: {
      id: 'Terlalu banyak permintaan sekaligus; untuk yang ini belum ada yang dikerjakan.',
      en: 'Too many requests at once; nothing was done for this one.',
    },
    remedy: {
      id: 'Ulangi sebentar lagi, atau setelah jumlah detik di tajuk Retry-After bila ada.',
      en: 'Repeat shortly, or after the number of seconds in the header Retry-After where it is there.',
    },
  },
  SUBGRAPH_UNAVAILABLE: {
    statuses: [200, 503],
    meaning: {
      id: 'Bagian data yang disebut service belum dapat dimuat; yang lain tetap berlaku.',
      en: 'The part of the data that service names cannot be loaded right now; the rest is there.',
    },
    remedy: { id: 'Pakai yang ada, dan ulangi nanti.', en: 'Use what is there, and repeat later.' },
  },
  INTERNAL_SERVER_ERROR: {
    statuses: [200, 500],
    meaning: { id: 'Kesalahan di pihak kami.', en: 'A fault of ours.' },
    remedy: {
      id: 'Ulangi nanti; bila tetap terjadi, laporkan dengan nilai tajuk x-request-id.',
      en: 'Repeat later; if it stays, report it with the value of the header x-request-id.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type ErrorCode = keyof typeof ERROR_CODES

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)
