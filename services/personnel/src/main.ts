import { runService } from '@jalur/common'
import { service } from './service'

runService(service, process.env).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
