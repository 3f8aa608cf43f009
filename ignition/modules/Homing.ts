import { getAddress } from 'viem'
import { homingModule } from '../plan/homingModule.ts'
import { planDeployment } from '../plan/planDeployment.ts'

// For `hardhat --build-profile default ignition deploy ignition/modules/Homing.ts --strategy create2`. The
// builder is the account that sends.
const firstLocalAccount = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const builder = getAddress(process.env.HOMING_BUILDER ?? firstLocalAccount)

export default homingModule(planDeployment(builder), { demo: process.env.HOMING_DEMO === '1' })
