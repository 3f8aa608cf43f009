import type { Address } from 'viem'
import { Notice } from '../../components/ui/Notice.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { AccountPage } from '../../components/wallet/AccountPage.tsx'
import { paths } from '../../lib/paths.ts'
import { RegisterForm } from './RegisterForm.tsx'

const back = { to: paths.desk, label: 'My desk' }

/** Registers a place, and opens its pool. */
export function RegisterScreen() {
  return (
    <AccountPage title="Register your place" asks="Say who will own the place" back={back}>
      {(account) => <Form account={account} />}
    </AccountPage>
  )
}

function Form({ account }: { account: Address }) {
  return (
    <Page
      title="Register your place"
      lead="Free, and open to everybody. Nobody can remove your entry, or change it for you."
      back={back}
      width="narrow"
    >
      <RegisterForm key={account} owner={account} />
      <Notice className="mt-8" title="What happens then">
        Two transactions: one registers the place, one opens its pool. People who love it stake
        behind you; as far as they cover it, you sell vouchers and are paid in the moment of the
        sale.
      </Notice>
    </Page>
  )
}
