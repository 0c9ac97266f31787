import { parentPort } from 'node:worker_threads'
import { comparePass, type PassToCompare } from '@cobijo/statistics/linkage/deciding/compare-pass'

parentPort?.on('message', (pass: PassToCompare) => parentPort?.postMessage(comparePass(pass)))
