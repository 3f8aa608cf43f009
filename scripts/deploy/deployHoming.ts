import { type DeploymentResult, DeploymentResultType, deploy } from '@nomicfoundation/ignition-core'
import { type Address, createPublicClient, getAddress, http } from 'viem'
import { homingModule } from '../../ignition/plan/homingModule.ts'
import { builtNames, planDeployment } from '../../ignition/plan/planDeployment.ts'
import type { AddressesFile } from '../../sdk/src/addresses/addressesFile.ts'
import { artifactResolver } from './artifactResolver.ts'
import { checkWiring, type Deployed } from './checkWiring.ts'

/**
 * Deploys with the node's own first account, or finds what this account deployed before: the addresses follow
 * from the account and the salt. Throws unless the contracts know each other in the end.
 */
export async function deployHoming(
  rpcUrl: string,
  { demo = false, salt = 'homing' } = {},
): Promise<AddressesFile> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }): Promise<unknown> =>
      client.request({ method, params } as never),
  }
  const accounts = (await provider.request({ method: 'eth_accounts' })) as Address[]
  const [first] = accounts
  if (!first) {
    throw new Error(
      'This node keeps no accounts. Deploy with "hardhat --build-profile default ignition deploy ignition/modules/Homing.ts --strategy create2" and a key of your own.',
    )
  }

  const plan = planDeployment(getAddress(first), salt)
  const planned = Object.fromEntries(
    builtNames.map((name) => [name, plan.buildings[name].address]),
  ) as Deployed
  const head = await client.getBlockNumber()
  const wanted = [plan.cornerstone, ...Object.values(planned), ...(demo ? [plan.demoEuro] : [])]
  const codes = await Promise.all(wanted.map((address) => client.getCode({ address })))
  const standing = new Set(wanted.filter((_, i) => codes[i]))

  if (standing.size < wanted.length) {
    const result = await deploy({
      artifactResolver,
      provider,
      ignitionModule: homingModule(plan, { demo, standing }),
      deploymentParameters: {},
      accounts,
      defaultSender: first,
      strategy: 'create2',
      strategyConfig: { salt: plan.salt },
      config: { blockPollingInterval: 20 },
    })
    if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
      throw new Error(`The deployment stopped. ${reasonsOf(result)}`)
    }
  }

  await checkWiring(client, planned)
  const contracts = { ...planned, Cornerstone: plan.cornerstone }
  return {
    chainId: await client.getChainId(),
    // What stood before began at some block that nobody wrote down.
    startBlock: standing.size === 0 ? Number(head) : 0,
    contracts: demo ? { ...contracts, DemoEuro: plan.demoEuro } : contracts,
  }
}

function reasonsOf(result: DeploymentResult): string {
  if (result.type === DeploymentResultType.EXECUTION_ERROR) {
    return result.failed.map(({ futureId, error }) => `${futureId}: ${error}`).join('; ')
  }
  return JSON.stringify(result)
}
