import { Link } from 'react-router'
import { Address } from '../../components/ui/Address.tsx'
import { buttonClasses } from '../../components/ui/buttonClasses.ts'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { cleanText } from '../../lib/cleanText.ts'
import { paths } from '../../lib/paths.ts'
import type { DeskMerchant } from './deskMerchantQuery.ts'

/** The desk is its owner's. */
export function NotYours({ merchant }: { merchant: DeskMerchant }) {
  return (
    <Page
      title={cleanText(merchant.name)}
      back={{ to: paths.desk, label: 'My places' }}
      width="narrow"
    >
      <EmptyState
        title="This desk belongs to somebody else"
        action={
          <>
            <Link to={paths.merchant(merchant.id)} className={buttonClasses()}>
              See the place
            </Link>
            <Link to={paths.counter} className={buttonClasses({ look: 'secondary' })}>
              Counter
            </Link>
          </>
        }
      >
        Its owner is <Address value={merchant.owner} />. If that is you, switch to that account. Who
        works there redeems at the counter.
      </EmptyState>
    </Page>
  )
}
