import type { ContractErrorArgs, ContractErrorName } from 'viem'
import type { homingErrorsAbi } from '../abi/homingErrorsAbi.ts'

type Abi = typeof homingErrorsAbi

/** Every error that our contracts and the libraries in them can revert with. */
export type HomingErrorName = ContractErrorName<Abi>

/** Its arguments; `unknown[]` for an error without any. */
export type HomingErrorArgs<Name extends HomingErrorName> = [ContractErrorArgs<Abi, Name>] extends [
  readonly unknown[],
]
  ? ContractErrorArgs<Abi, Name>
  : readonly unknown[]
