import type { Address as AddressType } from 'viem'
import { Address } from '../../components/ui/Address.tsx'
import { useCurrency } from '../../components/ui/useCurrency.ts'
import { useConfig } from '../../config/useConfig.ts'
import { contractAt } from './contractAt.ts'

/** A contract by what it is to us, and its address. */
export function ContractName({ address }: { address: AddressType }) {
  const { contracts } = useConfig()
  const { name } = contractAt(address, contracts)
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      {name ?? <Stranger address={address} />}
      <Address value={address} className="text-sm font-normal text-muted" />
    </span>
  )
}

function Stranger({ address }: { address: AddressType }) {
  const { currencies } = useConfig()
  const format = useCurrency(currencies[address.toLowerCase()] ? address : undefined)
  return <>{format?.symbol ?? 'Not one of ours'}</>
}
