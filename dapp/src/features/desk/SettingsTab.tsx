import { AboutCard } from './AboutCard.tsx'
import { ArbiterCard } from './ArbiterCard.tsx'
import type { DeskMerchant } from './deskMerchantQuery.ts'
import { HostsCard } from './HostsCard.tsx'
import { OwnershipCard } from './OwnershipCard.tsx'
import { PayeesCard } from './PayeesCard.tsx'
import { PayoutCard } from './PayoutCard.tsx'
import { StaffCard } from './StaffCard.tsx'

/** Everything about a place that its owner may change. */
export function SettingsTab({ merchant }: { merchant: DeskMerchant }) {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <StaffCard merchant={merchant} />
      <PayoutCard merchant={merchant} />
      <PayeesCard key={JSON.stringify(merchant.payees.items)} merchant={merchant} />
      <AboutCard key={merchant.metadataURI + merchant.name} merchant={merchant} />
      <HostsCard merchant={merchant} />
      <ArbiterCard merchant={merchant} />
      <OwnershipCard merchant={merchant} />
    </div>
  )
}
