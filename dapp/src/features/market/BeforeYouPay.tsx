import { Unverified } from '../../components/merchant/Unverified.tsx'
import type { SellKind } from './sellOffer.ts'

/** What whoever buys from a stranger must know. */
export function BeforeYouPay({ token }: { token: SellKind }) {
  return (
    <section aria-labelledby="risk">
      <h2 id="risk" className="text-xl font-semibold">
        Before you pay
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {token === 'week' && (
          <>
            <li>
              A week token can be used in that week alone, in parts, at this place. What is left of
              it when the week is over is lost.
            </li>
            <li>There is no refund and no pause. You may give it away or sell it before.</li>
          </>
        )}
        {token === 'share' && (
          <li>
            A share becomes a whole membership when you begin it. From its date on anyone may begin
            it for you.
          </li>
        )}
        {token === 'voucher' && (
          <li>After its last day a voucher is gone. There is no refund before.</li>
        )}
        <li>
          The seller is a person, and nobody has checked who. They can’t sell what they don’t have:
          the market holds it.
        </li>
        <li>
          Nobody has checked the name of the place either. <Unverified />
        </li>
      </ul>
    </section>
  )
}
