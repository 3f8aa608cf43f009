import { buildModule } from '@nomicfoundation/hardhat-ignition/modules'
import { getAddress } from 'viem'
import {
  type BuiltName,
  builtNames,
  type DeploymentPlan,
  planDeployment,
} from '../plan/planDeployment.ts'

/**
 * Lays the cornerstone and builds the town's contracts on it. Deploy with the `create2` strategy: the same
 * chain, salt and builder then give the same addresses.
 */
export function homingModule(plan: DeploymentPlan, { demo = false } = {}) {
  return buildModule('Homing', (m) => {
    const cornerstone = m.contract('Cornerstone')

    const build = <Name extends BuiltName>(name: Name) => {
      const { salt, creationCode } = plan.buildings[name]
      const built = m.call(cornerstone, 'deploy', [salt, creationCode], {
        id: `build_${name}`,
        from: plan.builder,
      })
      // Asked of the cornerstone, not taken from the plan: with another strategy than create2 the two
      // differ, and the check after the deployment finds it.
      const address = m.staticCall(cornerstone, 'addressOf', [plan.builder, salt], 0, {
        id: `address_of_${name}`,
        after: [built],
      })
      return m.contractAt(name, address)
    }

    return {
      Cornerstone: cornerstone,
      ...(Object.fromEntries(builtNames.map((name) => [name, build(name)])) as {
        [Name in BuiltName]: ReturnType<typeof build<Name>>
      }),
      ...(demo ? { DemoEuro: m.contract('DemoEuro') } : {}),
    }
  })
}

// For `hardhat ignition deploy`. The builder must be the account that sends: name another with HOMING_BUILDER.
const firstLocalAccount = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
export default homingModule(
  planDeployment(getAddress(process.env.HOMING_BUILDER ?? firstLocalAccount)),
  {
    demo: process.env.HOMING_DEMO === '1',
  },
)
