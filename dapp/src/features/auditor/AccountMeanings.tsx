import { labelSentence } from '@homing/sdk/ids/labelSentence'
import { accountName } from './accountName.ts'

/** What each account is, a sentence each. */
export function AccountMeanings({ labels }: { labels: readonly number[] }) {
  return (
    <dl className="mt-4 grid gap-x-8 gap-y-3 text-[0.95rem] sm:grid-cols-2">
      {labels.map((label) => {
        const { name, whose } = accountName(label)
        return (
          <div key={label}>
            <dt className="font-semibold">{name}</dt>
            <dd className="text-muted">
              {labelSentence(label)}. {whose}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
