import type { Abi, Address, ContractFunctionArgs, ContractFunctionName } from 'viem'
import type { Call } from './Flow.ts'

/** A call, with its arguments checked against the ABI. */
export function call<
  const abi extends Abi,
  name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
>(what: {
  address: Address
  abi: abi
  functionName: name
  args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>
}): Call {
  return what as Call
}
