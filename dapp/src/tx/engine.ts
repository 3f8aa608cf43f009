// What the runner needs once something is to be signed, as one chunk.
export { explain } from './explain.ts'
export { planSteps } from './planSteps.ts'
export { runStep } from './runStep.ts'
export { sentenceContextFor } from './sentenceContextFor.ts'
export { waitForReceipt } from './waitForReceipt.ts'
