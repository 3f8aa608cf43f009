import { buildModule } from '@nomicfoundation/hardhat-ignition/modules'
import type { Address } from 'viem'
import { type BuiltName, builtNames, type DeploymentPlan } from './planDeployment.ts'

const noAddress: ReadonlySet<Address> = new Set()

/**
 * Lays the cornerstone and builds the town's contracts on it. Deploy with the `create2` strategy: the same
 * chain, salt and builder then give the same addresses.
 * @param standing what an earlier deployment that was cut short has built already
 */
export function homingModule(plan: DeploymentPlan, { demo = false, standing = noAddress } = {}) {
  return buildModule('Homing', (m) => {
    const cornerstone = standing.has(plan.cornerstone)
      ? m.contractAt('Cornerstone', plan.cornerstone)
      : m.contract('Cornerstone')

    const build = <Name extends BuiltName>(name: Name) => {
      const { address: planned, salt, creationCode } = plan.buildings[name]
      if (standing.has(planned)) return m.contractAt(name, planned)

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
