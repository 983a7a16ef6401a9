import { runService } from '@jalur/common'
import { service } from './service'

void runService(service, process.env)
